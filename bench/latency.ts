import { setTimeout as sleep } from 'node:timers/promises';
import { ADMIN, type Installation, openSession, startInstallation } from '../test/e2e/support/installation.ts';
import { startInterposer } from '../test/e2e/support/interposer.ts';
import { heading, load, machine, publish } from './report.ts';

export type Sizes = {
  /** Registrations a run. */
  readonly registrations: number;
  /** Registrations a second of the paced run. */
  readonly rate: number;
  /** Registrations of the run that counts, which is not timed: what stands between to count costs time. */
  readonly counted: number;
};

/** Longer than any queue of the template hides a message, and than a mail in doubt waits for the report of SES. */
const HIDDEN_AT_MOST_MS = 30 * 60_000;

/**
 * Measures from the moment a registration is sent over HTTP to the moment SES has accepted the confirmation, and counts what a
 * registration costs. Writes `results/latency.json` and `.md`.
 */
export async function latency(sizes: Sizes): Promise<void> {
  const loadBefore = load();
  const paced = await timed('paced', sizes.registrations, () => sleep(1000 / sizes.rate));
  const burst = await timed('burst', sizes.registrations, () => Promise.resolve());
  const counts = await counted(sizes.counted);
  const result = {
    at: new Date().toISOString(),
    machine: { ...machine(), loadBefore, loadAfter: load() },
    sizes,
    paced,
    burst,
    perRegistration: counts,
  };
  await publish('latency', result, report(result, loadBefore));
}

/** Everything warm and an open session: the bundles were called once, as on any day but the first. */
async function ready(under: Installation, slug: string): Promise<string> {
  const token = await under.signIn(ADMIN);
  const { sessionId: warm } = await openSession(under, { token, slug: `${slug}-warm`, capacity: 100 });
  await Promise.all(Array.from({ length: 40 }, (_, n) => register(under, warm, `warm-${n}`)));
  await under.cloud.settle();
  return (await openSession(under, { token, slug, capacity: 1_000_000 })).sessionId;
}

async function register({ call }: Installation, sessionId: string, who: string): Promise<void> {
  const { status, text } = await call('POST', `/sessions/${sessionId}/registrations`, {
    body: { name: `Person ${who}`, email: `${who}@ngo.example`, organisation: 'Refuge' },
  });
  if (status !== 202) throw new Error(`A registration was answered with ${status}: ${text}`);
}

/** @param pause what happens between two registrations */
async function timed(slug: string, count: number, pause: () => Promise<unknown>) {
  const under = await startInstallation({ clock: { start: '2024-02-01T09:00:00.000Z' } });
  try {
    const sessionId = await ready(under, slug);
    const sent = new Map<string, number>();
    const answered: number[] = [];
    const underWay: Promise<void>[] = [];
    for (let n = 0; n < count; n += 1) {
      const who = `${slug}-${n}`;
      sent.set(`${who}@ngo.example`, Date.parse(under.cloud.now()));
      const began = performance.now();
      underWay.push(register(under, sessionId, who).then(() => void answered.push(performance.now() - began)));
      await pause();
    }
    await Promise.all(underWay);
    await under.cloud.settle(600_000);
    const soon = latencies(under, sent).length;
    // A call that failed or was cut off on an overloaded machine leaves its message hidden: it comes again after its timeout.
    if (soon < count) await under.cloud.moveTo(new Date(Date.parse(under.cloud.now()) + HIDDEN_AT_MOST_MS).toISOString());
    const accepted = latencies(under, sent);
    if (accepted.length !== count) throw new Error(`${count} registered, ${accepted.length} mails were accepted\n${under.notes.join('\n')}`);
    return { mailAccepted: quantiles(accepted), requestAnswered: quantiles(answered), cameAgain: count - soon };
  } finally {
    await under.cloud.stop();
  }
}

/** By the installation's clock, in milliseconds, of the registrations whose mail SES has. */
function latencies({ cloud }: Installation, sent: ReadonlyMap<string, number>): readonly number[] {
  return cloud.mails().flatMap(({ to: [to = ''], at }) => {
    const began = sent.get(to);
    return began === undefined ? [] : [Date.parse(at) - began];
  });
}

/** In milliseconds, by the nearest rank. */
function quantiles(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Requests and calls a registration, on average. */
async function counted(count: number): Promise<Readonly<Record<string, number>>> {
  const totals = new Map<string, number>();
  let counting = false;
  const add = (what: string, by = 1) => counting && totals.set(what, (totals.get(what) ?? 0) + by);
  const table = await startInterposer(({ operation }) => {
    add(`DynamoDB ${operation}`);
    return 'pass';
  });
  const bus = await startInterposer(({ body }) => {
    add('EventBridge PutEvents');
    add('Events', body.split('"DetailType"').length - 1);
    return 'pass';
  });
  const under = await startInstallation({
    reroute: (addresses) => ({
      ...addresses,
      AWS_ENDPOINT_URL_DYNAMODB: table.before(addresses['AWS_ENDPOINT_URL_DYNAMODB']),
      AWS_ENDPOINT_URL_EVENTBRIDGE: bus.before(addresses['AWS_ENDPOINT_URL_EVENTBRIDGE']),
    }),
    onCall: (name, event) => {
      add(`Calls of ${name.replace('convoke-local-', '')}`);
      const messages = JSON.stringify(event).split('"eventSource":"aws:sqs"').length - 1;
      if (messages > 0) add('SQS messages received', messages);
    },
  });
  try {
    const sessionId = await ready(under, 'counted');
    counting = true;
    for (let n = 0; n < count; n += 1) {
      await register(under, sessionId, `counted-${n}`);
      // A few at a time, as in a popular hour: alone, nothing would share a batch; all at once, everything would.
      if (n % 5 === 4) await under.cloud.settle();
    }
    await under.cloud.settle();
  } finally {
    await under.cloud.stop();
    await table.close();
    await bus.close();
  }
  return Object.fromEntries(
    [...totals].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, total]) => [what, Number((total / count).toFixed(2))]),
  );
}

type Timed = Awaited<ReturnType<typeof timed>>;
type Result = {
  readonly at: string;
  readonly sizes: Sizes;
  readonly paced: Timed;
  readonly burst: Timed;
  readonly perRegistration: Readonly<Record<string, number>>;
};

function report({ at, sizes, paced, burst, perRegistration }: Result, loadBefore: readonly number[]): string {
  const row = (name: string, { p50, p95, p99, max }: ReturnType<typeof quantiles>) => `| ${name} | ${p50} | ${p95} | ${p99} | ${max} |`;
  return `${heading('From a registration to its mail', 'latency', at, loadBefore)}
Milliseconds, over ${sizes.registrations} registrations each:

| | p50 | p95 | p99 | max |
|---|---:|---:|---:|---:|
${row(`${sizes.rate} a second: request to mail accepted`, paced.mailAccepted)}
${row(`${sizes.rate} a second: request to answer`, paced.requestAnswered)}
${row('All at once: request to mail accepted', burst.mailAccepted)}
${row('All at once: request to answer', burst.requestAnswered)}

Mails that came only after a call had failed and its message came again (their wait by the moved clock counts above): ${paced.cameAgain} and ${burst.cameAgain}.

A registration costs, on average over ${sizes.counted} that came five at a time:

| | |
|---|---:|
${Object.entries(perRegistration)
  .map(([what, count]) => `| ${what} | ${count} |`)
  .join('\n')}
`;
}
