import * as z from 'zod';
import { MISTAKES, mistakeNamed, SOUND } from './broken.ts';
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
const EACH = 250;

async function stories({ from, seeds, mistake, isTraced }: Wish): Promise<number> {
  const variant = mistake === undefined ? SOUND : mistakeNamed(mistake);
  const sum = { requests: 0, mails: 0, deaths: 0, broken: 0 };
  const last = from + seeds - 1;
  for (let seed = from; seed <= last; seed += 1) {
    const { broken, counts, trace } = await simulate(seed, { variant, isTraced });
    for (const line of trace) say(line);
    sum.requests += counts.requests;
    sum.mails += counts.mails;
    sum.deaths += counts.deaths;
    sum.broken += Math.min(1, broken.length);
    for (const { promise, how } of broken.slice(0, 1)) say(`Seed ${seed} broke a promise: ${promise}. ${how}\n  npm run simulate -- --seed ${seed}`);
    if ((seed - from + 1) % EACH === 0 || seed === last)
      say(`Seeds ${from} to ${seed}: ${sum.requests} requests, ${sum.mails} mails, ${sum.deaths} functions killed, ${sum.broken} broken promises`);
  }
  return Math.min(1, sum.broken);
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
