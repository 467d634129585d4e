import { describe, expect, test } from 'vitest';
import { actionPointStatus } from '../../../events/values.ts';
import { checkMove, MOVES } from '../../../functions/action-point/domain/moves.ts';
import { cause } from '../../support/platform.ts';
import { ORGANISER, OWNER, type World, world } from './world.ts';

const all = actionPointStatus.options;
const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to, direction: MOVES[from][to] })));

/** How to get there from `open`. */
const WAYS = {
  proposed: ['proposed'],
  open: [],
  'in-progress': ['in-progress'],
  completed: ['completed'],
  dropped: ['dropped'],
} as const;

async function at(app: World, status: keyof typeof WAYS) {
  const id = await app.recorded({ owner: OWNER });
  for (const step of WAYS[status]) await app.update(id, { status: step, note: 'on the way' }, ORGANISER, cause);
  expect((await app.stored(id)).status).toBe(status);
  return id;
}

describe('the life of an action point', () => {
  test('is the one of the design', () => {
    expect(pairs.filter(({ direction }) => direction === 'forward').map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      'proposed -> open',
      'proposed -> dropped',
      'open -> in-progress',
      'open -> completed',
      'open -> dropped',
      'in-progress -> completed',
      'in-progress -> dropped',
    ]);
    expect(pairs.filter(({ direction }) => direction === 'back').map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      'open -> proposed',
      'in-progress -> open',
      'completed -> open',
      'completed -> in-progress',
      'dropped -> proposed',
      'dropped -> open',
    ]);
  });

  test.each(pairs.filter(({ direction }) => direction))('$from becomes $to, and its history says who, when and why', async ({ from, to }) => {
    const app = await world();
    const id = await at(app, from);
    const before = await app.stored(id);
    app.platform.moveTo('2024-03-02T10:00:00.000Z');
    expect(await app.update(id, { status: to, note: 'because' }, ORGANISER, cause)).toMatchObject({ ok: true, value: { status: to } });
    const after = await app.stored(id);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.history.at(-1)).toEqual({
      ...{ at: '2024-03-02T10:00:00.000Z', by: ORGANISER, role: 'organiser', what: 'status', status: to, note: 'because' },
    });
    const facts = (await app.events()).filter(({ data }) => 'revision' in data && data.revision === after.revision);
    expect(facts.map(({ type }) => type)).toEqual(['action-point.updated.v1', ...(to === 'completed' ? ['action-point.completed.v1'] : [])]);
    expect(facts[0]?.data).toMatchObject({ status: to, changed: ['status'] });
  });

  test.each(pairs.filter(({ direction }) => direction === 'back'))('$from does not go back to $to without a reason', async ({ from, to }) => {
    const app = await world();
    const id = await at(app, from);
    const before = await app.stored(id);
    expect(await app.update(id, { status: to }, ORGANISER, cause)).toMatchObject({
      ok: false,
      rejection: { kind: 'invalid', problems: [{ path: 'note', reason: { code: 'explain-going-back', facts: { from, to } } }] },
    });
    expect(await app.stored(id)).toEqual(before);
  });

  test.each(pairs.filter(({ direction }) => !direction))('$from never becomes $to', async ({ from, to }) => {
    const app = await world();
    const id = await at(app, from);
    const before = await app.stored(id);
    const refused = await app.update(id, { status: to, note: 'because' }, ORGANISER, cause);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'conflict', problems: [{ path: 'status' }] } });
    expect(await app.stored(id)).toEqual(before);
    for (const allowed of Object.keys(MOVES[from])) expect(refused.ok ? '' : JSON.stringify(refused.rejection.reason)).toContain(allowed);
  });

  test.each(all)('%s stays %s without a change or an event', async (status) => {
    const app = await world();
    const id = await at(app, status);
    const [before, events] = [await app.stored(id), await app.events()];
    expect(await app.update(id, { status }, ORGANISER, cause)).toMatchObject({ ok: true, value: { status } });
    expect(await app.stored(id)).toEqual(before);
    expect(await app.events()).toEqual(events);
    expect(checkMove(status, status, 'why').ok).toBe(false);
  });
});
