import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { consoleWordsIn } from '../../functions/web/words/console.ts';
import { findings } from '../../scripts/browser.ts';
import { ADMIN, type DoorUnderTest, lastSignIn } from '../unit/web/client.ts';
import { overhang, visiting } from './browser.ts';
import { aDoorway } from './stage.ts';

const { here, open } = aDoorway();
let under: DoorUnderTest;

beforeAll(() => {
  under = open({ secondFactor: 'required' });
});

/** A device inside the browser, which has a finger on it all the time. */
async function withDevice(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return session;
}

/** Opens the link of a new mail and presses its button. */
async function byMail(page: Page): Promise<void> {
  await under.call('POST', '/sign-in', { body: { email: ADMIN } });
  const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
  await page.goto(`${here().address}/en/sign-in/${minted?.token}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an admin adds a passkey at the first sign-in, signs in with it, adds another, renames and removes it', async () => {
  const { passkeys: said, done } = await consoleWordsIn('en');
  await visiting(here(), { locale: 'en' }, async ({ page, elsewhere, complaints }) => {
    page.setDefaultTimeout(15_000);
    const device = await withDevice(page);
    const looked = async () => {
      expect({ at: page.url(), findings: await findings(page), overhang: await overhang(page) }).toMatchObject({ findings: [], overhang: 0 });
    };
    await byMail(page);
    await page.waitForURL('**/console/sign-in');
    await looked();
    await page.goto(`${here().address}/en/console/series`);
    expect(new URL(page.url()).pathname).toBe('/en/console/sign-in');
    await page.getByLabel(said.name).fill('Laptop');
    await page.getByRole('button', { name: said.add }).click();
    // Where one had been going.
    await page.waitForURL('**/console/series');
    await page.getByRole('button', { name: 'Sign out' }).click();

    await byMail(page);
    await page.waitForURL('**/console/sign-in');
    await looked();
    await page.getByRole('button', { name: said.use }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console');

    await page.getByRole('link', { name: said.title }).click();
    await looked();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.getByLabel(said.name).fill('Again');
    await page.getByRole('button', { name: said.add }).click();
    await page.getByText(said.known).waitFor();
    await device.send('WebAuthn.disable');
    await withDevice(page);
    await page.getByRole('button', { name: said.add }).click();
    await page.getByText(done.passkeyAdded()).waitFor();
    await page.getByRole('link', { name: said.edit }).last().click();
    await looked();
    await page.getByLabel(said.name).fill('Telephone');
    await page.getByRole('button', { name: said.rename }).click();
    await page.getByText(done.passkeyRenamed()).waitFor();
    await page.getByRole('link', { name: said.edit }).first().click();
    await page.getByRole('button', { name: said.remove }).click();
    await page.getByText(done.passkeyRemoved()).waitFor();
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(['Telephone']);
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });
}, 60_000);

test('without scripts it is said what to do instead, and nothing opens', async () => {
  const { passkeys: said } = await consoleWordsIn('en');
  await visiting(here(), { locale: 'en', javaScriptEnabled: false }, async ({ page }) => {
    await byMail(page);
    await page.waitForURL('**/console/sign-in');
    expect(await page.locator('noscript, .notice').first().innerText()).toContain(said.noScript);
    await page.getByRole('button', { name: said.use }).click();
    expect(await page.locator('#wrong').innerText()).toContain(said.noScript);
    await page.goto(`${here().address}/en/console`);
    expect(new URL(page.url()).pathname).toBe('/en/console/sign-in');
  });
}, 60_000);
