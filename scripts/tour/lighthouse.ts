import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

/** Not a dependency: npx fetches exactly this one when it is asked for. */
export const LIGHTHOUSE = 'lighthouse@13.0.1';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** From 0 to 100, on a middling telephone with a slow line, as Lighthouse imitates them. */
export type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

const score = z.object({ score: z.number() });
const report = z.object({ categories: z.object({ performance: score, accessibility: score, 'best-practices': score, seo: score }) });

const run = promisify(execFile);

/**
 * Looks at a page as Google's Lighthouse does.
 *
 * @param chromium the program of the browser
 * @throws Error that says so when Lighthouse cannot be fetched or cannot run
 */
export async function scoresOf(url: string, chromium: string): Promise<Scores> {
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${flags}`];
  const done = await run('npx', args, { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 64 * 1024 * 1024, timeout: 180_000 }).catch(
    (error: unknown) => {
      throw new Error(`${LIGHTHOUSE} could not be run with npx: it needs the npm registry. Without --lighthouse its figures stay away.`, {
        cause: error,
      });
    },
  );
  const { categories } = report.parse(JSON.parse(done.stdout));
  const of = (name: (typeof CATEGORIES)[number]) => Math.round(100 * categories[name].score);
  return { performance: of('performance'), accessibility: of('accessibility'), 'best-practices': of('best-practices'), seo: of('seo') };
}
