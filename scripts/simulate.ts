import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod';

const USAGE = `Tells stories of Convoke in which everything fails that can, and holds its promises against what happened.

  npm run simulate                              1,000 stories
  npm run simulate -- --seeds 10000 --from 1    so many, from that seed on
  npm run simulate -- --seed 4711               one of them again, with all that happened
  npm run simulate -- --mistakes                the mistakes that it must find, and the seed that finds each
  npm run simulate -- --seed 17 --mistake "offers do not expire"    one story of Convoke with a mistake in it

  --jobs N   so many processes at once (default: one a core)
  --help     shows this

Ends with 1 when a promise is broken. docs/simulation.md says what is simulated and what is promised.`;

function options() {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1000' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      mistakes: { type: 'boolean', default: false },
      mistake: { type: 'string' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      help: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'seeds' | 'from' | 'seed' | 'jobs') => {
    const number = Number(values[name] ?? 1);
    if (!Number.isSafeInteger(number) || number < 1) throw new TypeError(`--${name} must be a whole number from 1 on`);
    return number;
  };
  return { ...values, seeds: whole('seeds'), from: whole('from'), seed: values.seed === undefined ? undefined : whole('seed'), jobs: whole('jobs') };
}

/** Bundles the simulation, pages included, since Node reads no TSX. */
async function bundled(folder: string): Promise<string> {
  const outfile = join(folder, 'simulation.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../test/simulation/seeded/command.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'error' },
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  });
  return outfile;
}

/** One process that tells a part of the stories. @returns its exit code */
function tell(program: string, wish: Readonly<Record<string, unknown>>, hear: (told: unknown) => void = () => undefined): Promise<number> {
  const child = spawn(process.execPath, [program, JSON.stringify(wish)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.on('message', hear);
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

const one = z.object({ requests: z.number(), mails: z.number(), deaths: z.number(), broken: z.number() });

/** Counts the stories of all processes, and says how far they are: in a line that is written again, or now and then where there is no terminal. */
function tally(seeds: number) {
  const began = performance.now();
  const sum = { stories: 0, requests: 0, mails: 0, deaths: 0, broken: 0 };
  const line = () =>
    `${sum.stories} of ${seeds} stories: ${sum.requests} requests, ${sum.mails} mails, ${sum.deaths} functions killed, ${sum.broken} broken promises; ${((performance.now() - began) / 1000).toFixed(0)} s`;
  const show = () => (process.stdout.isTTY ? process.stdout.write(`\r${line()}`) : console.log(line()));
  const timer = setInterval(show, process.stdout.isTTY ? 500 : 60_000);
  return {
    hear(told: unknown): void {
      const { data } = one.safeParse(told);
      if (!data) return;
      sum.stories += 1;
      sum.requests += data.requests;
      sum.mails += data.mails;
      sum.deaths += data.deaths;
      sum.broken += data.broken;
    },
    end(): void {
      clearInterval(timer);
      show();
      if (process.stdout.isTTY) console.log();
    },
  };
}

/** Tells many stories, each process its part. Ctrl-C reaches all of them: what they told until then is counted. */
async function tellAll(program: string, { seeds, from, mistake, jobs }: ReturnType<typeof options>): Promise<number> {
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  const count = tally(seeds);
  const processes = Math.min(jobs, seeds);
  const part = (n: number) => Math.floor((seeds * n) / processes);
  const parts = Array.from({ length: processes }, (_, n) => ({ from: from + part(n), seeds: part(n + 1) - part(n), mistake }));
  const codes = await Promise.all(parts.map((wish) => tell(program, wish, count.hear)));
  count.end();
  return isStopped ? 130 : Math.max(...codes);
}

async function main(): Promise<number> {
  const wish = options();
  if (wish.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'convoke-simulation-'));
  try {
    const program = await bundled(folder);
    if (wish.mistakes) return await tell(program, { mistakes: true });
    if (wish.seed !== undefined) return await tell(program, { from: wish.seed, seeds: 1, mistake: wish.mistake, isTraced: true });
    return await tellAll(program, wish);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
