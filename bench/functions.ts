import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES, buildFunctions } from '../infra/build.ts';
import { live } from '../test/e2e/support/life.ts';
import { clientsIn, type Loaded, type LoadTimer, loadTimer } from './floor.ts';
import { heading, load, machine, publish, right, rounded, table } from './report.ts';

/** So often each module is loaded, by turns with its floor: what else the machine does meanwhile falls on both. */
const TIMES = 9;

type Measured = {
  readonly name: string;
  readonly clients: readonly string[];
  readonly bytes: number;
  readonly floorBytes: number;
  readonly loadMs: number;
  readonly floorMs: number;
  readonly busyMs: number;
  readonly floorBusyMs: number;
  readonly calls: number;
  readonly warmMs: number;
  readonly requests: number;
};

/** Measures each function by itself and in a whole life. Writes `results/functions.json` and `.md`. */
export async function functions(): Promise<void> {
  const before = load();
  const sizes = await buildFunctions();
  const meta: unknown = JSON.parse(await readFile(join(BUNDLES, '..', 'meta.json'), 'utf8'));
  const timer = await loadTimer();
  const loads: Omit<Measured, 'calls' | 'warmMs' | 'requests'>[] = [];
  try {
    for (const [name, bytes] of Object.entries(sizes)) loads.push({ name, bytes, ...(await loadOf(timer, name, clientsIn(meta, name))) });
  } finally {
    await timer.close();
  }
  const warm = await wholeLife();
  const measured = loads.map((one) => ({ ...one, ...(warm.get(lastOf(one.name)) ?? { calls: 0, warmMs: 0, requests: 0 }) }));
  const result = { at: new Date().toISOString(), machine: machine(), times: TIMES, functions: measured };
  await publish('functions', result, report(result, before));
}

async function loadOf(timer: LoadTimer, name: string, clients: readonly string[]) {
  const [own, floor] = [join(BUNDLES, name, 'index.mjs'), await timer.floor(clients)];
  const [owns, floors]: [Loaded[], Loaded[]] = [[], []];
  for (let n = 0; n < TIMES; n += 1) {
    floors.push(await timer.time(floor));
    owns.push(await timer.time(own));
  }
  const took = (all: readonly Loaded[]) => middle(all.map(({ ms }) => ms));
  const busy = (all: readonly Loaded[]) => middle(all.map(({ busyMs }) => busyMs));
  const floorBytes = (await stat(floor)).size;
  return { clients, floorBytes, loadMs: took(owns), floorMs: took(floors), busyMs: busy(owns), floorBusyMs: busy(floors) };
}

function middle(values: readonly number[]): number {
  return rounded(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0, 1);
}

/** Calls, milliseconds in the middle of all but the first and requests a call of each function, in the life that test/e2e lives. */
async function wholeLife() {
  const took = new Map<string, number[]>();
  const { recorder, stop } = await live({ onEnd: (path, ms) => void took.set(path, [...(took.get(path) ?? []), ms]) });
  const requests = recorder.requests();
  await stop();
  return new Map(
    [...took].map(([path, all]) => {
      const name = lastOf(path).replace('convoke-local-', '');
      const made = requests[name] ?? 0;
      return [name, { calls: all.length, warmMs: middle(all.slice(1)), requests: rounded(made / all.length) }] as const;
    }),
  );
}

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

type Result = { readonly at: string; readonly times: number; readonly functions: readonly Measured[] };

function report({ at, times, functions: all }: Result, before: readonly number[]): string {
  const kb = (bytes: number) => Math.ceil(bytes / 1024);
  const rows = all.map(({ name, clients, bytes, floorBytes, loadMs, floorMs, busyMs, floorBusyMs, calls, warmMs, requests }) => [
    name,
    clients.map((one) => one.replace('client-', '')).join(', '),
    ...[kb(bytes), kb(floorBytes), rounded(bytes / floorBytes), loadMs, floorMs, rounded(loadMs / floorMs)],
    ...[busyMs, rounded(busyMs / floorBusyMs), calls, warmMs, requests],
  ]);
  const columns = ['Function', 'SDK clients', right('KB'), right('floor'), right('ratio'), right('load ms'), right('floor'), right('ratio')];
  const more = [right('busy ms'), right('ratio'), right('calls'), right('warm ms'), right('requests a call')];
  return `${heading('The functions', 'functions', at, before)}
- **KB**: the bundle without what it loads on demand. **Load**: importing it in a fresh process, the middle of ${times} by turns with its **floor**: a bundle of nothing but
  the SDK clients in it. Reading the installation's secret, where a function does that, counts as loading in both. **Busy ms**: those in which the loading thread had a
  processor, with the ratio to that of the floor: what else the machine does is not in it.
- **Warm ms**: the middle of all calls but the first in the life of a series on one machine (\`test/e2e/support/life.ts\`); what the local table, queues and SES take is in it.
- **Requests**: those to AWS a call, cold starts included; a call may bring up to ten messages.

${table([...columns, ...more], rows)}
`;
}
