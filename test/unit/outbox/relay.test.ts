import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import type { DomainEvent, Fact } from '../../../events/registry.ts';
import { outboxEntries, outboxEntryOf } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import { eventBridge } from '../../../functions/adapters/eventbridge.ts';
import type { EventBus } from '../../../functions/outbox/ports.ts';
import { publishEvents } from '../../../functions/outbox/use-cases/publish-events.ts';
import { publishLeftovers } from '../../../functions/outbox/use-cases/publish-leftovers.ts';
import { observability } from '../../../functions/runtime/observability.ts';
import { streamConsumer } from '../../../functions/runtime/stream-consumer.ts';
import { lambdaContext } from '../../support/lambda.ts';
import { cause, testPlatform } from '../../support/platform.ts';

const published: Fact = { type: 'series.published.v1', data: { seriesId: 'ser_01HNHS8QF0000000000000000A' } };

/** A bus that keeps what it takes, in order, and refuses what it is told to, as often as it is told to. */
function fakeBus(refusals: Record<number, number> = {}) {
  const taken: DomainEvent[] = [];
  const calls: string[][] = [];
  const numbers = new Map<string, number>();
  const left = new Map(Object.entries(refusals));
  const bus: EventBus = {
    async publish(events) {
      calls.push(events.map(({ id }) => id));
      return events.map((event) => {
        const number = numbers.get(event.id) ?? numbers.size;
        numbers.set(event.id, number);
        const open = left.get(String(number)) ?? 0;
        if (open === 0) {
          taken.push(event);
          return undefined;
        }
        left.set(String(number), open - 1);
        return 'ThrottlingException';
      });
    },
  };
  return { bus, taken, calls };
}

function relay({ refusals, bus = fakeBus(refusals) }: { refusals?: Record<number, number>; bus?: ReturnType<typeof fakeBus> } = {}) {
  const platform = testPlatform();
  const entries = outboxEntries(platform);
  const deps = { ...platform, bus: bus.bus, entries };
  const handler = streamConsumer({ read: outboxEntryOf, handle: publishEvents(deps), observability: observability('test') });
  return {
    ...platform,
    ...bus,
    deps,
    entries,
    announce: async (count: number) => {
      await platform.table.write(
        platform.outbox(
          Array.from({ length: count }, () => published),
          cause,
        ),
      );
      return inOrder(platform.table.items());
    },
    /** Delivers the items as the stream would; gives back the numbers in the list of those that failed. */
    deliver: async (items: readonly unknown[], eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT') => {
      const Records = items.map((item, n) => ({
        eventName,
        dynamodb: { SequenceNumber: String(n), NewImage: item },
      }));
      const { batchItemFailures } = await handler({ Records }, lambdaContext);
      return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier));
    },
  };
}

/** As the stream shows them: in DynamoDB's own notation. */
const images = (items: readonly Item[]) => items.map((item) => marshall(item, { removeUndefinedValues: true }));

const inOrder = (items: readonly Item[]) => items.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));

const place = (session: string, n: number) => ({ pk: 'OUTBOX#1', sk: `INTAKE#${session}#${n}` });

/** Something of its own that carries the event and waits for whom the event wakes. */
const waiting = (item: Item, session: string, n: number): Item => ({ ...item, ...place(session, n), type: 'intake', version: 1 });

describe('the relay', () => {
  it('publishes what was put into the outbox, as it was minted and in its order, and forgets it', async () => {
    const { announce, deliver, taken, calls, table } = relay();
    const items = await announce(23);
    expect(await deliver(images(items))).toEqual([]);
    expect(taken).toEqual(items.map(({ data }) => data['event']));
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(table.items()).toEqual([]);
  });

  it('tries again only what the bus refused', async () => {
    const { announce, deliver, taken, calls, table } = relay({ refusals: { 1: 1, 3: 2 } });
    const items = await announce(5);
    expect(await deliver(images(items))).toEqual([]);
    expect(calls).toEqual([items.map(({ sk }) => sk), [items[1]?.sk, items[3]?.sk], [items[3]?.sk]]);
    expect(taken).toHaveLength(5);
    expect(table.items()).toEqual([]);
  });

  it('reports what is refused to the end, by its number, and keeps it', async () => {
    const { announce, deliver, taken, table } = relay({ refusals: { 2: 99, 12: 99 } });
    const items = await announce(15);
    expect(await deliver(images(items))).toEqual([2, 12]);
    expect(taken).toHaveLength(13);
    expect(inOrder(table.items()).map(({ sk }) => sk)).toEqual([items[2]?.sk, items[12]?.sk]);
  });

  it('publishes again, under the same id, what it had no time to forget', async () => {
    const bus = fakeBus();
    const { announce, deliver, deps, table } = relay({ bus });
    const items = await announce(3);
    const dying = { ...deps, entries: { ...deps.entries, remove: () => Promise.reject(new Error('killed')) } };
    const entries = images(items).map(outboxEntryOf);
    await expect(publishEvents(dying)(entries)).rejects.toThrow('killed');
    expect(table.items()).toHaveLength(3);
    expect(await deliver(images(items))).toEqual([]);
    const ids = items.map(({ sk }) => sk);
    expect(bus.taken.map(({ id }) => id)).toEqual([...ids, ...ids]);
    expect(table.items()).toEqual([]);
  });

  it('does not mind that an entry was published and forgotten by another', async () => {
    const { announce, deliver } = relay();
    const items = await announce(2);
    expect(await deliver(images(items))).toEqual([]);
    expect(await deliver(images(items))).toEqual([]);
  });

  it.each([
    ['of no known type', { type: 'series.forgotten.v1' }],
    ['without a type', { type: undefined }],
    ['with a field that does not belong on the bus', { data: { seriesId: 'ser_01HNHS8QF0000000000000000A', email: 'amina@example.org' } }],
    ['with a wrong field', { data: { seriesId: 'ssn_1' } }],
  ])('never publishes nor drops an event %s, and publishes the others', async (_, wrong) => {
    const { announce, deliver, taken, table } = relay();
    const [first, second, third] = await announce(3);
    if (!first || !second || !third) throw new Error('Three were announced');
    const bad = { ...second, data: { event: { ...Object(second.data['event']), ...wrong } } };
    await table.write([{ put: bad }]);
    expect(await deliver(images([first, bad, third]))).toEqual([1]);
    expect(taken.map(({ id }) => id)).toEqual([first.sk, third.sk]);
    expect(table.items().map(({ sk }) => sk)).toEqual([second.sk]);
  });

  it.each([
    ['is missing', undefined],
    ['is of another partition', marshall({ pk: 'SERIES#x', sk: 'SERIES', data: {} })],
    ['has no event', marshall({ pk: 'OUTBOX#1', sk: 'evt_1', data: {} })],
    ['is in no notation of DynamoDB', { pk: 'OUTBOX#1' }],
  ])('reports a record whose image %s', async (_, image) => {
    const { announce, deliver, taken } = relay();
    const items = await announce(1);
    expect(await deliver([image, ...images(items)])).toEqual([0]);
    expect(taken).toHaveLength(1);
  });

  it('passes over what was removed', async () => {
    const { announce, deliver, taken } = relay();
    const items = await announce(1);
    expect(await deliver(images(items), 'REMOVE')).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('publishes what waits to be dealt with and leaves it there, however often the stream tells of it', async () => {
    const { announce, deliver, taken, table } = relay();
    const [first] = await announce(1);
    if (!first) throw new Error('One was announced');
    const [waits, became] = [waiting(first, 'ssn_1', 1), { ...first, ...place('ssn_1', 1) }];
    await table.write([{ remove: first }, { put: waits }]);
    for (let n = 0; n < 2; n += 1) expect(await deliver(images([waits]))).toEqual([]);
    expect(taken).toHaveLength(2);
    expect(table.items()).toEqual([waits]);
    await table.write([{ put: became }]);
    expect(await deliver(images([waits]))).toEqual([]);
    expect(table.items()).toEqual([became]);
    expect(await deliver(images([became]), 'MODIFY')).toEqual([]);
    expect(taken).toHaveLength(4);
    expect(table.items()).toEqual([]);
  });
});

describe('leftovers of the outbox', () => {
  it('are published once they are a minute old, from every partition', async () => {
    const { announce, deps, moveTo, taken, table } = relay();
    await announce(40);
    expect(new Set(table.items().map(({ pk }) => pk)).size).toBe(8);
    moveTo('2024-02-01T09:00:30.000Z');
    await table.write(deps.outbox([published], cause));
    expect(await publishLeftovers(deps)('2024-02-01T09:00:59.000Z', () => true)).toEqual({ published: 0, unpublished: [] });
    expect(await publishLeftovers(deps)('2024-02-01T09:01:01.000Z', () => true)).toEqual({ published: 40, unpublished: [] });
    expect(taken).toHaveLength(40);
    expect(table.items()).toHaveLength(1);
  });

  it('that are not reached in time wait for the next sweep', async () => {
    const { announce, deps, table } = relay();
    await announce(40);
    let pages = 0;
    const { published } = await publishLeftovers(deps)('2024-02-01T09:05:00.000Z', () => pages++ < 3);
    expect(published).toBeGreaterThan(0);
    expect(table.items()).toHaveLength(40 - published);
  });

  it('that wait to be dealt with are told once a sweep for all of one session, and stay; what took the place of one goes', async () => {
    const { announce, deps, moveTo, taken, table } = relay();
    const [a, b, c, d, e] = await announce(5);
    if (!a || !b || !c || !d || !e) throw new Error('Five were announced');
    const stay = [waiting(a, 'ssn_1', 1), waiting(b, 'ssn_1', 2), waiting(c, 'ssn_2', 1)];
    const unfit = { ...waiting(e, 'ssn_1', 0), data: { event: { ...Object(e.data['event']), type: 'no.such.v1' } } };
    const writes = [...stay, unfit, { ...d, ...place('ssn_2', 0) }].map((put) => ({ put }));
    await table.write([a, b, c, d, e].map((remove) => ({ remove })));
    await table.write(writes);
    moveTo('2024-02-01T09:04:30.000Z');
    const [young] = deps.outbox([published], cause);
    if (young) await table.write([{ put: waiting(young.put, 'ssn_3', 1) }]);
    const sweep = () => publishLeftovers(deps)('2024-02-01T09:05:00.000Z', () => true);
    expect(await sweep()).toMatchObject({ published: 3, unpublished: [{ reason: 'FitsNoSchema' }] });
    expect(taken.map(({ id }) => id).toSorted()).toEqual([a.sk, c.sk, d.sk].toSorted());
    expect(await sweep()).toMatchObject({ published: 2, unpublished: [{ reason: 'FitsNoSchema' }] });
    expect(table.items().filter(({ pk }) => pk === 'OUTBOX#1')).toHaveLength(5);
  });

  it('that nobody can deal with are told of ever less often, and for as long as they wait; one that came since, at once', async () => {
    const { announce, deps, ids, taken, table } = relay();
    const [one] = await announce(1);
    const [later] = deps.outbox([published], cause);
    if (!one || !later) throw new Error('Two were announced');
    await table.write([{ remove: one }, { put: waiting(one, 'ssn_1', 1) }]);
    const sweep = publishLeftovers(deps);
    const start = Date.parse('2024-02-01T09:00:00.000Z');
    const eventsWithin = async (from: number, minutes: number) => {
      const before = taken.length;
      for (let n = from; n < from + minutes; n += 1) await sweep(new Date(start + n * 60_000).toISOString(), () => true);
      return taken.length - before;
    };
    expect(await eventsWithin(2, 6)).toBe(6);
    const firstDay = await eventsWithin(8, 24 * 60);
    expect(firstDay).toBeLessThan(60);
    expect(await eventsWithin(24 * 60 + 8, 24 * 60)).toBe(24);
    const time = new Date(start + 2 * 24 * 3_600_000).toISOString();
    const event = { ...Object(later.put.data['event']), id: ids.mint('evt'), time };
    await table.write([{ put: { ...waiting(later.put, 'ssn_1', 2), data: { event } } }]);
    expect(await eventsWithin(2 * 24 * 60 + 8, 1)).toBe(1);
  });

  it('that the bus does not take are offered with each sweep, however old', async () => {
    const { announce, deps, table, calls, taken } = relay({ refusals: { 0: 9 } });
    const [one] = await announce(1);
    if (!one) throw new Error('One was announced');
    await table.write([{ remove: one }, { put: waiting(one, 'ssn_1', 1) }]);
    const sweep = publishLeftovers(deps);
    for (const minute of ['00', '01', '02']) await sweep(`2024-02-03T09:${minute}:00.000Z`, () => true);
    expect([calls.length, taken.length]).toEqual([9, 0]);
    await sweep('2024-02-03T09:03:00.000Z', () => true);
    expect(taken).toHaveLength(1);
  });

  it('that cannot be published stay, are told each time, and stop no other', async () => {
    const { announce, deps, table } = relay();
    const [first] = await announce(3);
    if (!first) throw new Error('Three were announced');
    await table.write([{ put: { ...first, data: { event: { id: first.sk, type: 'no.such.v1' } } } }]);
    for (const published of [2, 0])
      expect(await publishLeftovers(deps)('2024-02-01T09:05:00.000Z', () => true)).toMatchObject({
        published,
        unpublished: [{ reason: 'FitsNoSchema' }],
      });
  });
});

describe('the bus in EventBridge', () => {
  type Client = NonNullable<Parameters<typeof eventBridge>[1]>;
  const sent: unknown[] = [];
  const answering = (answer: () => Promise<unknown>): Client => ({
    send: (command: unknown) => {
      if (command instanceof PutEventsCommand) sent.push(command.input);
      return answer();
    },
  });

  const event = (): DomainEvent => ({
    id: 'evt_01HNHS8QF0000000000000000A',
    time: '2024-02-01T09:00:00.000Z',
    ...cause,
    type: 'series.published.v1',
    data: { seriesId: 'ser_01HNHS8QF0000000000000000A' },
  });

  it('says who publishes what, and when it happened', async () => {
    const bus = eventBridge(
      { BUS_NAME: 'convoke-prod' },
      answering(async () => ({ Entries: [{ EventId: '1' }] })),
    );
    expect(await bus.publish([event()])).toEqual([undefined]);
    expect(sent).toEqual([
      {
        Entries: [
          {
            EventBusName: 'convoke-prod',
            Source: 'convoke.series',
            DetailType: 'series.published.v1',
            Detail: JSON.stringify(event()),
            Time: new Date('2024-02-01T09:00:00.000Z'),
          },
        ],
      },
    ]);
  });

  it('looks at the result of each entry, not at the status of the request', async () => {
    const Entries = [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }];
    const bus = eventBridge(
      { BUS_NAME: 'b' },
      answering(async () => ({ FailedEntryCount: 1, Entries })),
    );
    expect(await bus.publish([event(), event(), event()])).toEqual([undefined, 'ThrottlingException', 'NoResult']);
  });

  it('takes the failure of the request for that of each entry', async () => {
    const bus = eventBridge(
      { BUS_NAME: 'b' },
      answering(() => Promise.reject(new TypeError('no way'))),
    );
    expect(await bus.publish([event(), event()])).toEqual(['TypeError', 'TypeError']);
    expect(await bus.publish([])).toEqual([]);
  });
});
