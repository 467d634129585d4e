import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBrowser } from '../../scripts/browser.ts';
import { ADMIN, type Installation, openSession, registrationsOf, startInstallation } from '../e2e/support/installation.ts';
import { unzip } from '../support/unzip.ts';
import { as, type Person, signIn, WAYS, type Way } from './people.ts';

let browser: Browser;
let installation: Installation;
let token: string;
const places = new Map<string, Awaited<ReturnType<typeof openSession>>>();

const bouncing = (language: string) => `bounce+${language}@simulator.amazonses.com`;

async function registered(language: string) {
  const place = await openSession(installation, { token, slug: `before-${language}`, capacity: 10 });
  const people = { amal: `amal-${language}@example.org`, grace: `grace-${language}@example.org`, bo: bouncing(language) };
  for (const [name, email] of Object.entries(people))
    await installation.call('POST', `/sessions/${place.sessionId}/registrations`, { body: { name, email, organisation: 'Refuge', language } });
  return place;
}

beforeAll(async () => {
  [browser, installation] = await Promise.all([aBrowser(), startInstallation()]);
  token = await installation.signIn(ADMIN);
  for (const { language } of WAYS) places.set(language, await registered(language));
  await installation.cloud.settle();
}, 120_000);

afterAll(async () => {
  await Promise.all([browser.close(), installation.cloud.stop()]);
});

function inWay(way: Way) {
  const { seriesId = '', sessionId = '' } = places.get(way.language) ?? {};
  const live = (email: string, life: (person: Person) => Promise<void>) => as({ browser, installation }, way, email, life);
  return {
    live,
    organise: (life: (organiser: Person) => Promise<void>) =>
      live(ADMIN, async (organiser) => {
        await signIn(organiser);
        await life(organiser);
      }),
    guest: (who: string) => `${who}-${way.language}@example.org`,
    seriesId,
    sessionId,
  };
}

async function newSession({ desk, page, fill, press, told }: Person, title: string) {
  const { fields } = desk.editor.session;
  await fill(fields.title, title);
  await fill(fields.startsAt, '2024-03-20T14:00');
  await fill(fields.endsAt, '2024-03-20T16:00');
  await fill(fields.joinUrl, 'https://meet.example.org/winter');
  await press(desk.editor.session.create);
  expect(await told()).toBe(desk.done.sessionCreated());
  return new URL(page.url()).pathname.split('/').at(-1);
}

test.each(WAYS)('an organiser begins with nothing, and a visitor can register in the end, in $language', async (way) => {
  const { live, organise, guest } = inWay(way);
  const title = `Winter ${way.language} — الشتاء`;
  let sessionId: string | undefined;
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    const { series } = desk.editor;
    await organiser.open('/console/series');
    await organiser.follow(desk.series.create);
    await organiser.fill(series.title, title);
    await organiser.fill(series.organisers, 'Office for Shelter');
    await organiser.press(desk.series.createButton);
    expect(await organiser.told()).toBe(desk.done.seriesCreated());
    const overview = page.url();
    await organiser.follow(desk.series.addSession);
    sessionId = await newSession(organiser, title);
    await page.goto(overview);
    await organiser.press(desk.series.publish);
    expect(await organiser.told()).toBe(desk.done.seriesOpened(1));
  });
  await installation.cloud.settle();
  await live(guest('visitor'), async (visitor) => {
    await visitor.open('');
    await visitor.page.locator(`a[href$="/sessions/${sessionId}"]`).first().click();
    expect(await visitor.heading()).toContain(title);
    await visitor.follow(visitor.words.session.register);
    expect(await visitor.page.getByLabel(visitor.words.form.name).isVisible()).toBe(true);
  });
});

test.each(WAYS)('an organiser shares the work, and takes it back, in $language', async (way) => {
  const { live, organise, guest, seriesId } = inWay(way);
  const path = `/console/series/${seriesId}`;
  await organise(async (organiser) => {
    const { desk, words } = organiser;
    await organiser.open(`${path}/people`);
    await organiser.fill(words.signIn.email, guest('deputy'));
    await organiser.press(desk.roles.ofSeries.add);
    expect(await organiser.told()).toBe(desk.done.organiserAdded());
  });
  await live(guest('deputy'), async (deputy) => {
    await signIn(deputy);
    await deputy.open(path);
    await deputy.follow(deputy.desk.series.addSession);
    expect(await deputy.page.getByLabel(deputy.desk.editor.session.fields.joinUrl).isVisible()).toBe(true);
  });
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`${path}/people`);
    await page
      .getByRole('row', { name: guest('deputy') })
      .getByRole('link', { name: desk.roles.remove })
      .click();
    await organiser.press(desk.roles.remove);
    expect(await organiser.told()).toBe(desk.done.roleRemoved());
  });
  await live(guest('deputy'), async (deputy) => {
    await deputy.open('/console/series');
    expect(await deputy.page.locator('main').innerText()).toContain(deputy.desk.series.none);
  });
});

test.each(WAYS)('an organiser writes to those who come: looks, tries it, sends, in $language', async (way) => {
  const { organise, guest, sessionId } = inWay(way);
  const subject = `Captions ${way.language} — ترجمة`;
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`/console/sessions/${sessionId}/messages`);
    await organiser.tick(desk.registrations.states.confirmed);
    await organiser.fill(desk.fields.subject.label, subject);
    await organiser.fill(desk.fields.markdown.label, 'There are **captions**.');
    await organiser.press(desk.messages.preview);
    expect(await organiser.page.locator('.letter .text').first().innerText()).toBe('There are captions.');
    await organiser.press(desk.messages.test);
    expect(await organiser.told()).toBe(desk.messages.tested);
    await organiser.press(desk.messages.send);
    expect(await organiser.told()).toBe(desk.done.messaged());
    await installation.cloud.settle();
    // With a script the numbers rise by themselves.
    if (!way.javaScriptEnabled) await organiser.page.reload();
    const progress = organiser.page.locator('article', { hasText: subject });
    await expect.poll(() => progress.locator('[role=status]').innerText(), { timeout: 15_000 }).toBe(desk.notes.status.done);
    const [planned, , delivered = 0, ...others] = (await progress.locator('[data-count]').allInnerTexts()).map(Number);
    expect(others.reduce((sum, count) => sum + count, delivered)).toBe(planned);
    expect(delivered).toBeGreaterThan(0);
  });
  const mine = await installation.mailsTo(ADMIN);
  expect(mine.filter((mail) => mail.subject.includes(subject))).toHaveLength(1);
  const theirs = await installation.mailsTo(guest('grace'), 'organiser-message');
  expect(theirs.map((mail) => mail.text.includes('captions'))).toEqual([true]);
});

test.each(WAYS)('an organiser sees who got no mail, and lets mails go there again, in $language', async (way) => {
  const { organise, sessionId } = inWay(way);
  const before = (await installation.mailsTo(bouncing(way.language))).length;
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await page
      .getByRole('link', { name: desk.today.what.undelivered(1), exact: true })
      .first()
      .click();
    await page
      .getByRole('row', { name: bouncing(way.language) })
      .getByRole('link')
      .first()
      .click();
    await organiser.press(desk.mails.lift);
    expect(await organiser.told()).toBe(desk.done.mailLifted());
    await organiser.press(desk.mails.resend);
    expect(await organiser.told()).toBe(desk.done.mailResent());
  });
  await installation.cloud.settle();
  expect(await installation.mailsTo(bouncing(way.language))).toHaveLength(before + 1);
  await organise(async (organiser) => {
    await organiser.open(`/console/sessions/${sessionId}/mails?outcome=undelivered`);
    const rows = await organiser.page.getByRole('row', { name: bouncing(way.language) }).allInnerTexts();
    expect(rows.filter((row) => row.includes(organiser.desk.mails.states.bounced))).toHaveLength(before + 1);
  });
});

test.each(WAYS)('an organiser finds a person, corrects, and takes the registration back, in $language', async (way) => {
  const { live, organise, guest, seriesId } = inWay(way);
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open('/console/people');
    await organiser.fill(desk.people.name, 'grac');
    await organiser.choose(desk.people.series, seriesId);
    await organiser.press(desk.people.byName);
    expect(await page.getByRole('link', { name: 'grace' }).count()).toBe(1);
    await organiser.fill(desk.people.email, guest('amal'));
    await organiser.press(desk.people.byEmail);
    await organiser.follow('amal');
    await organiser.follow(desk.registration.correct);
    await organiser.fill(desk.fields.position.label, 'Director — مديرة');
    await organiser.press(desk.registration.save);
    expect(await organiser.told()).toBe(desk.done.corrected(1));
    expect(await page.locator('main').innerText()).toContain('Director — مديرة');
    await organiser.follow(desk.registration.revoke);
    await organiser.fill(desk.registrations.reason, 'Asked for by telephone');
    await organiser.press(desk.registration.revokeButton);
    expect(await organiser.told()).toBe(desk.done.revoked(1));
  });
  await installation.cloud.settle();
  expect((await installation.mailTo(guest('amal'), 'registration-revoked')).text).toContain('Asked for by telephone');
  await live(guest('amal'), async (amal) => {
    await amal.followMail('registration-confirmed', '/my/registrations');
    expect(await amal.page.getByRole('link', { name: amal.words.mine.join }).count()).toBe(0);
  });
});

test.each(WAYS)('an organiser adds a speaker, and imports a list that has to be mended, in $language', async (way) => {
  const { live, organise, guest, sessionId } = inWay(way);
  const path = `/console/sessions/${sessionId}/registrations`;
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`${path}/add`);
    await organiser.fill(desk.fields.name.label, 'Sami');
    await organiser.fill(desk.fields.email.label, guest('speaker'));
    await organiser.fill(desk.fields.organisation.label, 'University');
    await organiser.choose(desk.fields.attendeeType.label, 'speaker');
    await organiser.fill(desk.fields.joinUrl.label, 'https://meet.example.org/speakers-own');
    await organiser.press(desk.invite.addButton);
    expect(await organiser.told()).toBe(desk.done.added(1));
    const list = (email: string) => `name,email,organisation\nIda,${email},Refuge\nJan,${guest('jan')},Refuge`;
    await organiser.open(`${path}/import`);
    await organiser.fill(desk.invite.paste, list('nowhere'));
    await organiser.press(desk.invite.check);
    expect(await organiser.told()).toContain(desk.invite.wrong(1));
    for (const { button, news } of [
      { button: true, news: desk.invite.wouldAdd(2) },
      { button: false, news: desk.invite.wouldSkip(2) },
    ]) {
      await organiser.fill(desk.invite.paste, list(guest('ida')));
      await organiser.press(desk.invite.check);
      expect(await organiser.page.locator('main').innerText()).toContain(news);
      expect(await organiser.page.getByRole('button', { name: desk.invite.importButton }).count()).toBe(button ? 1 : 0);
      if (button) await organiser.press(desk.invite.importButton);
      await organiser.open(`${path}/import`);
    }
  });
  await live(guest('speaker'), async (speaker) => {
    await speaker.followMail('registration-confirmed', '/my/registrations');
    const href = await speaker.page.getByRole('link', { name: speaker.words.mine.join }).getAttribute('href');
    const answer = await speaker.page.request.get(new URL(href ?? '', speaker.page.url()).href, { maxRedirects: 0 });
    expect(answer.headers()['location'] ?? (await answer.text())).toContain('https://meet.example.org/speakers-own');
  });
  expect(await installation.mailsTo(guest('ida'), 'registration-confirmed')).toHaveLength(1);
  const all = await registrationsOf(installation, sessionId, token);
  expect(all.filter(({ name }) => ['Ida', 'Jan', 'Sami'].includes(name)).map(({ status }) => status)).toEqual(Array(3).fill('confirmed'));
});

test.each(WAYS)('somebody helps with one session: sees who comes, decides on nothing, in $language', async (way) => {
  const { live, organise, guest, sessionId } = inWay(way);
  const at = `/console/sessions/${sessionId}`;
  await organise(async (organiser) => {
    const { desk, words } = organiser;
    await organiser.open(`${at}/people`);
    await organiser.fill(words.signIn.email, guest('helper'));
    await organiser.press(desk.roles.ofSession.add);
    expect(await organiser.told()).toBe(desk.done.coOrganiserAdded());
  });
  await live(guest('helper'), async (helper) => {
    await signIn(helper);
    await helper.open(`${at}/registrations?status=all`);
    expect(await helper.page.locator('main').innerText()).toContain('grace');
    await helper.open(`${at}/messages`);
    expect(await helper.heading()).toBe(helper.words.refusal.forbidden);
  });
});

test.each(WAYS)('an organiser narrows the registrations, and sees how they came about, in $language', async (way) => {
  const { organise, sessionId } = inWay(way);
  const at = `/console/sessions/${sessionId}`;
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`${at}/registrations?status=all`);
    await organiser.unfold(desk.registrations.find);
    await organiser.fill(desk.registrations.text, 'grac');
    await organiser.choose(desk.registrations.part, 'participant');
    await organiser.press(desk.registrations.findButton);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('tbody').innerText()).toContain('grace');
    await organiser.choose(desk.registrations.part, 'observer');
    await organiser.press(desk.registrations.findButton);
    expect(await page.locator('main').innerText()).toContain(desk.registrations.noneFound);
    await organiser.open(`${at}/pictures`);
    expect(await page.locator('main').innerText()).toContain(desk.pictures.arrivals);
    expect(await page.locator('main svg').count()).toBeGreaterThan(1);
    await page.locator('summary', { hasText: desk.pictures.asTable }).first().click();
    expect(await page.locator('main table tbody tr').first().isVisible()).toBe(true);
    await organiser.open(`${at}/mails/preview?kind=session-reminder-day`);
    await organiser.unfold(desk.mails.asText);
    expect(await page.locator('pre').innerText()).toContain('Climate and displacement');
  });
});

test.each(WAYS)('an organiser takes out a table with addresses, and the log says so, in $language', async (way) => {
  const { organise, sessionId, seriesId } = inWay(way);
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`/console/sessions/${sessionId}/registrations`);
    await organiser.follow(desk.registrations.export);
    const [sheet] = await Promise.all([page.waitForEvent('download'), organiser.press(`Excel (.xlsx) (${desk.exports.registrations})`)]);
    const cells = unzip(Buffer.concat(await (await sheet.createReadStream()).toArray())).get('xl/sharedStrings.xml') ?? '';
    expect([cells.includes('grace'), cells.includes('@example.org')]).toEqual([true, false]);
    const [file] = await Promise.all([page.waitForEvent('download'), organiser.press(`CSV (${desk.exports.details})`)]);
    const table = await (await file.createReadStream()).toArray();
    expect(Buffer.concat(table).toString()).toContain(`grace-${way.language}@example.org`);
    await organiser.open(`/console/series/${seriesId}/log`);
    expect(await page.locator('main').innerText()).toContain(desk.log.acts.exportPersonalDetails);
  });
});

test.each(WAYS)('an organiser moves a session, then postpones it, and everybody hears of it, in $language', async (way) => {
  const { organise, guest, sessionId } = inWay(way);
  await organise(async (organiser) => {
    const { desk } = organiser;
    const { fields } = desk.editor.session;
    await organiser.open(`/console/sessions/${sessionId}/settings`);
    await organiser.fill(fields.startsAt, '2024-02-22T14:00');
    await organiser.fill(fields.endsAt, '2024-02-22T16:00');
    await organiser.press(desk.editor.save);
    expect(await organiser.told()).toBe(desk.done.sessionSavedTold());
  });
  await installation.cloud.settle();
  expect(await installation.mailsTo(guest('grace'), 'session-moved')).toEqual([]);
  await installation.cloud.moveTo(new Date(Date.parse(installation.cloud.now()) + 30 * 60_000).toISOString());
  await installation.cloud.settle();
  expect(await installation.mailsTo(guest('grace'), 'session-moved')).toHaveLength(1);
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`/console/sessions/${sessionId}`);
    await organiser.follow(desk.session.acts.postpone);
    await organiser.fill(desk.session.reason, 'The roof leaks');
    await organiser.press(desk.session.acts.postpone);
    expect(await organiser.told()).toBe(desk.done.postponed());
  });
  await installation.cloud.settle();
  expect((await installation.mailTo(guest('grace'), 'session-postponed')).text).toContain('The roof leaks');
});

test.each(WAYS)('an organiser adds a session like the one before, in $language', async (way) => {
  const { organise, seriesId } = inWay(way);
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    const { fields } = desk.editor.session;
    await organiser.open(`/console/series/${seriesId}`);
    await organiser.follow(desk.series.copySession);
    expect(await page.locator('#title-en').inputValue()).toBe('Climate and displacement');
    await organiser.fill(fields.startsAt, '2024-04-17T14:00');
    await organiser.fill(fields.endsAt, '2024-04-17T16:00');
    await organiser.press(desk.editor.session.create);
    expect(await organiser.told()).toBe(desk.done.sessionCreated());
    expect(await organiser.heading()).toContain('Climate and displacement');
  });
});
