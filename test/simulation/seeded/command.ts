import * as z from 'zod';
import { MISTAKES, mistakeNamed } from './broken.ts';
import { SOUND } from './mistakes/variant.ts';
import { simulate } from './simulate.ts';
import { firstFound, upTo } from './stories.ts';

/*
 * One process of `npm run simulate` (scripts/simulate.ts), which bundles this file and tells each process its part.
 */

const wished = z.object({
  from: z.int().default(1),
  seeds: z.int().default(1),
  mistake: z.string().optional(),
  mistakes: z.boolean().default(false),
  isTraced: z.boolean().default(false),
});
type Wish = z.infer<typeof wished>;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Tells its part of the stories. Where somebody listens, they hear of each as it ends; one that is told alone is told in full. */
async function stories({ from, seeds, mistake, isTraced }: Wish): Promise<number> {
  const variant = mistake === undefined ? SOUND : mistakeNamed(mistake);
  let failed = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { broken, counts, trace } = await simulate(seed, { variant, isTraced });
    for (const line of trace) say(line);
    for (const { promise, how } of broken.slice(0, 1))
      say(`\nSeed ${seed} broke a promise: ${promise}. ${how}\n  npm run simulate -- --seed ${seed}`);
    failed += Math.min(1, broken.length);
    const { requests, mails, deaths } = counts;
    process.send?.({ requests, mails, deaths, broken: Math.min(1, broken.length) });
  }
  return Math.min(1, failed);
}

async function mistakes(): Promise<number> {
  let missed = 0;
  say('| Mistake | Found by seed | Promised within | What it broke |\n|---|---|---|---|');
  for (const [name, mistake] of Object.entries(MISTAKES)) {
    const found = await firstFound(mistake, upTo(mistake.within));
    if (!found) missed += 1;
    say(`| ${name} | ${found?.seed ?? 'none'} | ${mistake.within} | ${found?.promise ?? ''} |`);
  }
  return missed > 0 ? 1 : 0;
}

const wish = wished.parse(JSON.parse(process.argv[2] ?? '{}'));
process.exitCode = await (wish.mistakes ? mistakes() : stories(wish));
// Who listens would keep it waiting.
if (process.connected) process.disconnect();
