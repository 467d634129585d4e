import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Visitor, visiting } from './browser.ts';
import { aSite } from './stage.ts';

/*
 * The forms of series and sessions: few fields first, the others folded and told; the button that saves is always in sight, and never
 * over what has the focus (WCAG 2.2, 2.4.11).
 */

const site = aSite();

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 720 },
];
const forms = () => [
  '/console/series/new',
  `/console/series/${site().seriesId}/edit`,
  `/console/series/${site().seriesId}/sessions/new`,
  `/console/sessions/${site().sessionId}/settings`,
];

const signedIn = (options: { readonly javaScriptEnabled?: boolean }, look: (visitor: Visitor) => Promise<void>) =>
  visiting(site(), options, async (visitor) => {
    const url = site().address.replace('http:', 'https:');
    await visitor.page.context().addCookies([{ name: '__Host-convoke', value: site().admin, url, secure: true }]);
    await look(visitor);
    expect(visitor.complaints).toEqual([]);
  });

/** What has the focus, and whether anything of it can be seen: within the window and not below the bar. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const [one, bar] = [document.activeElement, document.querySelector('.savebar')];
    if (!one || !bar || one === document.body) return undefined;
    const [at, over] = [one.getBoundingClientRect(), bar.getBoundingClientRect()];
    const isUnder = !bar.contains(one) && at.top >= over.top && at.bottom <= over.bottom;
    const isSeen = !isUnder && at.bottom > 0 && at.top < innerHeight;
    return { name: one.getAttribute('name') ?? one.textContent?.trim().slice(0, 40), isSeen };
  });

/** What the keyboard comes to on a page without being seen, with all of it unfolded. */
async function unseen(page: Page): Promise<readonly unknown[]> {
  for (const fold of await page.locator('.fold > summary').all()) await fold.click();
  await page.evaluate(() => scrollTo(0, 0));
  const hidden: unknown[] = [];
  for (let n = 0; n < 90; n += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now?.isSeen === false) hidden.push(now.name);
  }
  return hidden;
}

test.each(SIZES)('at $width px the button that saves is in sight, and what the keyboard comes to is never under it', (size) =>
  signedIn({}, async ({ page }) => {
    await page.setViewportSize(size);
    for (const path of forms()) {
      await page.goto(`${site().address}/en${path}`);
      const button = await page.locator('.savebar button').first().boundingBox();
      expect(button && button.y + button.height, path).toBeLessThanOrEqual(size.height);
      expect(await unseen(page), path).toEqual([]);
    }
  }),
);

test('what is wrong in something folded stands open, also without a script, and what is right stays folded', () =>
  signedIn({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${site().address}/en/console/series/${site().seriesId}/sessions/new`);
    await page.getByLabel('Title – English').fill('Wells');
    await page.locator('summary', { hasText: 'Programme' }).click();
    await page.getByLabel('Agenda – English').fill('14:00 Opening');
    await page.getByRole('button', { name: 'Add the session' }).click();
    await expect.poll(() => page.locator('#wrong').isVisible()).toBe(true);
    expect(await page.getByLabel('Agenda – English').isVisible()).toBe(true);
    expect(await page.locator('.fold[open]').count()).toBe(1);
    await page.locator('#wrong a').first().click();
    expect(new URL(page.url()).hash).toBe('#agenda-en');
  }));

test('what was written into something folded is told once it is folded again', () =>
  signedIn({}, async ({ page }) => {
    await page.goto(`${site().address}/en/console/series/${site().seriesId}/sessions/new`);
    await page.getByLabel('Title – English').fill('Wells');
    const fold = page.locator('.fold', { hasText: 'Discretion and recording' });
    expect(await fold.locator('summary').innerText()).toContain('Nothing filled in');
    await fold.locator('summary').click();
    await page.getByLabel('The session is recorded').check();
    await fold.locator('summary').click();
    await expect.poll(() => fold.locator('summary').innerText()).toContain('The session is recorded');
  }));
