import { beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, openSession, registrationsOf, textIn } from '../e2e/support/installation.ts';
import { as, type Person, WAYS } from './people.ts';
import { anInstallation } from './stage.ts';

const here = anInstallation();
/** Of the admin: a day ends it. */
let token = '';

beforeAll(() => {
  token = here().token;
});

const MINE = '/my/registrations';
const OPENS = '2024-02-01T00:00:00Z';

async function register(person: Person, sessionId: string, name: string, waits = false) {
  const { page, words } = person;
  await person.open(`/sessions/${sessionId}`);
  await person.follow(waits ? words.session.waitingList : words.session.register);
  await page.getByLabel(words.form.name).fill(name);
  await page.getByLabel(words.signIn.email).fill(person.email);
  await page.getByLabel(words.form.organisation, { exact: true }).fill('Refuge — ملجأ');
  await person.press(words.register.submit);
  await page.waitForURL('**/registered?session=*');
}

describe.each(WAYS)('a registrant, in $language, with JavaScript: $javaScriptEnabled', (way) => {
  const live = (who: string, live: (person: Person) => Promise<void>) => as(here(), way, `${who}-${way.language}@example.org`, live);

  test('registers, learns by mail how it stands, gives the seat up; the next in line leaves it to the one behind', async () => {
    const { sessionId } = await openSession(here().installation, { token, slug: `life-${way.language}`, capacity: 1 });
    await live('first', (first) => register(first, sessionId, 'Amal'));
    await here().installation.cloud.settle();
    await live('second', async (second) => {
      await register(second, sessionId, 'نور', true);
      await second.followMail('registration-waitlisted', MINE);
      expect(await second.told()).toContain(second.words.names.standing.waitlisted);
    });
    await live('third', (third) => register(third, sessionId, 'Nadia', true));
    await live('first', async (first) => {
      await first.followMail('registration-confirmed', MINE);
      expect(await first.told()).toContain(first.words.names.standing.confirmed);
      await first.unfold(first.words.mine.withdraw);
      await first.press(first.words.mine.withdrawButton);
      expect(await first.heading()).toBe(first.words.mine.withdrawn);
    });
    await live('second', async (second) => {
      await second.followMail('seat-offered', MINE);
      expect(await second.told()).toContain(second.words.names.standing.offered);
      await second.press(second.words.mine.leave);
      expect(await second.heading()).toBe(second.words.mine.withdrawn);
    });
    await live('third', async (third) => {
      await third.followMail('seat-offered', MINE);
      await third.press(third.words.mine.take);
      await third.followMail('registration-confirmed', MINE);
      expect(await third.told()).toContain(third.words.names.standing.confirmed);
    });
    const all = await registrationsOf(here().installation, sessionId, token);
    expect(all.map((one) => one.status).sort()).toEqual(['confirmed', 'withdrawn', 'withdrawn']);
  });

  test('finds the lost link again, changes details, and hands the seat to a colleague', async () => {
    const { sessionId } = await openSession(here().installation, { token, slug: `changes-${way.language}`, capacity: 5 });
    await live('lost', async (lost) => {
      const { words } = lost;
      await register(lost, sessionId, 'Amal');
      await here().installation.cloud.settle();
      await lost.open('/my/links');
      await lost.page.getByLabel(words.signIn.email).fill(lost.email);
      await lost.press(words.signIn.send);
      await lost.followMail('my-links', MINE);
      await lost.unfold(words.mine.details);
      await lost.page.getByLabel(words.form.position).fill('Field officer');
      await lost.press(words.mine.save);
      expect(await lost.page.getByLabel(words.form.position).inputValue()).toBe('Field officer');
      await lost.unfold(words.mine.colleague);
      await lost.follow(words.mine.colleague);
      await lost.page.getByLabel(words.mine.colleagueName).fill('Grace Adhiambo');
      await lost.page.getByLabel(words.mine.colleagueEmail).fill(`colleague-${way.language}@example.org`);
      await lost.press(words.mine.handOver);
      expect(await lost.heading()).toBe(words.mine.handedOver);
    });
    await live('colleague', async (colleague) => {
      await colleague.followMail('registration-confirmed', MINE);
      expect(await colleague.told()).toContain(colleague.words.names.standing.confirmed);
    });
  });

  test('moves to another address: it counts once its mail was followed, and the old one hears of it', async () => {
    const { sessionId } = await openSession(here().installation, { token, slug: `moves-${way.language}`, capacity: 5 });
    const moved = `moved-${way.language}@example.org`;
    await live('moving', async (moving) => {
      const { words } = moving;
      await register(moving, sessionId, 'Amal');
      await moving.followMail('registration-confirmed', MINE);
      await moving.unfold(words.mine.details);
      await moving.fill(words.form.email, moved);
      await moving.press(words.mine.save);
      expect(await moving.told()).toContain(words.mine.newEmail(moved));
    });
    await live('moved', async (person) => {
      await person.followMail('confirm-new-address', '/my/address');
      await person.press(person.words.address.button);
      expect(await person.heading()).toBe(person.words.address.done);
      await person.followMail('registration-confirmed', MINE);
      expect(await person.told()).toContain(person.words.names.standing.confirmed);
    });
    const told = await here().installation.mailTo(`moving-${way.language}@example.org`, 'address-changed');
    expect(told.everything).not.toContain(moved);
  });

  test('comes to several sessions as an observer, and answers who else uses the address', async () => {
    const slug = `several-${way.language}`;
    const { seriesId, sessionId } = await openSession(here().installation, { token, slug, capacity: 5 });
    const second = { title: 'Winter', startsAt: '2024-03-21T14:00', endsAt: '2024-03-21T16:00', format: 'online', registration: { opensAt: OPENS } };
    const scheduled = await here().installation.call('POST', `/series/${seriesId}/sessions`, { token, body: second });
    await here().installation.cloud.settle();
    const both = [sessionId, textIn(scheduled, 'sessionId')];
    await live('several', async (several) => {
      const { page, words } = several;
      await several.open(`/series/${slug}`);
      await several.follow(words.series.register);
      for (const id of both) await page.locator(`input[name="sessions"][value="${id}"]`).check();
      await several.fill(words.form.name, 'Amal');
      await several.fill(words.form.email, several.email);
      await several.fill(words.form.organisation, 'Refuge');
      await several.tick(words.register.asObserverPlain);
      await several.press(words.register.submit);
      await page.waitForURL('**/registered?session=*');
      await here().installation.cloud.settle();
      expect(await here().installation.mailsTo(several.email, 'registration-received')).toHaveLength(2);
      await several.followMail('registration-received', MINE);
      expect(await page.locator('main').innerText()).toContain(words.names.attendee.observer);
      await register(several, sessionId, 'Nour');
      await several.followMail('same-address', '/my/same-address');
      await several.press(words.sameAddress.add);
      expect(await several.heading()).toBe(words.sameAddress.thanks);
    });
    await here().installation.cloud.settle();
    const all = await registrationsOf(here().installation, sessionId, token);
    expect(all.map(({ name, status }) => `${name}: ${status}`).sort()).toEqual(['Amal: submitted', 'Nour: confirmed']);
  });

  test('puts it into a calendar without the personal link, ends mails and wants them again', async () => {
    const { sessionId } = await openSession(here().installation, { token, slug: `mails-${way.language}`, capacity: 5 });
    await live('reader', async (reader) => {
      const { page, words } = reader;
      await register(reader, sessionId, 'Amal');
      await reader.followMail('registration-confirmed', MINE);
      const secret = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
      const calendars = page.getByRole('link', { name: /Google|Outlook|Microsoft 365|Yahoo/ });
      const addresses = await calendars.evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')));
      expect(addresses.map((address) => [address.includes(sessionId), address.includes(secret)])).toEqual(Array(4).fill([true, false]));
      const href = await page.locator('a[href*="calendar.ics"]').first().getAttribute('href');
      const file = await (await page.request.get(new URL(href ?? '', page.url()).href)).text();
      expect([file.includes('BEGIN:VEVENT'), file.includes(sessionId), file.includes(secret)]).toEqual([true, true, false]);
      const body = { statuses: ['confirmed'], subject: 'Captions', markdown: 'There are captions.' };
      await here().installation.call('POST', `/sessions/${sessionId}/messages`, { token, body });
      await reader.followMail('organiser-message', '/unsubscribe');
      await reader.press(words.unsubscribe.stop(words.names.topic.messages));
      expect(await reader.heading()).toBe(words.unsubscribe.done);
      await reader.press(words.unsubscribe.back);
      expect(await reader.heading()).toBe(words.unsubscribe.title);
    });
  });

  test('makes a link void that went astray, then looks at all data, takes a copy, and has it deleted', async () => {
    const { sessionId } = await openSession(here().installation, { token, slug: `data-${way.language}`, capacity: 5 });
    await live('leaving', async (leaving) => {
      const { page, words } = leaving;
      await register(leaving, sessionId, 'Amal');
      await leaving.followMail('registration-confirmed', MINE);
      const old = page.url();
      await leaving.unfold(words.mine.renew);
      await leaving.press(words.mine.renewButton);
      await page.waitForURL((url) => url.href !== old);
      expect(await leaving.told()).toContain(words.names.standing.confirmed);
      const renewed = page.url();
      await page.goto(old);
      expect(await leaving.heading()).toBe(words.refusal.gone);
      await page.goto(renewed);
      await leaving.unfold(words.data.title);
      await leaving.press(words.data.mineButton);
      await leaving.followMail('my-data', '/my/data');
      const [copy] = await Promise.all([page.waitForEvent('download'), leaving.press(words.data.copy)]);
      expect(Buffer.concat(await (await copy.createReadStream()).toArray()).toString()).toContain(leaving.email);
      await leaving.tick(words.data.sure);
      await leaving.press(words.data.erase);
      expect(await leaving.heading()).toBe(words.data.erased);
      await here().installation.cloud.settle();
      expect(await here().installation.mailsTo(leaving.email, 'data-erased')).toHaveLength(1);
      // Gone within 24 hours: the seat is given up first, which is told, and then everything goes.
      await here().installation.cloud.moveTo(new Date(Date.parse(here().installation.cloud.now()) + 24 * 60 * 60_000).toISOString());
      await here().installation.cloud.settle();
      token = await here().installation.signIn(ADMIN);
      await page.goto(renewed);
      expect(await leaving.heading()).toBe(words.refusal.gone);
    });
    expect(await registrationsOf(here().installation, sessionId, token)).not.toContainEqual(expect.objectContaining({ name: 'Amal' }));
  });
});
