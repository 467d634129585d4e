import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import * as z from 'zod';

/** Where systems keep a browser of their own, for machines that the project's is not made for. */
const INSTALLED = '/usr/bin/chromium';
const CACHE = fileURLToPath(new URL('../.cache/chromium/', import.meta.url));
/** axe, minified: it is read anew on each page. */
const AXE = new URL(import.meta.resolve('axe-core/axe.min.js'));

/**
 * A browser without a window, for tests and pictures. Close it.
 *
 * The project's own comes first: it is made to be without one, and needs a third of the time of an installed one that only hides it.
 */
export async function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserProgram(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}

/** The program of the browser that is used here. */
export async function browserProgram(): Promise<string> {
  return process.platform === 'linux' && process.arch === 'x64' ? unpacked() : INSTALLED;
}

/** The project's browser, unpacked once for each version of it. Gives its program. */
async function unpacked(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')), 'utf8');
  const folder = join(CACHE, z.object({ version: z.string() }).parse(JSON.parse(manifest)).version);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, 'unfinished-'));
  // It unpacks into the folder for temporary files, and takes for whole what lies there half written.
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished },
  });
  // Somebody else may have done the same in the meantime.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  return program;
}

/** Into this page, and into each that is opened in its place: to bring it later takes as long as to look. */
async function bringAxe(page: Page): Promise<void> {
  const source = await readFile(AXE, 'utf8');
  await page.evaluate(source);
  await page.addInitScript(source);
}

const OPTIONS = {
  // What holds is not looked at, and takes the longest to hand over.
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const violations = z.array(z.object({ id: z.string(), html: z.array(z.string()) }));

/**
 * What axe finds against WCAG 2.2 AA, one line each. No page of ours has frames to look into. It looks at the end of the page: a button that
 * stays in sight lies over something everywhere else, which scrolling frees (test/browser/long-forms.test.ts says so of the focus).
 */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
  if (await page.evaluate('typeof axe === "undefined"')) await bringAxe(page);
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) })))`,
  );
  return violations.parse(found).map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}
