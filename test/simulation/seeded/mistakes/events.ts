import { keys } from '../../../../functions/adapters/dynamodb/keys.ts';
import { outboxItem } from '../../../../functions/adapters/dynamodb/outbox.ts';
import { entryOf } from '../../../../functions/adapters/dynamodb/outbox-entries.ts';

import type { Mistake } from './variant.ts';
import { apart, isOutbox, onBus, onTable } from './wrappers.ts';

/** What lets no event, no request and no answer get lost is taken away. */
export const events: Readonly<Record<string, Mistake>> = {
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
    hint: 22,
  },
  'events are stored after the state, not with it': {
    ...apart((one) => !isOutbox(one)),
    breaks: ['nobody is overtaken', 'everything drains', 'each mail goes at least once', 'what was accepted is taken up', 'calendars are true'],
    within: 100,
    hint: 1,
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
  'the answer to a key is not remembered': {
    ...onTable('web', (table) => ({
      get: async (key) => (key.pk.startsWith('IDEMPOTENCY#') ? undefined : table.get(key)),
      write: (writes) => table.write(writes.map((one) => ('put' in one && one.put.pk.startsWith('IDEMPOTENCY#') ? { put: one.put } : one))),
    })),
    breaks: ['one effect of one key'],
    within: 40,
    hint: 25,
  },
  'the answer to a key is stored after the effect, not with it': {
    ...apart((one) => !('put' in one && one.put.pk.startsWith('IDEMPOTENCY#'))),
    breaks: ['one effect of one key'],
    within: 764,
    hint: 553,
  },
};
