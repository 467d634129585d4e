import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ORGANISER } from '../demo/cast.ts';
import { post, type Stage } from '../demo/stage.ts';

export const PICTURES = join(import.meta.dirname, '../../docs/pictures');

/** Screens on which pages are looked at: widths are those of a small laptop and of the smallest telephone in use. */
const LOOKS = {
  desk: { colorScheme: 'light', width: 1100 },
  telephone: { colorScheme: 'light', width: 360 },
} as const;
type Look = keyof typeof LOOKS;

/** One picture for each look, named after the page, the language where it is not English, and the look where it is no desk. */
export type Shot = {
  readonly name: string;
  /** Behind the language, such as `/series/x`. */
  readonly path: string;
  readonly looks: readonly Look[];
  readonly language?: 'en' | 'ar';
};

/** What is higher than this is cut: nobody reads a picture that is a roll of paper. */
const HIGHEST = 860;

/** A browser in which an organiser has signed in. */
export type SignedIn = {
  readonly browser: Browser;
  readonly address: string;
  readonly storageState: Awaited<ReturnType<BrowserContext['storageState']>>;
};

/** Takes the pictures, look by look. */
export async function take(organiser: SignedIn, shots: readonly Shot[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const [look, { colorScheme, width }] of Object.entries(LOOKS)) {
    const { browser, storageState } = organiser;
    const context = await browser.newContext({ colorScheme, viewport: { width, height: HIGHEST }, storageState });
    const page = await context.newPage();
    for (const shot of shots.filter(({ looks }) => looks.some((one) => one === look))) await picture(page, organiser.address, { look, ...shot });
    await context.close();
  }
}

async function picture(page: Page, address: string, { name, path, language = 'en', look }: Shot & { readonly look: string }): Promise<void> {
  const answered = await page.goto(`${address}/${language}${path}`);
  if (!answered?.ok()) throw new Error(`${path} answered ${answered?.status()}`);
  const file = [name, ...(language === 'en' ? [] : [language]), ...(look === 'desk' ? [] : [look])].join('-');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: Math.ceil(document.body.getBoundingClientRect().bottom) }));
  const clip = { x: 0, y: 0, width, height: Math.min(HIGHEST, height) };
  // What stands at the foot of the window stands at the foot of the picture.
  await page.screenshot({ path: join(PICTURES, `${file}.png`), clip });
}

/** Opens the link of the mail and presses the button, as one does. */
export async function signIn(browser: Browser, stage: Stage): Promise<SignedIn> {
  await post(stage.open, '/sign-in', { email: ORGANISER });
  await stage.cloud.settle();
  const token = await stage.tokenIn(stage.mailTo(ORGANISER, 'sign-in'), 'sign-in');
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${stage.cloud.url}/en/sign-in/${token}`);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL('**/console');
  const storageState = await context.storageState();
  await context.close();
  return { browser, address: stage.cloud.url, storageState };
}
