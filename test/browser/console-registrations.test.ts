import { expect, test } from 'vitest';
import { ADMIN, registrationsOf } from '../e2e/support/installation.ts';
import { unzip } from '../support/unzip.ts';
import { WAYS } from './people.ts';
import { bouncing, registered } from './registered.ts';
import { inEachWay } from './stage.ts';

const { here, inWay } = inEachWay(registered);

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
    await here().installation.cloud.settle();
    // With a script the numbers rise by themselves.
    if (!way.javaScriptEnabled) await organiser.page.reload();
    const progress = organiser.page.locator('article', { hasText: subject });
    await expect.poll(() => progress.locator('[role=status]').innerText(), { timeout: 15_000 }).toBe(desk.notes.status.done);
    const [planned, , delivered = 0, ...others] = (await progress.locator('[data-count]').allInnerTexts()).map(Number);
    expect(others.reduce((sum, count) => sum + count, delivered)).toBe(planned);
    expect(delivered).toBeGreaterThan(0);
  });
  const mine = await here().installation.mailsTo(ADMIN);
  expect(mine.filter((mail) => mail.subject.includes(subject))).toHaveLength(1);
  const theirs = await here().installation.mailsTo(guest('grace'), 'organiser-message');
  expect(theirs.map((mail) => mail.text.includes('captions'))).toEqual([true]);
});

test.each(WAYS)('an organiser sees who got no mail, and lets mails go there again, in $language', async (way) => {
  const { organise, sessionId } = inWay(way);
  const before = (await here().installation.mailsTo(bouncing(way.language))).length;
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
  await here().installation.cloud.settle();
  expect(await here().installation.mailsTo(bouncing(way.language))).toHaveLength(before + 1);
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
  await here().installation.cloud.settle();
  expect((await here().installation.mailTo(guest('amal'), 'registration-revoked')).text).toContain('Asked for by telephone');
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
  expect(await here().installation.mailsTo(guest('ida'), 'registration-confirmed')).toHaveLength(1);
  const all = await registrationsOf(here().installation, sessionId, here().token);
  expect(all.filter(({ name }) => ['Ida', 'Jan', 'Sami'].includes(name)).map(({ status }) => status)).toEqual(Array(3).fill('confirmed'));
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
