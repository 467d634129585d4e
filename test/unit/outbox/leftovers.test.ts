import { describe, expect, it } from 'vitest';
import { publishLeftovers } from '../../../functions/outbox/use-cases/publish-leftovers.ts';
import { cause } from '../../support/platform.ts';
import { place, published, relay, waiting } from './stage.ts';

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
