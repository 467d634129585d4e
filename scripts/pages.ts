import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aBrowser, browserProgram } from './browser.ts';
import { play } from './demo/play.ts';
import { progressOn } from './demo/progress.ts';
import { painter } from './demo/table.ts';
import { flagsOf } from './flags.ts';
import { scoresOf } from './tour/lighthouse.ts';
import { firstInstant, lastInstant, summarise } from './tour/tour.ts';
import { inTheEnd, isWithin, measured, type Weighed, whileOpen, written } from './tour/weighing.ts';

const HELP = `What each page weighs when it is opened for the first time, and what axe finds on it, into docs/pages.md.

  npm run pages                   starts everything on this machine and plays the consultations of 2024
  npm run pages -- --lighthouse   the pages for everybody get the figures of Lighthouse as well, which npx fetches

Ends with 1 when a page is heavier than it may be, or when axe finds something.`;

const lighthouse = flagsOf(HELP, ['lighthouse']).has('lighthouse');
const program = await browserProgram();
const judge = lighthouse ? (url: string) => scoresOf(url, program) : undefined;
const browser = await aBrowser();
const progress = progressOn(process.stdout, painter(process.stdout.hasColors?.() ?? false));
const weighed: Weighed[] = [];
const { cloud } = await play({
  seed: 1,
  progress,
  look: async (stage, at) => {
    if (at === firstInstant) weighed.push(...(await measured(browser, stage, whileOpen(stage), judge)));
    if (at !== lastInstant) return 'go on';
    await summarise(stage);
    weighed.push(...(await measured(browser, stage, await inTheEnd(stage), judge)));
    return 'enough';
  },
}).finally(() => progress.stop());
await Promise.all([browser.close(), cloud.stop()]);
writeFileSync(join(import.meta.dirname, '../docs/pages.md'), written(weighed));
const wrong = weighed.filter((page) => !isWithin(page));
for (const { name, bytes, findings } of wrong) console.error(`${name}: ${bytes} bytes; axe: ${findings.join('; ') || 'nothing'}`);
console.log(`docs/pages.md has ${weighed.length} pages; ${wrong.length} of them are too heavy or have findings`);
// Threads of the functions may linger.
process.exit(wrong.length === 0 && weighed.length > 0 ? 0 : 1);
