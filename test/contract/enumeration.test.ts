import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { buildApp } from '../../functions/web/app.ts';
import { memoryFiles } from '../support/fakes/files.ts';
import { seeded, type TestPlatform, testPlatform } from '../support/platform.ts';
import { tableInDynamoDb } from '../support/table-in-dynamodb.ts';
import { ADMIN, door, SITE } from '../unit/web/client.ts';
import { aWorld, takeUp } from '../unit/web/world.ts';

/*
 * Nobody learns from an answer whether an address is known: who organises, who registered, who reads notes. The real handler on
 * DynamoDB answers both alike in status, words and headers, asks the table for the same, and takes as long.
 */

let real: Awaited<ReturnType<typeof tableInDynamoDb>>;
let world: { readonly base: TestPlatform; readonly sessionId: string };

/** Of one length, and so of one size when stored. */
const address = (kind: 'known' | 'other', n: number) => `${kind}-${String(n).padStart(4, '0')}@ngo.example`;
const KNOWN = 4;

beforeAll(async () => {
  real = await tableInDynamoDb();
  const under = door();
  const { sessionId, organiser, seriesId } = await aWorld(under, 'own-series');
  for (let n = 0; n < KNOWN; n += 1) {
    await under.call('PUT', `/series/${seriesId}/roles/${address('known', n)}`, { token: organiser, body: { role: 'organiser' } });
    await under.call('POST', `/sessions/${sessionId}/registrations`, { body: somebody(address('known', n)) });
    await takeUp(under, sessionId);
  }
  for (const item of under.base.table.items()) await real.table.write([{ put: item }]);
  world = { base: testPlatform({ now: under.base.clock.now() }), sessionId };
}, 120_000);

afterAll(() => real.stop());

const somebody = (email: string) => ({ name: 'Ada Obi', email, organisation: 'Refuge', criteria: ['partner'] });

/** Every door through which somebody may say an address without being known, as the API has it and as a form. */
const DOORS: Readonly<Record<string, (email: string) => { readonly path: string; readonly body: Record<string, unknown>; readonly isForm?: true }>> =
  {
    'sign-in': (email) => ({ path: '/api/v1/sign-in', body: { email } }),
    links: (email) => ({ path: '/api/v1/my/links', body: { email } }),
    data: (email) => ({ path: '/api/v1/my/data', body: { email } }),
    registration: (email) => ({ path: `/api/v1/sessions/${world.sessionId}/registrations`, body: somebody(email) }),
    'notes-request': (email) => ({ path: `/api/v1/sessions/${world.sessionId}/notes-requests`, body: { ...asking(email) } }),
    'sign-in page': (email) => ({ path: '/sign-in', body: { email }, isForm: true }),
    'links page': (email) => ({ path: '/my/links', body: { email }, isForm: true }),
    'data page': (email) => ({ path: '/my/data', body: { email }, isForm: true }),
    'registration page': (email) => ({
      path: `/sessions/${world.sessionId}/register`,
      body: { ...somebody(email), sessions: world.sessionId },
      isForm: true,
    }),
    'notes page': (email) => ({ path: `/sessions/${world.sessionId}/notes`, body: asking(email), isForm: true }),
    // A made-up link that names somebody.
    unsubscribe: (email) => ({
      path: `/unsubscribe/${world.base.people.idOf(email)}:ser_01HNGZ0000000000000000000X:notes.${'A'.repeat(43)}`,
      body: {},
      isForm: true,
    }),
  };

/** The notes can be asked for once the session has begun; until then one registers. */
const BEFORE = '2024-02-02T09:00:00.000Z';
const AFTERWARDS = '2024-02-21T15:00:00.000Z';

const asking = (email: string) => ({ name: 'Ada Obi', email, organisation: 'Refuge', reason: 'I was ill' });

const put = z.looseObject({ Item: z.looseObject({ type: z.looseObject({ S: z.string() }) }) });
const sent = z.union([
  z.looseObject({ TransactItems: z.array(z.looseObject({ Put: put.optional() })) }),
  put.transform((Put) => ({ TransactItems: [{ Put }] })),
]);

/** What was asked of DynamoDB: each call, with the kinds of what it stores. */
function listening(client: DynamoDBClient) {
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (given) => {
        const { TransactItems = [] } = sent.safeParse(given.input).data ?? {};
        calls.push([commandName, ...TransactItems.map(({ Put }) => Put?.Item.type.S ?? 'other')].join(' '));
        return next(given);
      },
    { step: 'initialize', name: 'listening' },
  );
  return calls;
}

function appOn(table: Table) {
  const { base } = world;
  const { table: _, ...platform } = base;
  const faults: unknown[] = [];
  const app = buildApp({
    // Always the same shard of a count: which one it is has nothing to do with the address.
    platform: { ...platform, table, randomness: { ...platform.randomness, fraction: () => 0 } },
    links: base.links,
    people: base.people,
    admins: [ADMIN],
    site: SITE,
    version: '1.2.3',
    files: memoryFiles().links,
    secondFactor: 'offered',
    journal: { request: () => undefined, refusal: () => undefined, fault: (error) => faults.push(error) },
  });
  return async (which: string, email: string) => {
    const { path, body, isForm } = DOORS[which]?.(email) ?? { path: '', body: {} };
    const fields = Object.entries(body).map(([name, value]) => [name, String(value)]);
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const text = isForm ? new URLSearchParams(fields).toString() : JSON.stringify(body);
    const isAfter = base.clock.now() >= AFTERWARDS;
    if (which.startsWith('notes') !== isAfter) base.moveTo(isAfter ? BEFORE : AFTERWARDS);
    const begun = performance.now();
    const response = await app.request(`${SITE}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' },
      body: text,
    });
    const answer = await response.text();
    const took = performance.now() - begun;
    expect(faults).toEqual([]);
    // Drawn afresh for each request.
    const drawn = /(?<=__Host-convoke-asked=)\w{8}/;
    const headers = [...response.headers].filter(([name]) => name !== 'x-correlation-id').map(([name, value]) => [name, value.replace(drawn, '')]);
    return { took, told: { status: response.status, headers, text: answer.replaceAll(/req_\w+|urn:convoke:request:\w+|per_\w+/g, '') } };
  };
}

/** How far one sample lies above another: Mann and Whitney's U as a number of standard deviations. */
function shift(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((took) => ({ took, of: 1 })), ...b.map((took) => ({ took, of: 0 }))].toSorted((x, y) => x.took - y.took);
  const sum = ranked.reduce((total, { of }, n) => total + of * (n + 1), 0);
  const u = sum - (a.length * (a.length + 1)) / 2;
  return (u - (a.length * b.length) / 2) / Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
}

const STATUS: Readonly<Record<string, number>> = { unsubscribe: 410, 'notes page': 200 };

const PAIRS = 60;
/** Five standard deviations: alike by chance less than once in a million runs. */
const FAR = 5;

/** Asks for known and other addresses in an order that nobody foresees, so that whatever else the machine does hits both. */
async function timesOf(ask: ReturnType<typeof appOn>, which: string) {
  const fraction = seeded(7);
  const times: Record<'known' | 'other', number[]> = { known: [], other: [] };
  for (let n = 0; n < PAIRS; n += 1) {
    const order = fraction() < 0.5 ? (['known', 'other'] as const) : (['other', 'known'] as const);
    for (const kind of order) times[kind].push((await ask(which, address(kind, kind === 'known' ? n % KNOWN : n))).took);
    world.base.moveTo(new Date(Date.parse(world.base.clock.now()) + 60_000).toISOString());
  }
  return times;
}

describe('a known address and another', () => {
  test.each(Object.keys(DOORS))('are told the same at the door of %s, and the table is asked the same', async (which) => {
    const calls = listening(real.client);
    const ask = appOn(real.table);
    const heard = async (kind: 'known' | 'other') => {
      calls.length = 0;
      const { told } = await ask(which, address(kind, 1));
      return { told, calls: [...calls] };
    };
    await heard('other');
    const both: Awaited<ReturnType<typeof heard>>[] = [];
    for (const kind of ['known', 'other', 'known', 'other'] as const) {
      both.push(await heard(kind));
    }
    real.client.middlewareStack.remove('listening');
    expect([which, ...both.map(({ told }) => told.status)]).toEqual([
      which,
      ...both.map(() => STATUS[which] ?? (which.endsWith('page') ? 303 : 202)),
    ]);
    // What lies in the outbox: an event alone, or a request with its own.
    if (which !== 'unsubscribe') expect(both[0]).toMatchObject({ calls: expect.arrayContaining([expect.stringMatching(/ (outbox|intake)\b/)]) });
    for (const one of both) expect(one).toEqual(both[0]);
  });

  test.each(['sign-in', 'links', 'data', 'registration', 'notes-request'])('take as long at the door of %s', async (which) => {
    const { known, other } = await timesOf(appOn(real.table), which);
    expect(Math.abs(shift(known, other))).toBeLessThan(FAR);
  });

  test('would be told apart if one of them took ten reads more', async () => {
    const { base } = world;
    const calls = listening(real.client);
    const known = new Set(Array.from({ length: KNOWN }, (_, n) => base.people.idOf(address('known', n))));
    const curious: Table = {
      ...real.table,
      async write(writes) {
        const whose = JSON.stringify(writes);
        if ([...known].some((id) => whose.includes(id))) for (let n = 0; n < 10; n += 1) await real.table.get({ pk: 'a', sk: 'b' });
        return real.table.write(writes);
      },
    };
    const ask = appOn(curious);
    const counts: number[] = [];
    for (const kind of ['known', 'other'] as const) {
      calls.length = 0;
      await ask('sign-in', address(kind, 1));
      counts.push(calls.length);
    }
    real.client.middlewareStack.remove('listening');
    expect(counts[0]).toBe((counts[1] ?? 0) + 10);
    const times = await timesOf(ask, 'sign-in');
    expect(shift(times.known, times.other)).toBeGreaterThan(FAR);
  });
});
