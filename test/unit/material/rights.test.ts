import { describe, expect, test } from 'vitest';
import { materialId, registrationStatus } from '../../../events/values.ts';
import { given, OTHER, SERIES, SESSION, type World, world } from './world.ts';

/** Every status of a registration, and absent once more for somebody who never had a seat. */
const REGISTRANTS = [
  ...registrationStatus.options.map((status) => ({ status, before: status === 'absent' ? ['confirmed' as const] : [] })),
  { status: 'absent' as const, before: [] },
];
const HAS_SEAT = new Set(['confirmed after ', 'attended after ', 'absent after confirmed']);
const ACCESS = ['public', 'registered', 'organisers'] as const;
const DAYS = { past: '2024-02-20T09:00:00Z', none: undefined, future: '2024-02-28T09:00:00Z' } as const;
const KINDS = { open: {}, discreet: { discreet: true }, 'by invitation': { visibility: 'invited' }, unlisted: { visibility: 'unlisted' } } as const;
const IS_OPEN = new Set(['open', 'unlisted']);

/** Both doors of a reader: the list and the file itself. They must agree. */
async function reads(app: World, id: string, reader: { token: string } | { as: 'organiser' | 'anybody' }) {
  const listed = 'token' in reader ? await app.mine(reader.token) : await app.list(SESSION, reader);
  const file =
    'token' in reader ? await app.fetchMine(reader.token, materialId.parse(id)) : await app.fetch(materialId.parse(id), { language: 'en' }, reader);
  const isListed = listed.ok && listed.value.some((one) => one.materialId === id);
  expect(isListed).toBe(file.ok);
  if (file.ok) expect((await app.files.fetch(file.value)).status).toBe(200);
  return file.ok;
}

const cases = Object.entries(KINDS).flatMap(([kind, setting]) =>
  ACCESS.flatMap((access) => Object.entries(DAYS).map(([day, visibleFrom]) => ({ kind, setting, access, day, visibleFrom }))),
);

describe('who reads what', () => {
  test.each(cases)('a session that is $kind, access $access, day: $day', async ({ kind, setting, access, day, visibleFrom }) => {
    const app = await world({ setting });
    const id = await app.usable({ access, visibleFrom });
    const isOut = day !== 'future';
    expect(await reads(app, id, { as: 'organiser' })).toBe(true);
    const forAll = access === 'public' && isOut && IS_OPEN.has(kind);
    expect(await reads(app, id, { as: 'anybody' })).toBe(forAll);
    for (const { status, before } of REGISTRANTS) {
      const token = await app.registrant(status, { before });
      const name = `${status} after ${before.join()}`;
      expect([name, await reads(app, id, { token })]).toEqual([name, forAll || (HAS_SEAT.has(name) && access !== 'organisers' && isOut)]);
    }
  });

  test('a material of the series is for those who had a seat in any of its sessions, one of a session for its own', async () => {
    const app = await world();
    const [ofSeries, ofSession] = [await app.usable({ access: 'registered' }, SERIES), await app.usable({ access: 'registered' })];
    const token = await app.registrant('attended', { of: OTHER });
    expect(given(await app.mine(token)).map(({ materialId: id }) => id)).toEqual([ofSeries]);
    expect((await app.fetchMine(token, ofSeries)).ok).toBe(true);
    expect(await app.fetchMine(token, ofSession)).toMatchObject({ rejection: { kind: 'not-found' } });
    expect((await app.list(SERIES, { as: 'anybody' })).ok).toBe(true);
  });

  test('nobody reads what belongs to a series that is not published, but organisers', async () => {
    const app = await world({ published: false });
    const id = await app.usable();
    expect(await reads(app, id, { as: 'anybody' })).toBe(false);
    expect(await reads(app, id, { as: 'organiser' })).toBe(true);
  });

  test('a link that was changed, or is of another purpose, opens nothing', async () => {
    const app = await world();
    const id = materialId.parse(await app.usable());
    const token = await app.registrant('confirmed');
    const claimed = app.platform.links.claimedId(token) ?? '';
    const bad = [
      `${token.slice(0, -1)}~`,
      'nonsense',
      app.platform.links.make('notes', claimed, 1),
      app.platform.links.make('registration', claimed, 2),
    ];
    for (const one of bad) {
      expect(await app.mine(one)).toMatchObject({ rejection: { kind: 'gone' } });
      expect(await app.fetchMine(one, id)).toMatchObject({ rejection: { kind: 'gone' } });
    }
  });

  test('a link to a file ends after five minutes', async () => {
    const app = await world();
    const address = given(await app.fetch(materialId.parse(await app.usable()), { language: 'en' }, { as: 'anybody' }));
    app.files.pass(300);
    expect((await app.files.fetch(address)).status).toBe(200);
    app.files.pass(1);
    expect((await app.files.fetch(address)).status).toBe(403);
  });
});
