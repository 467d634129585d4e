import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser } from '../../scripts/browser.ts';
import { ADMIN, type Installation, openSession, registrationsOf, startInstallation } from '../e2e/support/installation.ts';
import { as, type Person, WAYS } from './people.ts';

let browser: Browser;
let installation: Installation;
let token: string;

beforeAll(async () => {
  [browser, installation] = await Promise.all([aBrowser(), startInstallation()]);
  token = await installation.signIn(ADMIN);
}, 120_000);

afterAll(async () => {
  await Promise.all([browser.close(), installation.cloud.stop()]);
});

const MINE = '/my/registrations';

async function register(person: Person, sessionId: string, name: string, waits = false) {
  const { page, words } = person;
  await person.open(`/sessions/${sessionId}`);
  await person.follow(waits ? words.session.waitingList : words.session.register);
  await page.getByLabel(words.form.name).fill(name);
  await page.getByLabel(words.signIn.email).fill(person.email);
  await page.getByLabel(words.form.organisation, { exact: true }).fill('Refuge — ملجأ');
  await person.press(words.register.submit);
  await page.waitForURL('**/registered');
}

describe.each(WAYS)('a registrant, in $language, with JavaScript: $javaScriptEnabled', (way) => {
  const live = (who: string, live: (person: Person) => Promise<void>) =>
    as({ browser, installation }, way, `${who}-${way.language}@example.org`, live);

  test('registers, learns by mail how it stands, gives the seat up, and the next in line takes it', async () => {
    const { sessionId } = await openSession(installation, { token, slug: `life-${way.language}`, capacity: 1 });
    await live('first', (first) => register(first, sessionId, 'Amal'));
    await installation.cloud.settle();
    await live('second', async (second) => {
      await register(second, sessionId, 'نور', true);
      await second.followMail('registration-waitlisted', MINE);
      expect(await second.told()).toContain(second.words.names.standing.waitlisted);
    });
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
      await second.press(second.words.mine.take);
      await second.followMail('registration-confirmed', MINE);
      expect(await second.told()).toContain(second.words.names.standing.confirmed);
    });
    const all = await registrationsOf(installation, sessionId, token);
    expect(all.map((one) => one.status).sort()).toEqual(['confirmed', 'withdrawn']);
  });

  test('finds the lost link again, changes details, and hands the seat to a colleague', async () => {
    const { sessionId } = await openSession(installation, { token, slug: `changes-${way.language}`, capacity: 5 });
    await live('lost', async (lost) => {
      const { words } = lost;
      await register(lost, sessionId, 'Amal');
      await installation.cloud.settle();
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
});
