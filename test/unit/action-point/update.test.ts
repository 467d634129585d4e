import { describe, expect, test } from 'vitest';
import { type UpdateActionPoint, updateActionPointInput } from '../../../functions/action-point/inputs.ts';
import { updateActionPoint } from '../../../functions/action-point/use-cases/update-action-point.ts';
import { actionPointOrigins } from '../../../functions/adapters/dynamodb/action-point-store.ts';
import { actionPointResults } from '../../../functions/adapters/dynamodb/material-store.ts';
import { cause } from '../../support/platform.ts';
import { ORGANISER, OWNER, world } from './world.ts';

const NEW_OWNER = { organisation: 'Other body', emails: ['new@example.org'] };

describe('changing an action point', () => {
  const changes: readonly [string, UpdateActionPoint][] = [
    ['due-date', { dueOn: '2024-05-01' }],
    ['due-date', { dueOn: null }],
    ['owner', { owner: NEW_OWNER }],
    ['owner', { owner: null }],
    ['text', { text: 'Share them all' }],
    ['visibility', { visibility: 'organisers' }],
    ['priority', { priority: 'high' }],
    ['supporting', { supporting: ['A third body'] }],
    ['progress', { progress: 'Half of it is done' }],
    ['comment', { note: 'Called them' }],
  ];

  test.each(changes)('%s: %o is kept with who, when and why, and said once', async (aspect, change) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    app.platform.moveTo('2024-03-05T09:00:00.000Z');
    const note = change.note ?? 'for a reason';
    expect((await app.update(id, { ...change, note }, ORGANISER, cause)).ok).toBe(true);
    const after = await app.stored(id);
    const entries = after.history.slice(1);
    expect(entries[0]).toMatchObject({ at: '2024-03-05T09:00:00.000Z', by: ORGANISER, role: 'organiser', what: aspect });
    expect(entries.some((entry) => entry.note === note)).toBe(true);
    const updated = (await app.events()).filter(({ type }) => type === 'action-point.updated.v1');
    expect(updated).toMatchObject([{ data: { actionPointId: id, revision: 2, status: 'open' } }]);
    expect(updated[0]?.data).toHaveProperty('changed.0', aspect);
  });

  test.each(changes.filter(([aspect]) => aspect !== 'progress' && aspect !== 'comment'))('%s: %o twice is one change', async (_, change) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    await app.update(id, change, ORGANISER, cause);
    const [before, events] = [await app.stored(id), await app.events()];
    await app.update(id, change, ORGANISER, cause);
    expect(await app.stored(id)).toEqual(before);
    expect(await app.events()).toEqual(events);
  });

  test('a new date plans the reminders anew and forgets the overdue ones', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-03-02' });
    for (const now of ['2024-03-02T07:00:00.000Z', '2024-03-09T07:00:00.000Z']) await app.advance(id, now, cause);
    expect((await app.stored(id)).overdueReminders).toBe(1);
    app.platform.moveTo('2024-03-10T09:00:00.000Z');
    await app.update(id, { dueOn: '2024-04-10' }, ORGANISER, cause);
    expect(await app.stored(id)).toMatchObject({ overdueReminders: 0, remindAt: '2024-04-03T06:00:00.000Z' });
  });

  test.each(['completed', 'dropped'] as const)('once %s nobody is reminded; reopened, they are again', async (status) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    await app.update(id, { status }, ORGANISER, cause);
    expect((await app.stored(id)).remindAt).toBeUndefined();
    expect(await app.advance(id, '2024-06-01T09:00:00.000Z', cause)).toBe('nothing due');
    await app.update(id, { status: 'open', note: 'not done after all' }, ORGANISER, cause);
    expect((await app.stored(id)).remindAt).toBe('2024-04-03T06:00:00.000Z');
  });

  test('a change that is no sign of life leaves a reminder alone that is due this minute', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    app.platform.moveTo('2024-04-03T06:00:30.000Z');
    await app.update(id, { priority: 'high', note: 'it matters' }, ORGANISER, cause);
    expect(await app.advance(id, '2024-04-03T06:01:00.000Z', cause)).toBe('reminded');
  });

  test('another owner: the old link is dead, the new one opens, and each finds their own', async () => {
    const app = await world();
    const id = await app.recorded({ owner: { ...OWNER, emails: ['owner@example.org', 'stays@example.org'] } });
    await app.update(id, { owner: { ...NEW_OWNER, emails: ['new@example.org', 'stays@example.org'] } }, ORGANISER, cause);
    const opens = async (address: string) => (await app.mine(app.token(id, address))).ok;
    expect(await Promise.all(['owner@example.org', 'stays@example.org', 'new@example.org'].map(opens))).toEqual([false, true, true]);
    const found = async (address: string) => (await app.actionPoints.ofOwner(app.platform.people.idOf(address))).length;
    expect(await Promise.all(['owner@example.org', 'stays@example.org', 'new@example.org'].map(found))).toEqual([0, 1, 1]);
  });

  test('what was proposed for want of an owner opens with its first one; what was proposed to an owner does not', async () => {
    const app = await world();
    const [unowned, owned] = [await app.recorded(), await app.recorded({ owner: OWNER, status: 'proposed' })];
    for (const id of [unowned, owned]) await app.update(id, { owner: NEW_OWNER }, ORGANISER, cause);
    expect([(await app.stored(unowned)).status, (await app.stored(owned)).status]).toEqual(['open', 'proposed']);
    const [event] = (await app.events()).filter(({ type }) => type === 'action-point.updated.v1');
    expect(event?.data).toMatchObject({ status: 'open', changed: ['status', 'owner'] });
  });

  test('several things at once are one revision, and the note stands once', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    await app.update(id, { status: 'completed', progress: 'Published', note: 'they wrote to us' }, ORGANISER, cause);
    const { revision, history, progress } = await app.stored(id);
    expect(revision).toBe(2);
    expect(history.slice(1).map(({ what, note }) => [what, note])).toEqual([
      ['status', 'they wrote to us'],
      ['progress', 'Published'],
    ]);
    expect(progress).toEqual([{ at: '2024-03-01T09:00:00.000Z', text: 'Published' }]);
  });

  test('a due date in the past is refused and changes nothing', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    const before = await app.stored(id);
    const refused = await app.update(id, { dueOn: '2024-02-29', text: 'Other' }, ORGANISER, cause);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'invalid', problems: [{ path: 'dueOn' }] } });
    expect(await app.stored(id)).toEqual(before);
  });

  // A progress line stands in the history and by itself: both are in the one item.
  test.each([
    ['a note', (n: number) => ({ note: `${n}${'ש'.repeat(1_990)}` })],
    ['progress', (n: number) => ({ progress: `${n}${'中'.repeat(990)}` })],
  ])('what no longer fits the item is refused: %s', async (_, patch) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    let last = await app.update(id, { note: '0' }, ORGANISER, cause);
    for (let n = 0; n < 150 && last.ok; n += 1) last = await app.update(id, patch(n), ORGANISER, cause);
    expect(last).toMatchObject({ ok: false, rejection: { kind: 'conflict', reason: 'history-full' } });
    const bytes = Buffer.byteLength(JSON.stringify(await app.stored(id)));
    // With room for what the clock adds: DynamoDB takes 400 KB (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html).
    expect(bytes).toBeGreaterThan(200_000);
    expect(bytes).toBeLessThan(350_000);
  });

  test('two changes at once are both kept', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    await Promise.all([
      app.update(id, { priority: 'high' }, ORGANISER, cause),
      app.update(id, { progress: 'Begun' }, ORGANISER, cause),
      app.answer(app.token(id), { note: 'On it', status: 'in-progress' }, cause),
    ]);
    expect(await app.stored(id)).toMatchObject({ priority: 'high', status: 'in-progress', progress: [{ text: 'Begun' }], revision: 4 });
  });

  test('there is none to change under an unknown id', async () => {
    const { platform, actionPoints } = await world();
    const update = updateActionPoint({ ...platform, actionPoints, origins: actionPointOrigins(platform), results: actionPointResults(platform) });
    const refused = await update('act_01HQ000000000000000000000Z', { note: 'x' }, ORGANISER, cause);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
  });

  test.each([{}, { unknown: 1 }, { status: 'done' }, { dueOn: 'tomorrow' }, { progress: '' }, { owner: { organisation: 'x' } }])(
    'input %o is refused',
    (input) => {
      expect(updateActionPointInput.safeParse(input).success).toBe(false);
    },
  );
});
