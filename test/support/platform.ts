import { setImmediate as turn } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import { type DomainEvent, eventDefinition } from '../../events/registry.ts';
import type { Instant } from '../../events/values.ts';
import { OUTBOX_SHARDS, outbox, outboxPartition } from '../../functions/adapters/dynamodb/outbox.ts';
import { entryOf } from '../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Item, Table } from '../../functions/adapters/dynamodb/table.ts';
import { keyedLinks, keyedPeople } from '../../functions/adapters/keyed.ts';
import type { Platform } from '../../functions/adapters/platform.ts';
import { memoryTable } from './memory-table.ts';

/** A secret for tests only. */
export const TEST_SECRET = 'a secret for tests only, 32 characters and more';

/** Numbers from 0 to 1 that repeat with the seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything a function stands on, in memory: a clock that stands until it is moved, ids and randomness from a seed. */
export function testPlatform({
  now = '2024-02-01T09:00:00.000Z',
  seed = 1,
  items = [],
  watched = (table) => table,
}: {
  now?: Instant;
  seed?: number;
  items?: readonly Item[];
  /** What stands between everybody and the table, such as a meter. */
  watched?: (table: Table) => Table;
} = {}) {
  let time = now;
  const fraction = seeded(seed);
  const clock = { now: () => time };
  const next = monotonicFactory(fraction);
  const ids = { mint: <const P extends string>(prefix: P): `${P}_${string}` => `${prefix}_${next(Date.parse(time))}` };
  const stored = memoryTable(items);
  const table = { ...watched(stored), items: stored.items };
  const platform = {
    table,
    clock,
    ids,
    outbox: outbox({ clock, ids }),
    randomness: {
      fraction,
      token: (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(fraction() * 256))).toString('base64url'),
    },
    wait: async () => {
      await turn();
    },
  } satisfies Platform;
  return {
    ...platform,
    links: keyedLinks(TEST_SECRET),
    people: keyedPeople(TEST_SECRET),
    moveTo(instant: Instant) {
      time = instant;
    },
    /** The events that wait in the outbox, oldest first. */
    async published(): Promise<readonly DomainEvent[]> {
      const pages = await Promise.all(Array.from({ length: OUTBOX_SHARDS }, (_, shard) => table.query({ pk: outboxPartition(shard) })));
      const events = pages.flatMap((page) => page.items.map((item) => entryOf(item).event));
      const known = events.flatMap((event) => eventDefinition(String(event['type']))?.schema.parse(event) ?? []);
      return known.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

export type TestPlatform = ReturnType<typeof testPlatform>;

/** Counts nothing. */
export const uncounted = { count: () => undefined };

/** What every use case needs to say why it ran. */
export const cause = { correlationId: 'test', causationId: 'test' };
