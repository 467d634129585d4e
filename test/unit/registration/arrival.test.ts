import { describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { cause, seeded, type TestPlatform } from '../../support/platform.ts';
import { application, person, SESSION, type Stage, stage, value } from './stage.ts';

/** A table on which, as drawn from the seed, a third of the transactions meet somebody who was faster. */
const conflicting =
  (seed: number) =>
  ({ table }: TestPlatform): Table => {
    const draw = seeded(seed);
    return {
      ...table,
      write: async (writes) => (writes.length > 3 && draw() < 0.33 ? { committed: false, failed: [0] } : table.write(writes)),
    };
  };

/** A table that breaks now and then, before or after it has written: the caller cannot know which. */
const breaking =
  (seed: number) =>
  ({ table }: TestPlatform): Table => {
    const draw = seeded(seed);
    return {
      ...table,
      write: async (writes) => {
        const luck = draw();
        if (writes.length > 3 && luck < 0.2) throw new Error('The connection broke before');
        const written = await table.write(writes);
        if (writes.length > 3 && luck < 0.4) throw new Error('The connection broke after');
        return written;
      },
    };
  };

/** Delivers all events at once, several times, in another order; a failed one comes again, as from a queue. */
async function deliverLikeAQueue(on: Stage, { copies, lanes }: { copies: number; lanes: number }) {
  const draw = seeded(7);
  const events = (await on.news()).flatMap((event) => Array.from({ length: copies }, () => ({ event, order: draw() })));
  const queue = events.toSorted((a, b) => a.order - b.order).map(({ event }) => event);
  const lane = async () => {
    for (let event = queue.pop(); event; event = queue.pop()) {
      const failed = await on.consume(event).then(
        () => false,
        () => true,
      );
      if (failed) queue.unshift(event);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function everythingIsRight(on: Stage, { people, seats }: { people: number; seats: number }) {
  const all = await on.all();
  const waiting = all.filter(({ status }) => status === 'waitlisted');
  expect(await on.statuses()).toEqual({ confirmed: seats, waitlisted: people - seats });
  expect(new Set(all.map(({ personId }) => personId)).size).toBe(people);
  const positions = await Promise.all(waiting.map(({ queueNumber = 0 }) => on.registrations.position(SESSION, queueNumber)));
  expect(positions).toEqual(Array.from({ length: people - seats }, (_, n) => n + 1));
  expect(all.slice(0, seats).every(({ status }) => status === 'confirmed')).toBe(true);
  expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: seats, waiting: people - seats });
  expect(await on.registrations.inbox(SESSION, 1)).toEqual([]);
  const facts = await on.published();
  const told = facts.flatMap((fact) => (fact.type === 'registration.confirmed.v1' || fact.type === 'registration.waitlisted.v1' ? fact.data : []));
  expect(new Set(told.map(({ registrationId }) => registrationId)).size).toBe(people);
  expect(told).toHaveLength(people);
  expect(told.flatMap((data) => ('position' in data ? data.position : [])).toSorted((a, b) => a - b)).toEqual(positions);
}

describe('500 people at once for 100 seats', () => {
  it.each([
    ['on a quiet table', undefined],
    ['with a third of the transactions in conflict', conflicting(3)],
    ['with connections that break before and after writing', breaking(5)],
  ])('gives 100 seats and the positions 1 to 400 in order of arrival, %s', { timeout: 60_000 }, async (_, through) => {
    const on = await stage({ session: { capacity: 100 } });
    await Promise.all(Array.from({ length: 500 }, (_, n) => on.act.submit(SESSION, person(n), on.cause)));
    const during = through ? await resumed(on, through) : on;
    await deliverLikeAQueue(during, { copies: 2, lanes: 8 });
    await everythingIsRight(during, { people: 500, seats: 100 });
  });

  it('takes up one batch after the other while people still arrive', async () => {
    const on = await stage({ session: { capacity: 10 } });
    const arrivals = Array.from({ length: 40 }, async (_, n) => {
      value(await on.act.submit(SESSION, person(n), on.cause));
      await on.settleDown();
    });
    await Promise.all(arrivals);
    expect(await on.statuses()).toEqual({ confirmed: 10, waitlisted: 30 });
  });
});

/** The same state behind another table. */
async function resumed(on: Stage, through: (platform: TestPlatform) => Table): Promise<Stage> {
  const other = await stage({ session: { capacity: 100 }, seed: 2, through });
  const items = on.table.items();
  for (const put of items) await other.table.write([{ put }]);
  return other;
}

describe('the same person', () => {
  it('holds one registration after 20 requests at once', async () => {
    const on = await stage({ session: { capacity: 5 } });
    const spellings = ['Ana Peña', 'ana  peña', 'ANA PEÑA', 'Ana Pen\u0303a'];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        on.act.submit(SESSION, application({ name: spellings[n % 4] ?? '', email: n % 2 ? 'ana@example.org' : 'Ana@Example.org' }), on.cause),
      ),
    );
    await deliverLikeAQueue(on, { copies: 2, lanes: 8 });
    expect(await on.all()).toHaveLength(1);
    const events = await on.published();
    expect(events.filter(({ type }) => type === 'registration.confirmed.v1')).toHaveLength(1);
    // The mail with the links is on its way: no second one for a second click.
    expect(events.filter(({ type }) => type === 'registration.repeated.v1')).toEqual([]);
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('is reminded of its links by a request that comes later, and not by one within ten minutes', async () => {
    const on = await stage();
    await on.register();
    for (const [time, repeats] of [
      ['2024-02-01T09:09:59.999Z', 0],
      ['2024-02-01T09:10:00.000Z', 1],
    ] as const) {
      on.moveTo(time);
      await on.act.submit(SESSION, application(), on.cause);
      const events = await on.settleDown();
      const data = { repeat: 'same-person' };
      expect(events.filter(({ type }) => type === 'registration.repeated.v1')).toMatchObject(Array.from({ length: repeats }, () => ({ data })));
    }
    expect(await on.statuses()).toEqual({ confirmed: 1 });
  });

  it('is answered like everybody else, and the request is the same work', async () => {
    const on = await stage();
    const first = await on.act.submit(SESSION, application(), on.cause);
    await on.settleDown();
    const before = on.table.items().length;
    expect(await on.act.submit(SESSION, application(), on.cause)).toEqual(first);
    expect(on.table.items().length - before).toBe(1);
    expect(first).toEqual({ ok: true, value: { status: 'submitted' } });
  });
});

/** A table on which something happens once between the reading of the queue and that of those who stand in it. */
const meanwhile = (happens: () => Promise<unknown>) => {
  let isArmed = false;
  return {
    arm: () => {
      isArmed = true;
    },
    through: ({ table }: TestPlatform): Table => ({
      ...table,
      query: async (query) => {
        const page = await table.query(query);
        if (isArmed && query.prefix === 'WAIT#') {
          isArmed = false;
          await happens();
        }
        return page;
      },
    }),
  };
};

describe('a seat that two give away at once', () => {
  it('goes to the first in line by whoever is faster, and the other one gives nothing', async () => {
    const other = meanwhile(() => on.fill(['capacity']));
    const on: Stage = await stage({ session: { capacity: 1 }, through: other.through });
    for (let n = 1; n <= 4; n += 1) await on.register(person(n));
    await on.change({ capacity: 3 });
    other.arm();
    expect([await on.fill(['capacity']), await on.statuses()]).toEqual(['released 0, promoted 0', { confirmed: 1, offered: 2, waitlisted: 1 }]);
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 3, waiting: 1 });
  });

  it('is none for who withdraws at that moment: the next one gets it', async () => {
    const other = meanwhile(() => on.act.withdraw(on.token(second), cause));
    const on: Stage = await stage({ session: { capacity: 1 }, through: other.through });
    await on.register(person(1));
    const second = await on.register(person(2));
    const third = await on.register(person(3));
    await on.change({ capacity: 2 });
    other.arm();
    expect(await on.fill(['capacity'])).toBe('released 0, promoted 1');
    expect([(await on.reload(second.registrationId)).status, (await on.reload(third.registrationId)).status]).toEqual(['withdrawn', 'offered']);
  });
});
