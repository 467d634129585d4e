import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod';
import { functions } from './functions.ts';
import { idle } from './idle.ts';
import { latency } from './latency.ts';
import { oneMachine } from './machine.ts';

const HELP = `Measures, and writes what it found to bench/results as Markdown and JSON.

  npm run bench                    all parts, one after the other: some ten minutes
  npm run bench -- <part> ...      some of them

  functions      size, load time against a floor, warm time and requests of each function
  registration   units, requests, events and calls that a registration takes, and what 1,000 cost
  idle           what a month costs in which nothing happens
  growth         the sweep, distributions and lists, the more there is
  machine        registrations and mails a second, memory and start-up on this machine
  latency        from request to mail accepted on one machine [--registrations 1000] [--rate 10] [--counted 200]
  --help         shows this

docs/measurements.md says how each is measured and how to read it.
`;

const count = z.coerce.number().int().min(1);
const sizes = z.object({ registrations: count.default(1000), rate: count.default(10), counted: count.default(200) });
type Wish = z.infer<typeof sizes>;

/** Runs a part that needs our pages, which Node cannot read as they are. */
async function inMemory(part: string): Promise<void> {
  const outfile = join('dist', 'bench.mjs');
  await build({
    entryPoints: [join('bench', 'in-memory.ts')],
    ...{ outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node24', logLevel: 'error' },
    ...{ jsx: 'automatic', jsxImportSource: 'hono/jsx' },
  });
  await alone(outfile, part);
}

async function alone(program: string, part: string, ...more: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, part, ...more], { stdio: 'inherit' });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`${part} ended with ${String(code)}`);
}

const PARTS: Readonly<Record<string, (wish: Wish) => Promise<void>>> = {
  functions,
  registration: () => inMemory('registration'),
  idle,
  growth: () => inMemory('growth'),
  machine: oneMachine,
  latency,
};

const options = { registrations: { type: 'string' }, rate: { type: 'string' }, counted: { type: 'string' }, help: { type: 'boolean' } } as const;

/** Each in a process of its own: what one leaves in memory is not the next one's. */
async function takeAll(wanted: readonly string[], wish: Wish): Promise<void> {
  const [program = '', ...given] = process.argv.slice(1);
  const flags = given.filter((one) => !wanted.includes(one));
  for (const name of wanted) await (wanted.length > 1 ? alone(program, name, ...flags) : PARTS[name]?.(wish));
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const wanted = positionals.length === 0 ? Object.keys(PARTS) : positionals;
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (values.help || unknown.length > 0) {
    console.log(unknown.length > 0 ? `There is no part ${unknown.join(', ')}.\n\n${HELP}` : HELP);
    return values.help ? 0 : 2;
  }
  await takeAll(wanted, sizes.parse(values));
  return 0;
}

process.exitCode = await main();
