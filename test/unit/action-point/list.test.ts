import { describe, expect, test } from 'vitest';
import { cause } from '../../support/platform.ts';
import { ORGANISER, OWNER, SERIES, SESSION, type World, world } from './world.ts';

type Listing = Awaited<ReturnType<World['list']>>;
const items = (result: Listing) => (result.ok ? result.value.items : []);

describe('the action points of a series', () => {
  test.each([
    ['public', ['public']],
    ['registered', ['public', 'registered']],
    ['organiser', ['public', 'registered', 'organisers']],
  ] as const)('the %s view holds those for %o', async (viewer, seen) => {
    const app = await world();
    for (const visibility of ['public', 'registered', 'organisers']) await app.recorded({ visibility, text: visibility });
    expect(items(await app.list(SERIES, {}, viewer)).map(({ text }) => text)).toEqual(seen);
  });

  test('only organisers see who owns one, what was said, and when reminders go out', async () => {
    const app = await world();
    const id = await app.recorded({ owner: OWNER, dueOn: '2024-04-10' });
    await app.answer(app.token(id), { note: 'A word in confidence' }, cause);
    await app.update(id, { progress: 'Under way' }, ORGANISER, cause);
    const open = {
      ...{ actionPointId: id, seriesId: SERIES, sessionId: SESSION, text: 'Share the good practices', supporting: [], priority: 'medium' },
      ...{ dueOn: '2024-04-10', status: 'open', progress: [{ at: '2024-03-01T09:00:00.000Z', text: 'Under way' }] },
      owner: { organisation: OWNER.organisation },
    };
    expect(items(await app.list(SERIES, {}, 'public'))).toEqual([open]);
    expect(items(await app.list(SERIES, {}, 'registered'))).toEqual([open]);
    const [full] = items(await app.list(SERIES, {}, 'organiser'));
    expect(full).toMatchObject({ ...open, owner: OWNER, visibility: 'public', remindAt: '2024-04-03T06:00:00.000Z' });
    expect(JSON.stringify(full)).toContain('A word in confidence');
    expect(full).not.toHaveProperty('linkGeneration');
  });

  test.each([{ discreet: true }, { visibility: 'unlisted' }])(
    'a session that became %o takes its action points out of the public view',
    async (hidden) => {
      const before = await world();
      await before.recorded();
      expect(items(await before.list(SERIES, {}, 'public'))).toHaveLength(1);
      const after = await world({ hidden });
      await after.recorded({ visibility: 'registered' });
      expect(items(await after.list(SERIES, {}, 'public'))).toEqual([]);
      const { items: stored } = after.platform.table;
      const [item] = stored().filter(({ type }) => type === 'action-point');
      if (!item) throw new Error('Nothing stored');
      await after.platform.table.write([{ put: { ...item, data: { ...item.data, visibility: 'public' } } }]);
      expect(items(await after.list(SERIES, {}, 'public'))).toEqual([]);
      expect(items(await after.list(SERIES, {}, 'registered'))).toHaveLength(1);
    },
  );

  test('by status', async () => {
    const app = await world();
    const done = await app.recorded({ owner: OWNER });
    await app.recorded();
    await app.update(done, { status: 'completed' }, ORGANISER, cause);
    expect(items(await app.list(SERIES, { status: 'completed' }, 'public')).map(({ actionPointId }) => actionPointId)).toEqual([done]);
  });

  test('by pages, each once, in the order in which they were recorded; a page that shows nothing is passed over', async () => {
    const app = await world();
    const ids = [];
    for (let n = 0; n < 130; n += 1) ids.push(await app.recorded({ visibility: n < 60 ? 'organisers' : 'public' }));
    const first = await app.list(SERIES, {}, 'public');
    if (!first.ok) throw new Error('Not listed');
    expect(first.value.items.map(({ actionPointId }) => actionPointId)).toEqual(ids.slice(60, 100));
    const second = await app.list(SERIES, { cursor: first.value.next }, 'public');
    expect(items(second).map(({ actionPointId }) => actionPointId)).toEqual(ids.slice(100));
    expect(second).not.toHaveProperty('value.next');
  });

  test('of an unknown series there are none to list', async () => {
    const app = await world();
    expect(await app.list('ser_01HQ000000000000000000000Z', {}, 'organiser')).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
  });

  test('a draft series is hidden from the public', async () => {
    const app = await world();
    const [item] = app.platform.table.items().filter(({ type }) => type === 'series');
    if (!item) throw new Error('Nothing stored');
    await app.platform.table.write([{ put: { ...item, data: { ...item.data, status: 'draft' } } }]);
    expect(await app.list(SERIES, {}, 'public')).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
    expect((await app.list(SERIES, {}, 'organiser')).ok).toBe(true);
  });
});
