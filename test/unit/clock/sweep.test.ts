import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dueIndex } from '../../../functions/adapters/dynamodb/due-index.ts';
import { defineItem } from '../../../functions/adapters/dynamodb/item.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { outboxEntries } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Key } from '../../../functions/adapters/dynamodb/table.ts';
import { advanceAll } from '../../../functions/clock/advance.ts';
import type { Advance, SweepDeps } from '../../../functions/clock/ports.ts';
import { sweepDue } from '../../../functions/clock/use-cases/sweep-due.ts';
import { publishLeftovers } from '../../../functions/outbox/use-cases/publish-leftovers.ts';
import { cause, testPlatform, uncounted } from '../../support/platform.ts';
import { published, value } from '../session/setting.ts';

const NOW = '2024-02-01T09:00:00.000Z';
const thing = defineItem({ type: 'thing', v: 1, schema: z.object({}) });
const ulid = (n: number) => `01HNHS8QF00000000000000${String(n).padStart(3, '0')}`;

/** A table with things that are due, and a map that notes whose turn it was. */
function clock({
  broken = () => false,
  platform = testPlatform(),
}: {
  broken?: (id: string) => boolean;
  platform?: ReturnType<typeof testPlatform>;
} = {}) {
  const turns: string[] = [];
  const reports: { ids: object; fault: unknown }[] = [];
  let running = 0;
  let most = 0;
  const take = async (...ids: readonly string[]) => {
    running += 1;
    most = Math.max(most, running);
    await turn();
    running -= 1;
    const name = ids.join(' ');
    if (broken(name)) throw new Error('broken');
    turns.push(name);
  };
  const advance: Advance = {
    session: ({ sessionId }) => take(sessionId),
    series: ({ seriesId }) => take(seriesId),
    registration: ({ sessionId, registrationId }) => take(sessionId, registrationId),
    'action-point': ({ actionPointId }) => take(actionPointId),
    delivery: ({ deliveryId }) => take(deliveryId),
    distribution: ({ distributionId }) => take(distributionId),
    material: ({ materialId }) => take(materialId),
    summary: ({ sessionId }) => take(sessionId, 'summary'),
    erasure: ({ personId }) => take(personId),
    perishable: ({ pk }) => take(pk),
  };
  const deps: SweepDeps = {
    index: dueIndex(platform),
    advance,
    publishLeftovers: async () => ({ published: 0, unpublished: [] }),
    report: (ids, fault) => reports.push({ ids, fault }),
    clock: platform.clock,
  };
  return {
    ...platform,
    deps,
    turns,
    reports,
    most: () => most,
    due: async (dueAt: string, ...of: readonly Key[]) => {
      for (const key of of) await platform.table.write([{ put: thing.item(key, {}, { dueAt }) }]);
    },
    sweep: (and: Partial<SweepDeps> = {}) => sweepDue({ ...deps, ...and })(NOW, cause),
  };
}

describe('the sweep', () => {
  it('gives each kind of thing its turn, with its ids', async () => {
    const { due, sweep, turns } = clock();
    await due(
      NOW,
      keys.session(`ssn_${ulid(1)}`),
      keys.series(`ser_${ulid(2)}`),
      keys.registration(`ssn_${ulid(1)}`, `reg_${ulid(3)}`),
      keys.actionPoint(`act_${ulid(4)}`),
      keys.delivery(`dlv_${'0'.repeat(32)}`),
      keys.distribution(`dst_${ulid(5)}`),
      keys.erasure(`per_${'1'.repeat(32)}`),
      keys.linksRequest(`lnk_${ulid(6)}`),
    );
    expect(await sweep()).toEqual({ advanced: 8, failed: 0, published: 0 });
    expect(turns.toSorted()).toEqual(
      [
        `ssn_${ulid(1)}`,
        `ser_${ulid(2)}`,
        `ssn_${ulid(1)} reg_${ulid(3)}`,
        `act_${ulid(4)}`,
        `dlv_${'0'.repeat(32)}`,
        `dst_${ulid(5)}`,
        `per_${'1'.repeat(32)}`,
        `LINKS#lnk_${ulid(6)}`,
      ].toSorted(),
    );
  });

  it('leaves alone what is not due', async () => {
    const { due, sweep, turns } = clock();
    await due('2024-02-01T09:00:00.001Z', keys.session(`ssn_${ulid(1)}`));
    expect(await sweep()).toEqual({ advanced: 0, failed: 0, published: 0 });
    expect(turns).toEqual([]);
  });

  it('goes through all pages of all shards, not everything at once', async () => {
    const { due, sweep, turns, most } = clock();
    const all = Array.from({ length: 600 }, (_, n) => keys.session(`ssn_${ulid(n)}`));
    await due(NOW, ...all);
    expect(await sweep()).toEqual({ advanced: 600, failed: 0, published: 0 });
    expect(new Set(turns).size).toBe(600);
    expect(most()).toBeGreaterThan(1);
    expect(most()).toBeLessThanOrEqual(32);
  });

  it('lets nothing that is broken stop the others, and reports it by its ids', async () => {
    const { due, sweep, turns, reports } = clock({ broken: (id) => id === `ssn_${ulid(7)}` });
    await due(NOW, ...Array.from({ length: 100 }, (_, n) => keys.session(`ssn_${ulid(n)}`)));
    expect(await sweep()).toEqual({ advanced: 99, failed: 1, published: 0 });
    expect(turns).toHaveLength(99);
    expect(reports).toEqual([{ ids: { kind: 'session', sessionId: `ssn_${ulid(7)}` }, fault: expect.objectContaining({ message: 'broken' }) }]);
  });

  it.each([
    ['a thing that no feature claims', { pk: 'SESSION#x', sk: 'NOTES' }],
    ['a session with a wrong id', { pk: 'SESSION#x', sk: 'SESSION' }],
    ['a registration with a wrong id', { pk: `SESSION#ssn_${ulid(1)}`, sk: 'REG#x' }],
  ])('reports %s', async (_, key) => {
    const { due, sweep, reports } = clock();
    await due(NOW, key);
    expect(await sweep()).toMatchObject({ advanced: 0, failed: 1 });
    expect(reports[0]?.ids).toEqual({ kind: 'unknown', key: `${key.pk} ${key.sk}` });
  });

  it('goes on with the other shards when one cannot be read', async () => {
    const all = clock();
    await all.due(NOW, ...Array.from({ length: 100 }, (_, n) => keys.session(`ssn_${ulid(n)}`)));
    const index: SweepDeps['index'] = {
      due: (until) => all.deps.index.due(until).map((pages, shard) => (shard === 3 ? failing() : pages)),
    };
    const swept = await all.sweep({ index });
    expect(swept.failed).toBe(1);
    expect(swept.advanced).toBeGreaterThan(60);
    expect(swept.advanced).toBeLessThan(100);
    expect(all.reports).toEqual([{ ids: { part: 'index' }, fault: expect.any(Error) }]);
  });

  it('begins no new page when its time is over: the next sweep goes on', async () => {
    const platform = testPlatform({ now: NOW });
    const all = clock({ platform });
    await all.due(NOW, ...Array.from({ length: 999 }, (_, n) => keys.session(`ssn_${ulid(n)}`)));
    const slow = { ...all.deps.advance, session: async () => platform.moveTo('2024-02-01T09:00:45.000Z') };
    expect(await all.sweep({ advance: slow })).toMatchObject({ advanced: 400, failed: 0 });
  });

  it('publishes what the relay left behind, and reports what cannot be', async () => {
    const all = clock();
    const fact = { type: 'series.published.v1', data: { seriesId: `ser_${ulid(1)}` } } as const;
    await all.table.write(all.outbox([fact, fact, fact], cause));
    const [bad] = all.table.items();
    if (bad) await all.table.write([{ put: { ...bad, data: { event: { id: bad.sk, type: 'no.such.v1' } } } }]);
    const bus = { publish: async (events: readonly unknown[]) => events.map(() => undefined) };
    const leftovers = publishLeftovers({ ...all, bus, entries: outboxEntries(all) });
    const later = '2024-02-01T09:02:00.000Z';
    expect(await sweepDue({ ...all.deps, publishLeftovers: leftovers })(later, cause)).toEqual({ advanced: 0, failed: 1, published: 2 });
    expect(all.reports).toEqual([{ ids: { part: 'outbox' }, fault: 'FitsNoSchema' }]);
  });

  it('does its other work when the outbox cannot be read', async () => {
    const { due, sweep } = clock();
    await due(NOW, keys.session(`ssn_${ulid(1)}`));
    expect(await sweep({ publishLeftovers: () => Promise.reject(new Error('throttled')) })).toEqual({ advanced: 1, failed: 1, published: 0 });
  });

  it('claims once what two sweeps find at the same time', async () => {
    const all = await published();
    value(await all.update(all.sessionId, { capacity: 100 }));
    all.moveTo('2024-02-20T13:00:00.000Z');
    await all.news();
    const sweep = sweepDue({ ...clock({ platform: all }).deps, advance: advanceAll(all, uncounted) });
    await Promise.all(Array.from({ length: 5 }, () => sweep(all.clock.now(), cause)));
    expect((await all.news()).map(({ type }) => type).filter((type) => !type.startsWith('series'))).toEqual([
      'registration.opened.v1',
      'session.reminder-due.v1',
    ]);
    expect(all.dueAt(all.sessionId)).toBe('2024-02-20T17:00:00.000Z');
  });
});

describe("each feature's turn", () => {
  it('does nothing for things that are gone', async () => {
    const all = clock();
    const gone = [
      { kind: 'session', sessionId: `ssn_${ulid(1)}` },
      { kind: 'series', seriesId: `ser_${ulid(2)}` },
      { kind: 'action-point', actionPointId: `act_${ulid(4)}` },
      { kind: 'delivery', deliveryId: `dlv_${'0'.repeat(32)}` },
      { kind: 'distribution', distributionId: `dst_${ulid(5)}` },
    ] as const;
    const index: SweepDeps['index'] = {
      due: () => [
        (async function* () {
          yield gone;
        })(),
      ],
    };
    expect(await all.sweep({ index, advance: advanceAll(all, uncounted) })).toEqual({ advanced: 5, failed: 0, published: 0 });
    expect(await all.published()).toEqual([]);
  });
});

function failing(): AsyncIterable<never> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('throttled')) }) };
}
