import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { outboxItem } from '../../../functions/adapters/dynamodb/outbox.ts';
import { entryOf } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Item, Key, Table, Write } from '../../../functions/adapters/dynamodb/table.ts';
import { InOtherHandsError } from '../../../functions/mail/use-cases/deliver-mail.ts';
import type { EventBus } from '../../../functions/outbox/ports.ts';
import type { Surroundings } from './container.ts';
import type { Promised } from './promises.ts';
import type { Invocation } from './scheduler.ts';

/** Convoke with a mistake in it: each takes away one thing that keeps a promise. */
export type Variant = {
  /** What a function meets in the place of what is around it. */
  readonly of?: (around: Surroundings, by: Invocation) => Surroundings;
  /** Messages are acknowledged whether or not they could be handled. */
  readonly swallows?: boolean;
  /** Messages of which some fault came are acknowledged. */
  readonly letsGo?: (fault: unknown) => boolean;
};

export const SOUND: Variant = {};

type Mistake = Variant & {
  /** Which promises it breaks; whichever is broken first tells. */
  readonly breaks: readonly Promised[];
  /** Within so many seeds, from 1 on. */
  readonly within: number;
  /** The first that found it when it was last looked for: tried before all others. */
  readonly hint: number;
};

/** Functions whose names begin so meet another table. */
function onTable(names: string, other: (table: Table, platform: Surroundings['platform']) => Partial<Table>): Variant {
  return {
    of: (around, by) =>
      by.name.startsWith(names)
        ? { ...around, platform: { ...around.platform, table: { ...around.platform.table, ...other(around.platform.table, around.platform) } } }
        : around,
  };
}

/** Writes of some items happen whatever is stored. */
const unconditional = (names: string, isMeant: (key: Key) => boolean): Variant =>
  onTable(names, (table) => ({
    write: (writes) =>
      table.write(
        writes.map((one) =>
          'put' in one && isMeant(one.put) ? { put: one.put } : 'remove' in one && isMeant(one.remove) ? { remove: one.remove } : one,
        ),
      ),
  }));

/** Some items are read as something else. */
const misread = (names: string, as: (item: Item) => Item | undefined): Variant =>
  onTable(names, (table) => ({
    get: async (key) => {
      const item = await table.get(key);
      return item && as(item);
    },
    getMany: async (keys) => (await table.getMany(keys)).flatMap((item) => as(item) ?? []),
    query: async (query) => {
      const page = await table.query(query);
      return { ...page, items: page.items.flatMap((item) => as(item) ?? []) };
    },
  }));

const onBus = (other: (bus: EventBus, table: Table) => EventBus): Variant => ({
  of: (around) => ({ ...around, bus: other(around.bus, around.platform.table) }),
});

const isOutbox = (one: Write) => 'put' in one && one.put.type === outboxItem.type;
const withData = (item: Item, data: Record<string, unknown>): Item => ({ ...item, data: { ...item.data, ...data } });

/** One after the other instead of all or nothing. */
const apart = (isFirst: (one: Write) => boolean): Variant =>
  onTable('', (table) => ({
    async write(writes) {
      const [first, second] = [writes.filter(isFirst), writes.filter((one) => !isFirst(one))];
      const written = first.length > 0 ? await table.write(first) : ({ committed: true } as const);
      return written.committed && second.length > 0 ? table.write(second) : written;
    },
  }));

/** Leaves out of the clock's work what lives under such keys. */
const forgotten = (isMeant: (key: Key) => boolean): Variant =>
  onTable('clock/', (table) => ({
    queryIndex: async (query) => {
      const page = await table.queryIndex(query);
      return { ...page, items: page.items.filter((key) => query.index !== 'due' || !isMeant(key)) };
    },
  }));

/** What stands in a list of a person is not found by the clock, which takes everything about them away. */
const overlooked = (prefix: string): Variant =>
  onTable('clock/', (table) => ({
    queryIndex: async (query) => (query.index === 'list' && query.prefix?.startsWith(prefix) ? { items: [] } : table.queryIndex(query)),
  }));

/** What a mail's writer remembers of an item is what it read first, however long ago that was. */
function firstRead(isMeant: (item: Item) => boolean): Variant {
  const worlds = new WeakMap<object, Map<string, Item>>();
  return {
    of(around, by) {
      const known = worlds.get(around.platform.ids) ?? new Map<string, Item>();
      worlds.set(around.platform.ids, known);
      const remembered = (item: Item) => {
        const name = `${item.pk}\n${item.sk}`;
        const first = known.get(name) ?? item;
        known.set(name, first);
        return first;
      };
      return misread('mail/deliver-mail', (item) => (isMeant(item) ? remembered(item) : item)).of?.(around, by) ?? around;
    },
  };
}

/** Every mistake that the simulation must find, and how soon. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'seats are changed without a condition': {
    ...unconditional('', ({ sk }) => sk === 'SEATS' || sk.startsWith('REG#')),
    breaks: ['seats are never oversold', 'nobody is overtaken', 'one registration a person and session'],
    within: 280,
    hint: 48,
  },
  'the capacity is not looked at': {
    ...misread('registration/', (item) => (item.type === 'session' ? withData(item, { capacity: 1000 }) : item)),
    breaks: ['seats are never oversold'],
    within: 40,
    hint: 2,
  },
  'a change of the session leaves its ledger as it is': {
    ...onTable('', (table, platform) => ({
      async write(writes) {
        // Whoever gives seats thinks for a while, so that changes fall into it.
        if (writes.some((one) => 'put' in one && one.put.sk === 'SEATS')) await platform.wait(10_000);
        return table.write(writes.filter((one) => !('raise' in one)));
      },
    })),
    breaks: ['seats are never oversold', 'what was called off gives no seat'],
    within: 440,
    hint: 55,
  },
  'promotion takes the last in line first': {
    ...onTable('', (table) => ({ query: (query) => table.query(query.prefix === 'WAIT#' && query.limit ? { ...query, descending: true } : query) })),
    breaks: ['nobody is overtaken'],
    within: 120,
    hint: 73,
  },
  'the inbox is read from its end': {
    ...onTable('registration/', (table) => ({
      query: (query) => table.query(query.prefix?.startsWith('INTAKE#') && query.limit ? { ...query, descending: true, limit: 1 } : query),
    })),
    breaks: ['nobody is overtaken'],
    within: 40,
    hint: 18,
  },
  'whether the person is registered already is not looked at': {
    ...misread('registration/take-up', (item) => (item.sk.startsWith('WHO#') ? undefined : item)),
    breaks: ['one registration a person and session'],
    within: 40,
    hint: 1,
  },
  'offers do not expire': {
    ...forgotten(({ sk }) => sk.startsWith('REG#')),
    breaks: ['offers end', 'everything drains'],
    within: 180,
    hint: 21,
  },
  'mails are claimed without a condition': {
    ...unconditional('mail/', ({ sk }) => sk === 'DELIVERY'),
    breaks: ['a mail goes twice only in doubt'],
    within: 40,
    hint: 32,
  },
  'whether a mail went out is not looked at': {
    ...onTable('mail/deliver-mail', (table) => ({
      get: async (key) => (key.sk === 'DELIVERY' ? undefined : table.get(key)),
      write: (writes) => table.write(writes.map((one) => ('put' in one && one.put.sk === 'DELIVERY' ? { put: one.put } : one))),
    })),
    breaks: ['a mail goes twice only in doubt'],
    within: 40,
    hint: 2,
  },
  'a send in doubt counts as one that failed': {
    of: (around) => ({
      ...around,
      mailer: {
        ...around.mailer,
        send: async (mail) => {
          const answer = await around.mailer.send(mail);
          return answer.outcome === 'doubt' ? { outcome: 'throttled', code: answer.code } : answer;
        },
      },
    }),
    breaks: ['a mail goes twice only in doubt'],
    within: 360,
    hint: 30,
  },
  'the job of a mail is let go while another worker is at it': {
    letsGo: (fault) => fault instanceof InOtherHandsError,
    breaks: ['everything drains', 'each mail goes at least once', 'calendars are true'],
    within: 40,
    hint: 1,
  },
  'nobody takes up what is held or in doubt': {
    ...forgotten(({ sk }) => sk === 'DELIVERY'),
    breaks: ['everything drains', 'each mail goes at least once'],
    within: 40,
    hint: 1,
  },
  'the result of PutEvents is ignored': {
    ...onBus((bus) => ({
      publish: async (events) => {
        await bus.publish(events);
        return events.map(() => undefined);
      },
    })),
    breaks: ['everything drains', 'each mail goes at least once', 'what was accepted is taken up', 'calendars are true'],
    within: 40,
    hint: 2,
  },
  'the relay acknowledges before it publishes': {
    ...onBus((bus, table) => ({
      publish: async (events) => {
        for (let shard = 0; shard < 8; shard += 1)
          for (const item of (await table.query({ pk: `OUTBOX#${shard}` })).items)
            if (item.type === outboxItem.type && events.some(({ id }) => id === entryOf(item).event['id'])) await table.write([{ remove: item }]);
        return bus.publish(events);
      },
    })),
    breaks: ['everything drains', 'each mail goes at least once', 'what was accepted is taken up', 'calendars are true'],
    within: 80,
    hint: 2,
  },
  'events are stored after the state, not with it': {
    ...apart((one) => !isOutbox(one)),
    breaks: ['nobody is overtaken', 'everything drains', 'each mail goes at least once', 'what was accepted is taken up', 'calendars are true'],
    within: 100,
    hint: 3,
  },
  'the relay removes a request whose event it published': {
    ...onBus((bus, table) => ({
      publish: async (events) => {
        const errors = await bus.publish(events);
        for (const [n, { type, data }] of events.entries())
          if (type === 'registration.submitted.v1' && errors[n] === undefined)
            await table.write([{ remove: keys.intake(data.sessionId, data.registrationId) }]);
        return errors;
      },
    })),
    breaks: ['what was accepted is taken up'],
    within: 40,
    hint: 1,
  },
  'a request that was taken up stays in the inbox': {
    ...onTable('registration/', (table) => ({
      write: (writes) =>
        table.write(
          writes.flatMap((one) => {
            if ('remove' in one && one.remove.sk.startsWith('INTAKE#')) return [];
            return isOutbox(one) && 'put' in one && one.put.sk.startsWith('INTAKE#')
              ? [{ put: { ...one.put, sk: String(entryOf(one.put).event['id']) } }]
              : [one];
          }),
        ),
    })),
    breaks: ['nothing fails by itself', 'everything drains', 'who asks is forgotten'],
    within: 40,
    hint: 1,
  },
  'a request whose event was lost wakes nobody': {
    ...onTable('clock/', (table) => ({
      query: async (query) => {
        const page = await table.query(query);
        return query.upTo === undefined ? page : { ...page, items: page.items.filter(({ type }) => type !== 'intake') };
      },
    })),
    breaks: ['what was accepted is taken up', 'everything drains'],
    within: 40,
    hint: 29,
  },
  'the sweep does not look for events that stayed': {
    ...onTable('clock/', (table) => ({ query: async (query) => (query.pk.startsWith('OUTBOX#') ? { items: [] } : table.query(query)) })),
    breaks: ['everything drains'],
    within: 40,
    hint: 10,
  },
  'what a function could not handle is acknowledged': {
    swallows: true,
    breaks: ['everything drains', 'each mail goes at least once', 'what was accepted is taken up', 'calendars are true'],
    within: 40,
    hint: 1,
  },
  'a withdrawal is not looked at when a mail is claimed': {
    ...firstRead(({ sk }) => sk.startsWith('REG#')),
    breaks: ['nothing contradicts a withdrawal', 'joining links are for the confirmed', 'each mail goes at least once', 'calendars are true'],
    within: 40,
    hint: 1,
  },
  'an unsubscription is not looked at when a mail is claimed': {
    ...misread('mail/', (item) => (item.sk.startsWith('UNSUBSCRIBED#') ? undefined : item)),
    breaks: ['nothing contradicts an unsubscription'],
    within: 280,
    hint: 45,
  },
  'bounces and complaints are not remembered': {
    ...misread('mail/', (item) => (item.sk === 'SUPPRESSION' ? undefined : item)),
    breaks: ['nothing goes to a suppressed address'],
    within: 40,
    hint: 1,
  },
  'a reminder is written from what was true when it was planned': {
    ...firstRead(({ type }) => type === 'action-point'),
    breaks: ['no reminder after completion'],
    within: 264,
    hint: 7,
  },
  'the cursor of a mail to many is lost': {
    ...onTable('mail/plan', (table) => ({
      query: (query) => table.query(query.prefix === 'REG#' ? { ...query, limit: 1 } : query),
      write: (writes) =>
        table.write(writes.map((one) => ('put' in one && one.put.type === 'fan-out' ? { ...one, put: withData(one.put, { complete: true }) } : one))),
    })),
    breaks: ['everything drains', 'each mail goes at least once', 'calendars are true'],
    within: 404,
    hint: 78,
  },
  'an erasure is not looked at when a mail is claimed': {
    ...misread('mail/', (item) => (item.sk === 'ERASURE' ? undefined : item)),
    breaks: ['nothing contradicts an erasure'],
    within: 580,
    hint: 3,
  },
  'an erasure looks once': {
    ...onTable('clock/', (table) => ({
      write: (writes) =>
        table.write(
          writes.map((one) =>
            'put' in one && one.put.sk === 'ERASURE'
              ? { ...one, put: { ...withData(one.put, { lookAt: undefined }), dueAt: undefined, dueShard: undefined } }
              : one,
          ),
        ),
    })),
    breaks: ['who asks is forgotten', 'each mail goes at least once'],
    within: 40,
    hint: 1,
  },
  'an erasure forgets the owners of action points': {
    ...overlooked('ACTION#'),
    breaks: ['who asks is forgotten'],
    within: 900,
    hint: 480,
  },
  'the address of an acknowledgement is kept': {
    ...forgotten(({ pk }) => pk.startsWith('LINKS#')),
    breaks: ['who asks is forgotten', 'everything drains'],
    within: 40,
    hint: 1,
  },
  'links that were made void still open': {
    ...misread('web', (item) => (item.sk.startsWith('REG#') ? withData(item, { linkGeneration: 1 }) : item)),
    breaks: ['nothing contradicts a withdrawal', 'joining links are for the confirmed'],
    within: 440,
    hint: 4,
  },
  'notes that were pulled back are still sent': {
    ...misread('mail/', (item) => (item.type === 'notes' ? withData(item, { pulledBackVersion: undefined, status: 'distributed' }) : item)),
    breaks: ['notes are for those who may'],
    within: 592,
    hint: 32,
  },
  'the answer to a key is not remembered': {
    ...onTable('web', (table) => ({
      get: async (key) => (key.pk.startsWith('IDEMPOTENCY#') ? undefined : table.get(key)),
      write: (writes) => table.write(writes.map((one) => ('put' in one && one.put.pk.startsWith('IDEMPOTENCY#') ? { put: one.put } : one))),
    })),
    breaks: ['one effect of one key'],
    within: 40,
    hint: 7,
  },
  'the answer to a key is stored after the effect, not with it': {
    ...apart((one) => !('put' in one && one.put.pk.startsWith('IDEMPOTENCY#'))),
    breaks: ['one effect of one key'],
    within: 764,
    hint: 293,
  },
};

/** @throws Error that names them all when there is none of that name */
export function mistakeNamed(name: string): Mistake {
  const mistake = MISTAKES[name];
  if (!mistake) throw new Error(`There is no such mistake. There are:\n${Object.keys(MISTAKES).join('\n')}`);
  return mistake;
}
