import { describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { ORGANISER, person, SESSION, type Stage, stage, value } from './stage.ts';

class Killed extends Error {}

/** A function that dies at one of its calls of the table, before or after the call did its work. */
function mortal() {
  let calls = 0;
  let dies: { readonly at: number; readonly after: boolean } | undefined;
  const mortally = <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async function dying(...args: A): Promise<T> {
      calls += 1;
      const isLast = calls === dies?.at;
      if (isLast && !dies?.after) throw new Killed();
      const result = await call(...args);
      if (isLast) throw new Killed();
      return result;
    };
  return {
    through: ({ table }: { table: Table }): Table => ({
      get: mortally(table.get),
      getMany: mortally(table.getMany),
      query: mortally(table.query),
      queryIndex: mortally(table.queryIndex),
      write: mortally(table.write),
    }),
    dieAt(at: number, after: boolean) {
      calls = 0;
      dies = { at, after };
    },
    survive() {
      dies = undefined;
    },
  };
}

/** What a consumer finds, and the event that calls it; all of them are more than one transaction's work. */
const scenes: Record<string, (on: Stage) => Promise<() => Promise<unknown>>> = {
  'take up registrations': async (on) => {
    for (let n = 0; n < 14; n += 1) value(await on.act.submit(SESSION, person(n % 13), on.cause));
    value(await on.act.submit(SESSION, person(0, { name: 'Ben' }), on.cause));
    const [event] = await on.news();
    return async () => event && on.consume(event);
  },
  'a seat becomes free': async (on) => {
    await crowd(on);
    await on.change({ capacity: 30, moderation: 'automatic' });
    return () => on.fill(['capacity', 'moderation']);
  },
  'a session starts': async (on) => {
    await crowd(on);
    on.moveTo('2024-02-21T13:00:00.000Z');
    return () => on.startOnly();
  },
  'a session is cancelled': async (on) => {
    await crowd(on);
    await on.change({ status: 'cancelled' });
    return () => on.cancelOnly();
  },
  'an offer expires': async (on) => {
    await crowd(on);
    const [first] = await on.all();
    if (!first) throw new Error('Nobody came');
    value(await on.act.revoke(first.registrationId, {}, ORGANISER, on.cause));
    await on.settleDown();
    const offered = (await on.all()).find(({ status }) => status === 'offered');
    if (!offered) throw new Error('Nobody was offered a seat');
    return () => on.act.advance(SESSION, offered.registrationId, offered.offerExpiresAt ?? '', on.cause);
  },
};

async function crowd(on: Stage) {
  for (let n = 0; n < 32; n += 1) value(await on.act.submit(SESSION, person(n, { contactFirst: n % 10 === 9 }), on.cause));
  await on.settleDown();
}

/** Everything that counts, without ids and versions that differ from one try to the next. */
async function outcome(on: Stage) {
  const facts = (await on.published()).map(({ type, data }) => JSON.stringify([type, data])).toSorted();
  const registrations = (await on.all()).map(({ version: _, ...rest }) => rest);
  const { version: _, ...ledger } = await on.registrations.ledger(SESSION);
  return { facts, registrations, ledger, inbox: await on.registrations.inbox(SESSION, 10) };
}

async function played(scene: string, death?: { readonly at: number; readonly after: boolean }) {
  const { through, dieAt, survive } = mortal();
  const on = await stage({ session: { capacity: 3 }, through });
  const run = await scenes[scene]?.(on);
  if (!run) throw new Error('No such scene');
  let hasDied = false;
  if (death) {
    dieAt(death.at, death.after);
    hasDied = await run().then(
      () => false,
      (error: unknown) => error instanceof Killed,
    );
    survive();
  }
  await run();
  await run();
  return { hasDied, end: await outcome(on) };
}

/** Dies at the first call, the second and so on, until it survives them all. */
async function everyDeath(scene: string, after: boolean) {
  const ends: { readonly name: string; readonly end: Awaited<ReturnType<typeof outcome>> }[] = [];
  for (let at = 1; ; at += 1) {
    const { hasDied, end } = await played(scene, { at, after });
    if (!hasDied) return ends;
    ends.push({ name: `killed ${after ? 'after' : 'before'} call ${at}`, end });
  }
}

describe('a consumer killed at any of its calls, then called again', () => {
  it.each(Object.keys(scenes))('comes to the same end: %s', { timeout: 60_000 }, async (scene) => {
    const { end } = await played(scene);
    const deaths = [...(await everyDeath(scene, false)), ...(await everyDeath(scene, true))];
    expect(deaths.length).toBeGreaterThan(8);
    for (const death of deaths) expect(death.end, death.name).toEqual(end);
  });
});
