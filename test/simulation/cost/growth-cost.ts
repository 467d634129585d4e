import * as z from 'zod';
import { sessionId } from '../../../events/values.ts';
import { dueShard, SHARDS, shardOf } from '../../../functions/adapters/dynamodb/item.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import { meteredTable } from '../../support/metered-table.ts';
import { peopleOn } from '../life.ts';
import { applicant } from '../story.ts';
import { type World, world } from '../world.ts';
import { type Meter, newMeter, workOff } from './meter.ts';

/** Units and requests of some work. */
export type Taken = { readonly requests: number; readonly read: number; readonly written: number };

function takenSince({ charges }: Meter, from: number): Taken {
  const since = charges.slice(from);
  const sum = (of: keyof Taken) => since.reduce((all, one) => all + one[of], 0);
  return { requests: sum('requests'), read: sum('read'), written: sum('written') };
}

const DUE_NOW = 10;
const NOW = '2024-02-01T09:00:00.000Z';

/** A question to a mailbox that ends then: the smallest thing that the clock has something to do with. */
function endingAt(n: number, dueAt: string): Item {
  const key = { pk: `LINKS#lnk_${String(n).padStart(26, '0')}`, sk: 'REQUEST' };
  return { ...key, type: 'links-request', v: 1, data: { n }, dueAt, dueShard: dueShard(shardOf(`${key.pk}\n${key.sk}`)) };
}

/** A sweep that finds 10 due among so many that stand in the due index. */
export async function costOfSweep(stored: number): Promise<Taken> {
  const items = Array.from({ length: stored }, (_, n) => endingAt(n, n < DUE_NOW ? NOW : '2025-01-01T00:00:00.000Z'));
  const meter = newMeter();
  const stage = world({ ...EMPTY, items }, 1, (table) => meteredTable(table, meter.charge));
  await meter.called('clock/sweep-due', () => stage.handle({ to: 'clock/sweep-due', at: NOW }));
  const left = stage.base.table.items().length;
  if (left !== stored - DUE_NOW) throw new Error(`${stored - left} instead of ${DUE_NOW} were due`);
  return takenSince(meter, 0);
}

const EMPTY = { now: NOW, items: [], inbox: [], later: [], sent: [], announced: [], files: new Map<string, Uint8Array>() };

/** How many partitions a sweep asks, of the due index and of the outbox. */
export const PARTITIONS = 2 * SHARDS;

/** What a distribution took, and what it takes to turn the pages of lists once it was sent. */
export type Distributed = {
  readonly recipients: number;
  /** Of the request, planning and sending, without what SES reports later. */
  readonly taken: Taken;
  readonly mails: number;
  readonly invocations: number;
  readonly pages: { readonly registrations: readonly Taken[]; readonly mails: readonly Taken[] };
};

/** Notes to so many who were registered, sent in full batches, then both lists read to their end, at most so many pages. */
export async function costOfDistribution(recipients: number, mostPages = 30): Promise<Distributed> {
  const meter = newMeter();
  const stage = world(undefined, 1, (table) => meteredTable(table, meter.charge));
  const { people, path } = await heldSession(stage, recipients);
  const sent = stage.sent.length;
  await meter.called('web/web', () => people.send('POST', `${path}/distributions`, { audience: 'registered' }));
  await workOff(stage, meter, 10);
  const taken = takenSince(meter, 0);
  const calls = Object.values(meter.invocations).reduce((all, one) => all + one, 0);
  const pages = {
    registrations: await costOfPages(meter, (cursor) => people.send('GET', `${path}/registrations?limit=100${cursor}`), mostPages),
    mails: await costOfPages(meter, (cursor) => people.send('GET', `${path}/mails?${cursor.slice(1)}`), mostPages),
  };
  return { recipients, taken, mails: stage.sent.length - sent, invocations: calls, pages };
}

const answered = z.looseObject({ next: z.string().optional() });

async function costOfPages(meter: Meter, get: (cursor: string) => Promise<unknown>, most: number): Promise<readonly Taken[]> {
  const pages: Taken[] = [];
  let cursor = '';
  do {
    const from = meter.charges.length;
    let next: string | undefined;
    await meter.called('web/web', async () => {
      ({ next } = answered.parse(await get(cursor)));
    });
    pages.push(takenSince(meter, from));
    cursor = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`;
  } while (cursor !== '' && pages.length < most);
  return pages;
}

/** A session that was held with so many confirmed people, its notes approved, its organiser signed in. */
async function heldSession(stage: World, size: number) {
  const people = peopleOn(stage);
  await people.signIn('admin@example.org');
  const basics = { slug: 'access', kind: 'dialogue', title: { en: 'Dialogue' }, organisers: ['The Office'], contactEmail: 'office@example.org' };
  const rules = { languages: ['en'], timeZone: 'Europe/Zurich', moderation: 'automatic', observers: 'open' };
  const seriesId = people.id(await people.call('POST', '/series', { ...basics, ...rules }), 'seriesId');
  await people.call('POST', `/series/${seriesId}/publish`);
  const times = { startsAt: '2024-02-21T14:00', endsAt: '2024-02-21T16:00', registration: { opensAt: '2024-01-15T08:00:00Z' } };
  const scheduled = await people.call('POST', `/series/${seriesId}/sessions`, { title: 'First meeting', format: 'online', ...times });
  const path = `/sessions/${people.id(scheduled, 'sessionId')}`;
  await people.call('POST', `${path}/registrations/by-hand`, applicant(1, { criteria: [] }));
  await people.at('2024-02-21T15:30:00.000Z');
  await people.signIn('admin@example.org');
  await people.call('POST', `${path}/hold`);
  await multiplied(stage, size);
  await people.call('PUT', `${path}/notes`, { language: 'en', markdown: 'What was said' });
  await people.call('POST', `${path}/notes/approve`);
  return { people, path };
}

/** Others like the one who is there, written straight into the table. */
async function multiplied({ base: { table, people, ids } }: World, size: number): Promise<void> {
  const [item] = table.items().filter(({ sk }) => sk.startsWith('REG#'));
  if (!item) throw new Error('Nobody is registered');
  const first = registrationItem.read(item);
  for (let n = 2; n <= size; n += 1) {
    const email = `person-${n}@ngo.example`;
    const one = {
      ...first,
      registrationId: ids.mint('reg'),
      personId: people.idOf(email),
      details: { ...first.details, email, name: `Person ${n}` },
    };
    const key = keys.registration(sessionId.parse(first.sessionId), one.registrationId);
    await table.write([{ put: registrationItem.item(key, one, { version: 1 }) }]);
  }
}
