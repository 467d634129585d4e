import { describe, expect, test } from 'vitest';
import { answerActionPointInput } from '../../../functions/action-point/inputs.ts';
import { ownerLinkId } from '../../../functions/kernel/links.ts';
import { cause } from '../../support/platform.ts';
import { ORGANISER, OWNER, world } from './world.ts';

describe("an owner's answer", () => {
  test.each(['in-progress', 'completed'] as const)('%s with a note is kept as theirs, and the note stays internal', async (status) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    expect(await app.answer(app.token(id), { status, note: 'Our board agreed' }, cause)).toEqual({ ok: true, value: undefined });
    const after = await app.stored(id);
    expect(after).toMatchObject({ status, progress: [] });
    expect(after.history.at(-1)).toMatchObject({
      by: app.platform.people.idOf('owner@example.org'),
      role: 'owner',
      what: 'status',
      note: 'Our board agreed',
    });
    const types = (await app.events()).map(({ type }) => type);
    expect(types.includes('action-point.completed.v1')).toBe(status === 'completed');
    const listed = await app.list(after.seriesId, {}, 'public');
    expect(JSON.stringify(listed)).not.toContain('Our board agreed');
  });

  test('is a sign of life: the count of overdue reminders begins again', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-03-01' });
    for (const day of ['08', '15', '22', '29']) await app.advance(id, `2024-03-${day}T07:00:00.000Z`, cause);
    await app.advance(id, '2024-04-05T06:00:00.000Z', cause);
    expect(await app.stored(id)).toMatchObject({ overdueReminders: 4, escalatedOn: '2024-04-05', remindAt: '2024-05-03T06:00:00.000Z' });
    app.platform.moveTo('2024-04-08T09:00:00.000Z');
    await app.answer(app.token(id), { note: 'Next week' }, cause);
    expect(await app.stored(id)).toMatchObject({ overdueReminders: 0, remindAt: '2024-04-12T06:00:00.000Z' });
    await app.advance(id, '2024-04-12T06:00:00.000Z', cause);
    expect((await app.events()).at(-1)?.data).toMatchObject({ reminder: 'overdue', offsetDays: 42 });
  });

  test('sent twice in a row is one answer', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    for (const answer of [{ status: 'in-progress' as const, note: 'Begun' }, { note: 'More' }, { notMine: true, note: 'Ask B' }]) {
      await app.answer(app.token(id), answer, cause);
      const [before, events] = [await app.stored(id), await app.events()];
      expect((await app.answer(app.token(id), answer, cause)).ok).toBe(true);
      expect(await app.stored(id)).toEqual(before);
      expect(await app.events()).toEqual(events);
    }
  });

  test('"not mine" is said to organisers and pauses the reminders until they name the owner again', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    await app.answer(app.token(id), { notMine: true, note: 'Ask the other unit' }, cause);
    expect(await app.stored(id)).toMatchObject({ disputed: { by: app.platform.people.idOf('owner@example.org') }, status: 'open' });
    expect((await app.stored(id)).remindAt).toBeUndefined();
    expect((await app.events()).at(-1)).toMatchObject({ type: 'action-point.updated.v1', data: { changed: ['not-mine'] } });
    await app.update(id, { owner: OWNER }, ORGANISER, cause);
    expect(await app.stored(id)).toMatchObject({ remindAt: '2024-04-03T06:00:00.000Z', owner: OWNER });
    expect((await app.stored(id)).disputed).toBeUndefined();
  });

  test.each([
    ['proposed', { status: 'completed', note: 'Done' }, 'conflict'],
    ['dropped', { status: 'in-progress', note: 'Begun' }, 'conflict'],
    ['completed', { notMine: true, note: 'Not us' }, 'conflict'],
    ['open', { notMine: true, status: 'completed', note: 'Not us' }, 'invalid'],
  ] as const)('to what is %s, %o is a %s and changes nothing', async (status, answer, kind) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, status: status === 'proposed' ? 'proposed' : 'open' });
    await app.update(id, { status }, ORGANISER, cause);
    const before = await app.stored(id);
    expect(await app.answer(app.token(id), answer, cause)).toMatchObject({ ok: false, rejection: { kind } });
    expect(await app.stored(id)).toEqual(before);
  });

  test.each(['proposed', 'dropped'] as const)('a note alone is welcome while it is %s', async (status) => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, status: 'proposed' });
    await app.update(id, { status }, ORGANISER, cause);
    expect((await app.answer(app.token(id), { note: 'We could help' }, cause)).ok).toBe(true);
    expect((await app.stored(id)).history.at(-1)).toMatchObject({ what: 'comment', note: 'We could help' });
  });

  test('takes back a completion by its note', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    await app.answer(app.token(id), { status: 'completed', note: 'Done' }, cause);
    expect((await app.answer(app.token(id), { status: 'in-progress', note: 'One part is missing' }, cause)).ok).toBe(true);
    expect((await app.stored(id)).status).toBe('in-progress');
  });

  test('more than twenty on one day are refused, and the next day brings room', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER });
    for (let n = 0; n < 20; n += 1) expect((await app.answer(app.token(id), { note: `${n}` }, cause)).ok).toBe(true);
    expect(await app.answer(app.token(id), { note: '20' }, cause)).toMatchObject({ ok: false, rejection: { kind: 'too-many' } });
    app.platform.moveTo('2024-03-02T09:00:00.000Z');
    expect((await app.answer(app.token(id), { note: '20' }, cause)).ok).toBe(true);
  });

  test('opens with the right link only, and always refuses in the same words', async () => {
    const app = await world();
    const [id, other] = [await app.recorded({ owner: OWNER }), await app.recorded({ owner: { ...OWNER, emails: ['b@example.org'] } })];
    const { links, people } = app.platform;
    const right = app.token(id);
    const wrong = [
      ...['', 'nonsense', right.slice(0, -1), `${right.slice(0, -2)}${right.endsWith('A') ? 'B' : 'A'}x`, app.token(id, 'stranger@example.org')],
      ...[app.token(id, 'owner@example.org', 2), app.token(other), app.token('act_01HQ000000000000000000000Z')],
      links.make('registration', ownerLinkId(id, people.idOf('owner@example.org')), 1),
      links.make('action-point', id, 1),
    ];
    expect((await app.mine(right)).ok).toBe(true);
    const answers = await Promise.all(wrong.flatMap((token) => [app.mine(token), app.answer(token, { note: 'x' }, cause)]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: false, rejection: { kind: 'gone' } });
    expect((await app.stored(id)).revision).toBe(1);
  });

  test.each([{}, { note: '' }, { note: 'x', status: 'dropped' }, { note: 'x', more: 1 }])('input %o is refused', (input) => {
    expect(answerActionPointInput.safeParse(input).success).toBe(false);
  });
});

describe('the page of an owner', () => {
  test('shows what it is about and what owners said, and nothing of what organisers wrote among themselves', async () => {
    const app = await world();
    const id = await app.recorded({ owner: { ...OWNER, emails: ['owner@example.org', 'two@example.org'] }, dueOn: '2024-04-10' });
    await app.answer(app.token(id, 'two@example.org'), { note: 'Begun', status: 'in-progress' }, cause);
    await app.update(id, { note: 'They never answer', progress: 'Under way' }, ORGANISER, cause);
    const page = await app.mine(app.token(id));
    expect(page).toMatchObject({
      ok: true,
      value: {
        ...{ actionPointId: id, dueOn: '2024-04-10', status: 'in-progress', owner: { organisation: OWNER.organisation }, disputed: false },
        ...{ seriesTitle: { en: 'Consultations' }, sessionTitle: { en: 'Session 1' }, contactEmail: 'contact@example.org', discreet: false },
        progress: [{ text: 'Under way' }],
        answers: [{ mine: false, note: 'Begun', status: 'in-progress' }],
      },
    });
    for (const secret of ['They never answer', 'owner@example.org', OWNER.name, 'per_']) expect(JSON.stringify(page)).not.toContain(secret);
  });
});
