import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { outboxEntryOf } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import { publishEvents } from '../../../functions/outbox/use-cases/publish-events.ts';
import { fakeBus, images, inOrder, place, relay, waiting } from './stage.ts';

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
