import { readFile } from 'node:fs/promises';
import { ADMIN, type Installation, openSession, startInstallation } from '../test/e2e/support/installation.ts';
import { heading, load, machine, publish, right, rounded, table } from './report.ts';

const PEOPLE = 300;
const WARM_UP = 40;
const START = '2024-02-01T09:00:00.000Z';
/** After the start of the session that `openSession` makes. */
const HELD = '2024-02-21T15:30:00.000Z';

/** How much one machine does with everything on it. Writes `results/machine.json` and `.md`. */
export async function oneMachine(): Promise<void> {
  const before = load();
  const began = performance.now();
  const under = await startInstallation({ clock: { start: START } });
  const startedMs = performance.now() - began;
  try {
    const idle = await memory();
    const token = await under.signIn(ADMIN);
    await burst(under, (await openSession(under, { token, slug: 'warm', capacity: 1000 })).sessionId, WARM_UP);
    const { sessionId } = await openSession(under, { token, slug: 'burst', capacity: 1_000_000 });
    const registered = await burst(under, sessionId, PEOPLE);
    const mailed = await notesToAll(under, sessionId);
    const busy = await memory();
    const result = {
      at: new Date().toISOString(),
      machine: machine(),
      people: PEOPLE,
      startedMs: Math.round(startedMs),
      idle,
      registered,
      mailed,
      busy,
    };
    await publish('machine', result, report(result, before));
  } finally {
    await under.cloud.stop();
  }
}

/** Everybody registers at once. @returns seconds until all were answered, and until SES had the last confirmation */
async function burst(under: Installation, sessionId: string, people: number) {
  const mails = under.cloud.mails().length;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const body = { name: `Person ${n}`, email: `${sessionId}-${n}@ngo.example`, organisation: 'Refuge' };
      const { status, text } = await under.call('POST', `/sessions/${sessionId}/registrations`, { body });
      if (status !== 202) throw new Error(`A registration was answered with ${status}: ${text}`);
    }),
  );
  const answered = performance.now() - began;
  await under.cloud.settle(600_000);
  const sent = performance.now() - began;
  const came = under.cloud.mails().length - mails;
  if (came < people) throw new Error(`${people} registered, ${came} mails came`);
  return { answeredSeconds: rounded(answered / 1000), mailedSeconds: rounded(sent / 1000) };
}

/** The notes of the session go to all of them. @returns how many mails, and the seconds from the request to the last */
async function notesToAll(under: Installation, sessionId: string) {
  await under.cloud.moveTo(HELD);
  const token = await under.signIn(ADMIN);
  const at = `/sessions/${sessionId}`;
  const steps = [
    ['POST', `${at}/hold`, undefined],
    ['PUT', `${at}/notes`, { language: 'en', markdown: 'What was said' }],
    ['POST', `${at}/notes/approve`, undefined],
  ] as const;
  for (const [method, path, body] of steps) await done(under, method, path, token, body);
  await under.cloud.settle();
  const mails = under.cloud.mails().length;
  const began = performance.now();
  await done(under, 'POST', `${at}/distributions`, token, { audience: 'registered' });
  await under.cloud.settle(600_000);
  return { mails: under.cloud.mails().length - mails, seconds: rounded((performance.now() - began) / 1000) };
}

async function done({ call }: Installation, method: string, path: string, token: string, body: unknown): Promise<void> {
  const { status, text } = await call(method, path, { token, ...(body !== undefined && { body }) });
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
}

/** In MB: this process with all functions, queues and SES in it, and the database that it started; the latter where the system tells. */
async function memory() {
  const ours = Math.round(process.memoryUsage().rss / 2 ** 20);
  const kb = /VmRSS:\s+(\d+) kB/.exec((await statesBelow(process.pid)).find((one) => one.startsWith('Name:\tjava')) ?? '')?.[1];
  return { ours, database: kb === undefined ? undefined : Math.round(Number(kb) / 1024) };
}

/** What the system says of all processes that one has started, and they in turn. */
async function statesBelow(pid: number): Promise<readonly string[]> {
  const read = (path: string) => readFile(path, 'utf8').catch(() => '');
  const children = (await read(`/proc/${pid}/task/${pid}/children`)).split(' ').filter((child) => child !== '');
  const below = await Promise.all(children.map(async (child) => [await read(`/proc/${child}/status`), ...(await statesBelow(Number(child)))]));
  return below.flat();
}

type Result = {
  readonly at: string;
  readonly people: number;
  readonly startedMs: number;
  readonly idle: Awaited<ReturnType<typeof memory>>;
  readonly busy: Awaited<ReturnType<typeof memory>>;
  readonly registered: Awaited<ReturnType<typeof burst>>;
  readonly mailed: Awaited<ReturnType<typeof notesToAll>>;
};

function report({ at, people, startedMs, idle, busy, registered, mailed }: Result, before: readonly number[]): string {
  const rate = (count: number, seconds: number) => rounded(count / seconds, 1);
  return `${heading('One machine', 'machine', at, before)}
Everything of an installation on one machine, in memory, with whoever registers on it as well: what it does a second says how fast this machine is, not AWS.

${table(
  ['', right('')],
  [
    ['Start-up, functions built before, to an answering site (s)', rounded(startedMs / 1000, 1)],
    [`Registrations a second, ${people} at once: answered`, rate(people, registered.answeredSeconds)],
    [`Registrations a second, ${people} at once: end to end, mail accepted`, rate(people, registered.mailedSeconds)],
    [`Mails a second, notes to ${mailed.mails}`, rate(mailed.mails, mailed.seconds)],
    ['Memory after start-up: functions, queues and SES / database (MB)', `${idle.ours} / ${idle.database ?? 'unknown'}`],
    ['Memory after all of it: the same (MB)', `${busy.ours} / ${busy.database ?? 'unknown'}`],
  ],
)}
`;
}
