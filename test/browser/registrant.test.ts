import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../functions/web/language.ts';
import type { Words } from '../../functions/web/words/shape.ts';
import { wordsIn } from '../../functions/web/words/words.ts';
import { aBrowser } from '../../scripts/browser.ts';
import { ADMIN, type Installation, openSession, registrationsOf, startInstallation } from '../e2e/support/installation.ts';
import { visiting } from './browser.ts';

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

/** Somebody with a browser and a mailbox, who reads one language. */
type Person = { readonly page: Page; readonly email: string; readonly words: Words; readonly language: Language };

/** Opens what is folded. */
const unfold = ({ page }: Person, name: string) => page.locator('summary', { hasText: name }).click();
const press = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = ({ page }: Person) => page.locator('h1').innerText();
const standing = ({ page }: Person) => page.locator('.notice h2').first().innerText();

/** Lets all that follows happen, opens the newest mail of a kind, and follows its link to a path. */
async function followMail({ page, email }: Person, kind: string, path: string) {
  await installation.cloud.settle();
  const mail = (await installation.mailsTo(email, kind)).at(-1);
  const link = mail?.html
    .match(/href="([^"]+)"/g)
    ?.map((href) => href.slice(6, -1))
    .find((href) => new RegExp(`${path}/[^/]+$`).test(href));
  if (link === undefined) throw new Error(`${email} has no mail ${kind} with a link to ${path}`);
  await page.goto(link);
}

async function register(person: Person, sessionId: string, name: string, waits = false) {
  const { page, words, language, email } = person;
  await page.goto(`${installation.cloud.url}/${language}/sessions/${sessionId}`);
  await page.getByRole('link', { name: waits ? words.session.waitingList : words.session.register, exact: true }).click();
  await page.getByLabel(words.form.name).fill(name);
  await page.getByLabel(words.signIn.email).fill(email);
  await page.getByLabel(words.form.organisation, { exact: true }).fill('Refuge — ملجأ');
  await press(person, words.register.submit);
  await page.waitForURL('**/registered');
}

const MINE = '/my/registrations';

describe.each([
  { language: 'en', javaScriptEnabled: true },
  { language: 'ar', javaScriptEnabled: false },
] as const)('a registrant, in $language, with JavaScript: $javaScriptEnabled', ({ language, javaScriptEnabled }) => {
  const name = `${language}-${javaScriptEnabled}`;
  const as = async <T>(who: string, live: (person: Person) => Promise<T>) => {
    const words = await wordsIn(language);
    return visiting({ browser, address: installation.cloud.url }, { javaScriptEnabled }, async ({ page, elsewhere, complaints }) => {
      page.setDefaultTimeout(10_000);
      const result = await live({ page, words, language, email: `${who}-${name}@example.org` });
      expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
      return result;
    });
  };

  test('registers, learns by mail how it stands, gives the seat up, and the next in line takes it', async () => {
    const { sessionId } = await openSession(installation, { token, slug: `life-${name}`, capacity: 1 });
    await as('first', (first) => register(first, sessionId, 'Amal'));
    await installation.cloud.settle();
    await as('second', async (second) => {
      await register(second, sessionId, 'نور', true);
      await followMail(second, 'registration-waitlisted', MINE);
      expect(await standing(second)).toBe(second.words.names.standing.waitlisted);
    });
    await as('first', async (first) => {
      await followMail(first, 'registration-confirmed', MINE);
      expect(await standing(first)).toBe(first.words.names.standing.confirmed);
      await unfold(first, first.words.mine.withdraw);
      await press(first, first.words.mine.withdrawButton);
      expect(await heading(first)).toBe(first.words.mine.withdrawn);
    });
    await as('second', async (second) => {
      await followMail(second, 'seat-offered', MINE);
      expect(await standing(second)).toBe(second.words.names.standing.offered);
      await press(second, second.words.mine.take);
      await followMail(second, 'registration-confirmed', MINE);
      expect(await standing(second)).toBe(second.words.names.standing.confirmed);
    });
    const all = await registrationsOf(installation, sessionId, token);
    expect(all.map((one) => one.status).sort()).toEqual(['confirmed', 'withdrawn']);
  });

  test('finds the lost link again, changes details, and hands the seat to a colleague', async () => {
    const { sessionId } = await openSession(installation, { token, slug: `changes-${name}`, capacity: 5 });
    await as('lost', async (lost) => {
      const { page, words } = lost;
      await register(lost, sessionId, 'Amal');
      await installation.cloud.settle();
      await page.goto(`${installation.cloud.url}/${language}/my/links`);
      await page.getByLabel(words.signIn.email).fill(lost.email);
      await press(lost, words.signIn.send);
      await followMail(lost, 'my-links', MINE);
      await unfold(lost, words.mine.details);
      await page.getByLabel(words.form.position).fill('Field officer');
      await press(lost, words.mine.save);
      expect(await page.getByLabel(words.form.position).inputValue()).toBe('Field officer');
      await unfold(lost, words.mine.colleague);
      await page.getByRole('link', { name: words.mine.colleague }).click();
      await page.getByLabel(words.mine.colleagueName).fill('Grace Adhiambo');
      await page.getByLabel(words.mine.colleagueEmail).fill(`colleague-${name}@example.org`);
      await press(lost, words.mine.handOver);
      expect(await heading(lost)).toBe(words.mine.handedOver);
    });
    await as('colleague', async (colleague) => {
      await followMail(colleague, 'registration-confirmed', MINE);
      expect(await standing(colleague)).toBe(colleague.words.names.standing.confirmed);
    });
  });
});
