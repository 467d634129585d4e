import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser } from '../../scripts/browser.ts';
import { findings, overhang, type Visitor, visiting } from './browser.ts';
import { servedSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof servedSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([aBrowser(), servedSite()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

const paths = () => [
  '/',
  '/series/shelter-dialogue',
  '/series/shelter-dialogue/register',
  `/sessions/${site.sessionId}`,
  `/sessions/${site.sessionId}/register`,
  `/my/registrations/${site.confirmed}`,
  `/my/registrations/${site.confirmed}/colleague`,
  `/my/registrations/${site.waiting}`,
  `/my/action-points/${site.owner}`,
  `/unsubscribe/${site.unsubscribe}`,
  '/registered',
  '/my/links',
  '/sign-in',
  '/privacy',
  '/accessibility',
  '/nothing-here',
];

describe.each([
  { language: 'en', colorScheme: 'light', width: 360 },
  { language: 'en', colorScheme: 'dark', width: 1280 },
  { language: 'ar', colorScheme: 'light', width: 1280 },
  { language: 'ar', colorScheme: 'dark', width: 320 },
  { language: 'ru', colorScheme: 'light', width: 320 },
] as const)('every page in $language, $colorScheme, $width px wide', ({ language, colorScheme, width }) => {
  test('has nothing that axe finds, fits the window, and asks nothing of other sites', () =>
    visiting({ browser, ...site }, { colorScheme, viewport: { width, height: 740 } }, async ({ page, elsewhere, complaints }) => {
      for (const path of paths()) {
        await page.goto(`${site.address}/${language}${path === '/' ? '' : path}`);
        expect(await findings(page), path).toEqual([]);
        expect(await overhang(page), path).toBe(0);
      }
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    }));
});

/** Forgets most of the form, mends it by keyboard, and sends it again. */
async function registerByKeyboard({ page }: Visitor, language: string, email: string) {
  await page.goto(`${site.address}/${language}/sessions/${site.sessionId}/register`);
  await page.focus('#email');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  const summary = page.locator('[role=alert]');
  await summary.waitFor();
  const focused = await page.locator('[role=alert]:focus').count();
  const kept = await page.inputValue('#email');
  await summary.locator('a').first().press('Enter');
  await page.locator('#name').pressSequentially('نور Grace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Refuge');
  await page.locator('#criteria-field').press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/registered');
  return { focused, kept, path: new URL(page.url()).pathname };
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('registering, with JavaScript: $javaScriptEnabled', (options) => {
  test.each(['en', 'ar'])('by keyboard alone, in %s: what is missing is said and has the focus, nothing typed is lost', async (language) => {
    const email = `new-${language}-${options.javaScriptEnabled}@example.org`;
    const done = await visiting({ browser, ...site }, options, (visitor) => registerByKeyboard(visitor, language, email));
    expect(done).toEqual({ focused: 1, kept: email, path: `/${language}/registered` });
  });
});

describe('the time of a session', () => {
  const timeAt = (timezoneId: string, javaScriptEnabled = true) =>
    visiting({ browser, ...site }, { timezoneId, javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${site.address}/en/sessions/${site.sessionId}`);
      const own = page.locator('[data-starts]');
      return (await own.isVisible()) ? await own.textContent() : 'nothing';
    });

  test('is shown by the clocks of the reader, where they differ and a script runs', async () => {
    expect(await timeAt('America/Bogota')).toMatch(/^For you: .*14 February.*07:00–09:00 \(America\/Bogota\)$/);
    expect(await timeAt('Africa/Nairobi')).toBe('nothing');
    expect(await timeAt('America/Bogota', false)).toBe('nothing');
  });
});
