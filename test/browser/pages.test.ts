import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser, aVisitor, findings, overhang } from './browser.ts';
import { servedSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof servedSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([aBrowser(), servedSite()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
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
  test('has nothing that axe finds, fits the window, and asks nothing of other sites', async () => {
    await using visitor = await aVisitor(browser, site.address, { colorScheme, viewport: { width, height: 740 } });
    for (const path of paths()) {
      await visitor.page.goto(`${site.address}/${language}${path === '/' ? '' : path}`);
      expect(await findings(visitor.page), path).toEqual([]);
      expect(await overhang(visitor.page), path).toBe(0);
    }
    expect(visitor.elsewhere).toEqual([]);
    expect(visitor.complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });
});

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('registering, with JavaScript: $javaScriptEnabled', (options) => {
  test.each(['en', 'ar'])('by keyboard alone, in %s: what is missing is said and found, nothing typed is lost', async (language) => {
    await using visitor = await aVisitor(browser, site.address, options);
    const { page } = visitor;
    await page.goto(`${site.address}/${language}/sessions/${site.sessionId}/register`);
    const email = `new-${language}-${options.javaScriptEnabled}@example.org`;
    await page.focus('#email');
    await page.keyboard.type(email);
    await page.keyboard.press('Enter');
    const summary = page.locator('[role=alert]');
    await summary.waitFor();
    if (options.javaScriptEnabled) expect(await summary.evaluate((alert) => alert === document.activeElement)).toBe(true);
    expect(await page.inputValue('#email')).toBe(email);
    await summary.locator('a').first().press('Enter');
    await page.locator('#name').pressSequentially('نور Grace');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Refuge');
    await page.locator('#criteria-field').press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/registered');
    expect(new URL(page.url()).pathname).toBe(`/${language}/registered`);
  });
});

describe('the time of a session', () => {
  const timeAt = async (timezoneId: string, javaScriptEnabled = true) => {
    await using visitor = await aVisitor(browser, site.address, { timezoneId, javaScriptEnabled });
    await visitor.page.goto(`${site.address}/en/sessions/${site.sessionId}`);
    const own = visitor.page.locator('[data-starts]');
    return (await own.isVisible()) ? await own.innerText() : undefined;
  };

  test('is shown by the clocks of the reader, where they differ and a script runs', async () => {
    expect(await timeAt('America/Bogota')).toMatch(/^For you: .*14 February.*07:00–09:00 \(America\/Bogota\)$/);
    expect(await timeAt('Africa/Nairobi')).toBeUndefined();
    expect(await timeAt('America/Bogota', false)).toBeUndefined();
  });
});
