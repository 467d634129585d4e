import { describe, expect, test } from 'vitest';
import { recordActionPointInput } from '../../../functions/action-point/inputs.ts';
import { recordActionPoint } from '../../../functions/action-point/use-cases/record-action-point.ts';
import { actionPointOrigins } from '../../../functions/adapters/dynamodb/action-point-store.ts';
import { cause } from '../../support/platform.ts';
import { ORGANISER, OWNER, POINT, SERIES, SESSION, world } from './world.ts';

describe('recording an action point', () => {
  test('stores it, says so on the bus without a name or text, and finds it by its owner', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10', supporting: ['Another body'], visibility: 'registered' });
    expect(await app.stored(id)).toMatchObject({
      ...{ ...POINT, visibility: 'registered', owner: OWNER, supporting: ['Another body'], dueOn: '2024-04-10', status: 'open' },
      ...{ seriesId: SERIES, sessionId: SESSION, timeZone: 'Europe/Zurich', remindAt: '2024-04-03T06:00:00.000Z' },
      history: [
        { at: '2024-03-01T09:00:00.000Z', by: ORGANISER, role: 'organiser', what: 'recorded', status: 'open', organisation: OWNER.organisation },
      ],
    });
    expect(await app.events()).toEqual([
      {
        type: 'action-point.recorded.v1',
        data: { seriesId: SERIES, sessionId: SESSION, actionPointId: id, revision: 1, status: 'open', owned: true },
      },
    ]);
    const owned = await app.actionPoints.ofOwner(app.platform.people.idOf('OWNER@example.org'));
    expect(owned.map(({ actionPointId }) => actionPointId)).toEqual([id]);
  });

  test.each([
    [{ owner: OWNER }, 'open'],
    [{}, 'proposed'],
    [{ owner: OWNER, status: 'proposed' }, 'proposed'],
    [{ status: 'open' }, 'open'],
  ])('%o is %s', async (input, status) => {
    const app = await world();
    expect((await app.stored(await app.recorded(input))).status).toBe(status);
  });

  test.each([
    ['2024-02-29', '2024-02-29T22:59:59.999Z', true],
    ['2024-02-29', '2024-02-29T23:00:00.000Z', false],
  ])('a due date of %s at %s in Zurich: accepted %s', async (dueOn, now, accepted) => {
    const app = await world({ now });
    const result = await app.record({ dueOn });
    expect(result.ok).toBe(accepted);
    if (!result.ok)
      expect(result.rejection).toMatchObject({
        kind: 'invalid',
        problems: [{ path: 'dueOn', reason: { code: 'due-in-the-past', facts: { today: '2024-03-01', timeZone: 'Europe/Zurich' } } }],
      });
  });

  test('a line of the notes is recorded once, also when two do it at the same time; the refusal names what there is', async () => {
    const app = await world();
    const proposal = `prp_${'0'.repeat(32)}`;
    const [first, second] = await Promise.all([app.record({ proposal }), app.record({ proposal, text: 'In other words' })]);
    const id = first.ok ? first.value.actionPointId : '';
    expect(second).toMatchObject({
      ok: false,
      rejection: { kind: 'conflict', problems: [{ path: 'proposal', reason: { code: 'proposal-recorded', facts: { actionPointId: id } } }] },
    });
    expect(await app.events()).toHaveLength(1);
    expect((await app.record({ proposal: `prp_${'1'.repeat(32)}` })).ok).toBe(true);
    expect((await app.record({})).ok).toBe(true);
  });

  test('a due date further away than anybody can mean is refused and nothing is stored', async () => {
    const app = await world();
    expect(await app.record({ dueOn: '2204-04-10' })).toMatchObject({ ok: false, rejection: { kind: 'invalid', problems: [{ path: 'dueOn' }] } });
    expect(await app.events()).toEqual([]);
  });

  test.each([{ visibility: 'unlisted' }, { visibility: 'invited' }, { discreet: true }, { status: 'draft' }])(
    'nothing public comes from a session with %o',
    async (hidden) => {
      const app = await world({ hidden });
      expect(await app.record({})).toMatchObject({ ok: false, rejection: { kind: 'invalid', problems: [{ path: 'visibility' }] } });
      const id = await app.recorded({ visibility: 'registered' });
      const refused = await app.update(id, { visibility: 'public' }, ORGANISER, cause);
      expect(refused).toMatchObject({ ok: false, rejection: { problems: [{ path: 'visibility' }] } });
    },
  );

  test('there is none of a session that does not exist', async () => {
    const { platform, actionPoints } = await world();
    const record = recordActionPoint({ ...platform, actionPoints, origins: actionPointOrigins(platform) });
    const input = recordActionPointInput.parse(POINT);
    expect(await record('ssn_01HQ000000000000000000000Z', input, ORGANISER, cause)).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
  });

  test.each([
    ['text', { text: '' }],
    ['text', { text: 'x'.repeat(2_001) }],
    ['owner.emails', { owner: { ...OWNER, emails: [] } }],
    ['owner.emails', { owner: { ...OWNER, emails: ['a@example.org', 'A@example.org'] } }],
    ['owner.emails.0', { owner: { ...OWNER, emails: ['a@example.org, b@example.org'] } }],
    ['owner.organisation', { owner: { ...OWNER, organisation: 'See https://example.org' } }],
    ['owner.name', { owner: { ...OWNER, name: 'Two\nlines' } }],
    ['priority', { priority: 'urgent' }],
    ['dueOn', { dueOn: '2024-02-30' }],
    ['status', { status: 'completed' }],
    ['visibility', { visibility: 'secret' }],
    ['', { unknown: true }],
  ])('input that is wrong at "%s" says so', (path, input) => {
    const parsed = recordActionPointInput.safeParse({ ...POINT, ...input });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
