import { describe, expect, test } from 'vitest';
import { dueShard, SHARDS } from '../../../functions/adapters/dynamodb/item.ts';
import { cause } from '../../support/platform.ts';
import { ORGANISER, OWNER, SERIES, SESSION, type World, world } from './world.ts';

async function dueKeys({ platform }: World, upTo: string) {
  const shards = Array.from({ length: SHARDS }, (_, shard) => platform.table.queryIndex({ index: 'due', shard: dueShard(shard), upTo }));
  return (await Promise.all(shards)).flatMap(({ items }) => items.map(({ pk }) => pk));
}

describe('the clock', () => {
  test('finds what is due, says so once, and finds it again at the next date', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    expect(await dueKeys(app, '2024-04-03T05:59:00.000Z')).toEqual([]);
    expect(await dueKeys(app, '2024-04-03T06:00:00.000Z')).toEqual([`ACTION#${id}`]);
    expect(await app.advance(id, '2024-04-03T06:00:00.000Z', cause)).toBe('reminded');
    expect(await app.advance(id, '2024-04-03T06:00:00.000Z', cause)).toBe('nothing due');
    expect(await dueKeys(app, '2024-04-09T05:59:00.000Z')).toEqual([]);
    expect(await dueKeys(app, '2024-04-09T06:00:00.000Z')).toEqual([`ACTION#${id}`]);
    expect((await app.events()).slice(1)).toEqual([
      {
        type: 'action-point.due.v1',
        data: { seriesId: SERIES, sessionId: SESSION, actionPointId: id, revision: 1, reminder: 'due-soon', offsetDays: -7 },
      },
    ]);
    expect((await app.stored(id)).history.at(-1)).toMatchObject({ by: 'clock', role: 'clock', what: 'reminded', reminder: 'due-soon' });
  });

  test('coming by many times at once says it once', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => app.advance(id, '2024-04-03T06:00:00.000Z', cause)));
    expect(outcomes.filter((outcome) => outcome === 'reminded')).toHaveLength(1);
    expect((await app.events()).filter(({ type }) => type === 'action-point.due.v1')).toHaveLength(1);
  });

  test('what is completed leaves the index at once', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    await app.update(id, { status: 'completed' }, ORGANISER, cause);
    expect(await dueKeys(app, '2025-01-01T00:00:00.000Z')).toEqual([]);
  });

  test("forgets an owner's name and addresses two years after the last sign of life; the organisation stays", async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    app.platform.moveTo('2024-06-01T09:00:00.000Z');
    await app.update(id, { status: 'completed' }, ORGANISER, cause);
    expect((await app.stored(id)).ownerKeptUntil).toBe('2026-06-01T09:00:00.000Z');
    expect(await app.advance(id, '2026-06-01T08:59:00.000Z', cause)).toBe('nothing due');
    expect(await dueKeys(app, '2026-06-01T09:00:00.000Z')).toEqual([`ACTION#${id}`]);
    expect(await app.advance(id, '2026-06-01T09:00:00.000Z', cause)).toBe('owner forgotten');
    expect(await app.stored(id)).toMatchObject({ owner: { organisation: OWNER.organisation, emails: [] }, ownerIds: [], status: 'completed' });
    expect(JSON.stringify(app.platform.table.items())).not.toContain('owner@example.org');
    expect(await app.actionPoints.ofOwner(app.platform.people.idOf('owner@example.org'))).toEqual([]);
    expect((await app.mine(app.token(id))).ok).toBe(false);
    expect(await dueKeys(app, '2040-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('an id that leads nowhere is no fault', async () => {
    const app = await world();
    expect(await app.advance('act_01HQ000000000000000000000Z', '2024-04-03T06:00:00.000Z', cause)).toBe('nothing due');
  });
});
