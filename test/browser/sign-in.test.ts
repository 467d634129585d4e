import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { consoleWordsIn } from '../../functions/web/words/console.ts';
import { wordsIn } from '../../functions/web/words/words.ts';
import { findings } from '../../scripts/browser.ts';
import { ADMIN, type DoorUnderTest, lastSignIn } from '../unit/web/client.ts';
import { aWorld } from '../unit/web/world.ts';
import { overhang, visiting } from './browser.ts';
import { aDoorway } from './stage.ts';

const { here, open } = aDoorway();

async function signIn(under: DoorUnderTest, page: Page, language: string): Promise<void> {
  await under.call('POST', '/sign-in', { body: { email: ADMIN } });
  const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
  await page.goto(`${here().address}/${language}/sign-in/${minted?.token}`);
  await page.locator('main button').click();
  await page.waitForURL('**/console');
}

const NOTES = 'What was agreed:\n\n- "all" of it & <b>more</b>\n- محضر الجلسة';

test.each([
  { language: 'en', javaScriptEnabled: true, viewport: { width: 1280, height: 900 } },
  { language: 'ar', javaScriptEnabled: false, viewport: { width: 360, height: 800 } },
] as const)(
  'notes that are sent after the sign-in ended are sent again from the same tab ($language)',
  async (how) => {
    const under = open();
    const { sessionId } = await aWorld(under, 'own-series');
    const { language, javaScriptEnabled, viewport } = how;
    const { signIns, done } = await consoleWordsIn(language);
    await visiting(here(), { locale: language, javaScriptEnabled, viewport }, async ({ page, elsewhere, complaints }) => {
      page.setDefaultTimeout(15_000);
      await signIn(under, page, language);
      await page.goto(`${here().address}/${language}/console/sessions/${sessionId}/notes/edit?language=en`);
      await page.locator('textarea').fill(NOTES);
      under.moveTo('2024-02-01T12:00:00.000Z');
      await page.locator('main form:has(textarea) button[type=submit]').first().click();
      await page.getByRole('heading', { name: signIns.held.title }).waitFor();
      if (javaScriptEnabled) expect([await findings(page), await overhang(page)]).toEqual([[], 0]);
      expect(await page.locator('blockquote').innerText()).toContain('"all" of it & <b>more</b>');

      const [other] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: signIns.held.signIn }).click()]);
      await other.waitForURL('**/sign-in');
      await signIn(under, other, language);
      await page.getByRole('button', { name: signIns.held.send }).click();
      await page.getByText(done.notesSaved()).waitFor();
      await page.goto(`${here().address}/${language}/console/sessions/${sessionId}/notes/edit?language=en`);
      expect(await page.locator('textarea').inputValue()).toBe(NOTES);
      expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
    });
  },
  90_000,
);

test('a link that is opened on the telephone asks for the code that stands on the desk', async () => {
  const under = open();
  const { signIn: said } = await wordsIn('en');
  await visiting(here(), { locale: 'en' }, async ({ page: desk }) => {
    await desk.goto(`${here().address}/en/sign-in`);
    await desk.getByLabel(said.email).fill(ADMIN);
    await desk.getByRole('button', { name: said.send }).click();
    await desk.waitForURL('**/sign-in/sent');
    const code = await desk.locator('main code').innerText();
    const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
    const link = `${here().address}/en/sign-in/${minted?.token}`;
    await visiting(here(), { locale: 'en', javaScriptEnabled: false }, async ({ page: telephone, complaints }) => {
      await telephone.goto(link);
      await telephone.locator('main button').click();
      await telephone.getByText(said.codeAbout).waitFor();
      await telephone.getByLabel(said.code).fill('wrong');
      await telephone.locator('main button').click();
      await telephone.locator('#code-error').waitFor();
      expect(await telephone.locator('#code-error').innerText()).toBe(said.codeWrong);
      await telephone.getByLabel(said.code).fill(code.toLowerCase());
      await telephone.locator('main button').click();
      await telephone.waitForURL('**/console');
      expect(complaints).toEqual([]);
    });
  });
}, 60_000);
