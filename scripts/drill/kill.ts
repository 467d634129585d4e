import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { redrive } from './dead-letters.ts';
import type { Report } from './report.ts';
import { openStage, people, type Registrant, type Stage } from './stage.ts';

const address = z.object({ url: z.string() });
/** How many register before each kill, and over how long, in milliseconds. */
const EACH = 4;
const LONGEST = 3_000;
/** So many of the kills come before anybody was answered, while functions start for the first time. */
const EARLY = 0.2;
const AFTERWARDS = '2024-02-02T09:00:00.000Z';

/** Everything is killed at a random moment, database and queues included, again and again, while people register. */
export async function kill(report: Report, { times, seed }: { readonly times: number; readonly seed: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'convoke-drill-'));
  const state = join(folder, 'state');
  try {
    const first = await openStage({ state });
    const sessionId = await first.openSession('kill');
    await first.cloud.stop();
    const fraction = seeded(seed);
    const accepted: Registrant[] = [];
    for (let n = 1; n <= times; n += 1) {
      accepted.push(...(await oneKill(state, sessionId, people(`kill-${n}`, EACH), momentOf(fraction))));
      if (n % 10 === 0 || n === times) report.did(`Killed ${n} times; ${accepted.length} of ${n * EACH} requests were answered before`);
    }
    await prove(report, await openStage({ state, clock: { start: AFTERWARDS, stands: true } }), { sessionId, accepted });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** When everything dies: so many milliseconds after the first answer, or after everything has started. */
type Moment = { readonly after: number; readonly isEarly: boolean };

const momentOf = (fraction: () => number): Moment => ({ after: fraction() * LONGEST, isEarly: fraction() < EARLY });

/** @returns those who were answered before everything died */
async function oneKill(state: string, sessionId: string, registrants: readonly Registrant[], moment: Moment): Promise<readonly Registrant[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'machine.ts'), state], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  try {
    const url = await addressOf(child);
    const firstAnswer = Promise.withResolvers<void>();
    if (moment.isEarly) firstAnswer.resolve();
    const dead = firstAnswer.promise.then(() => sleep(moment.after)).then(() => end(child));
    const answers = await Promise.all(
      registrants.map(async (body, n) => {
        await sleep((n * LONGEST) / EACH);
        const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
        // Whose answer the kill cut off cannot know whether they are registered.
        const answer = await fetch(`${url}/api/v1/sessions/${sessionId}/registrations`, post).catch(() => undefined);
        firstAnswer.resolve();
        return answer?.status === 202 ? [body] : [];
      }),
    );
    await dead;
    return answers.flat();
  } finally {
    await end(child);
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout) for await (const line of createInterface({ input: child.stdout })) return address.parse(JSON.parse(line)).url;
  throw new Error('The machine did not start');
}

/** The whole group of processes: the functions, the queues and the database. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((exited) => child.once('exit', exited));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

type After = { readonly sessionId: string; readonly accepted: readonly Registrant[] };

async function prove(report: Report, stage: Stage, { sessionId, accepted }: After): Promise<void> {
  try {
    report.did('Everything is started once more, and an hour passes');
    await anHour(stage);
    await redriveWhatDied(report, stage);
    const registered = await registeredOf(stage, sessionId);
    const times = (email: string) => registered.filter((one) => one === email).length;
    report.proved(
      `Each of the ${accepted.length} who were answered is registered, once`,
      accepted.every(({ email }) => times(email) === 1),
    );
    report.proved(`Nobody of the ${registered.length} is registered twice`, new Set(registered).size === registered.length);
    const mails = registered.map((email) => stage.kindsTo(email).filter((kind) => kind === 'registration-confirmed').length);
    const twice = mails.filter((count) => count > 1).length;
    report.proved(
      'Each of them has a confirmation',
      mails.every((count) => count > 0),
    );
    report.proved(`Who has two (${twice}) was sent the second in doubt: so their records say`, twice <= (await inDoubt(stage, sessionId)));
    const left = Object.entries(stage.cloud.queues()).filter(([, { ready, delayed, held }]) => ready + delayed + held > 0);
    report.proved(`All queues are empty ${left.map(([name]) => name).join()}`, left.length === 0);
  } finally {
    await stage.cloud.stop();
  }
}

async function anHour(stage: Stage): Promise<void> {
  for (let minutes = 0; minutes < 60; minutes += 10) await stage.later(10);
}

/**
 * Each start hands over at once what was being worked on, so ten quick kills can use up the receives of one message. That is no loss: an alarm rings,
 * and whoever hears it redrives, as the runbook says.
 */
async function redriveWhatDied(report: Report, stage: Stage): Promise<void> {
  const moved = await redrive(stage);
  if (moved.size === 0) return;
  const counts = [...moved].map(([queue, bodies]) => `${queue} ${bodies.length}`);
  report.did(`Messages that were killed with their function at each of their receives are redriven (${counts.join()}), and another hour passes`);
  await anHour(stage);
}

const list = z.looseObject({
  items: z.array(z.looseObject({ email: z.string().optional(), resentInDoubt: z.number().optional() })),
  next: z.string().optional(),
});

async function all({ call }: Stage, path: string) {
  const items: z.infer<typeof list>['items'] = [];
  let cursor = '';
  do {
    const page = list.parse(await call('GET', `${path}${cursor}`));
    items.push(...page.items);
    cursor = page.next === undefined ? '' : `?cursor=${encodeURIComponent(page.next)}`;
  } while (cursor !== '');
  return items;
}

async function registeredOf(stage: Stage, sessionId: string): Promise<readonly string[]> {
  return (await all(stage, `/sessions/${sessionId}/registrations`)).flatMap(({ email }) => email ?? []);
}

async function inDoubt(stage: Stage, sessionId: string): Promise<number> {
  return (await all(stage, `/sessions/${sessionId}/mails`)).filter(({ resentInDoubt = 0 }) => resentInDoubt > 0).length;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
