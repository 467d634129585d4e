import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { aBrowser } from './browser.ts';

/**
 * Pictures of the pages for everyone, from an installation that runs: `npm run screenshots -- <address of the site>`. They lie in
 * docs/pictures, in English and Arabic, on a telephone and a desk, light and dark.
 */
const [address = ''] = process.argv.slice(2);
if (!/^https?:\/\//.test(address)) {
  console.error('Say where the site is: npm run screenshots -- http://127.0.0.1:3000 (npm start prints its address)');
  process.exit(1);
}

const PICTURES = join(import.meta.dirname, '../docs/pictures');
const LOOKS = [
  { name: 'telephone', colorScheme: 'light', width: 360 },
  { name: 'telephone-dark', colorScheme: 'dark', width: 360 },
  { name: 'desk', colorScheme: 'light', width: 1280 },
] as const;

const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

async function get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${address}/api/v1${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return schema.parse(await response.json());
}

/** The first session that one can register for, and its series. */
async function subject() {
  const series = await get('/series', listOf(z.object({ seriesId: z.string(), slug: z.string() })));
  for (const { seriesId, slug } of series.items) {
    const sessions = await get(`/series/${seriesId}/sessions`, listOf(z.object({ sessionId: z.string(), status: z.string() })));
    const open = sessions.items.find(({ status }) => status === 'registration-open');
    if (open) return { slug, sessionId: open.sessionId };
  }
  throw new Error('No session is open for registration there: load the examples first');
}

async function take(browser: Browser, pages: Readonly<Record<string, string>>) {
  for (const { name: look, colorScheme, width } of LOOKS) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const language of ['en', 'ar'])
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`${address}/${language}${path}`);
        await page.screenshot({ path: join(PICTURES, `${name}-${language}-${look}.png`), fullPage: true });
      }
    await context.close();
  }
}

mkdirSync(PICTURES, { recursive: true });
const { slug, sessionId } = await subject();
const browser = await aBrowser();
const pages = { home: '', series: `/series/${slug}`, session: `/sessions/${sessionId}`, register: `/sessions/${sessionId}/register` };
await take(browser, pages).finally(() => browser.close());
console.log(`${Object.keys(pages).length * LOOKS.length * 2} pictures are in docs/pictures`);
