import { beforeEach, describe, expect, test } from 'vitest';
import { type DoorUnderTest, door } from './client.ts';
import { aSession, aWorld, idIn, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'first-year');
});

const post = (path: string, body: unknown, token = world.organiser) => under.call('POST', path, { token, body });

describe('a copy of a series', () => {
  const copy = (body: object) => post(`/series/${world.seriesId}/copy`, body, world.admin);

  test('is a draft with the sessions moved by the clocks of their zone, and nothing personal', async () => {
    await post(`/series/${world.seriesId}/sessions`, {
      ...aSession,
      startsAt: '2024-03-27T14:00',
      endsAt: '2024-03-27T16:00',
      speakers: [{ name: 'Ada Obi' }],
      joinNote: 'Code 1234',
      technicalContact: 'help@ngo.example',
      agenda: [{ title: 'Opening', startsAt: '2024-03-27T14:10' }],
    });
    const cancelled = idIn(await post(`/series/${world.seriesId}/sessions`, aSession), 'sessionId');
    await post(`/sessions/${cancelled}/cancel`, {});
    const made = await copy({ slug: 'second-year', title: 'Second year', days: 364 });
    expect([made.status, made.json]).toMatchObject([201, { status: 'draft', slug: 'second-year', title: { en: 'Second year', ar: 'مشاورات' } }]);
    const path = `/series/${idIn(made, 'seriesId')}`;
    const { json, text } = await under.call('GET', `${path}/sessions`, { token: world.admin });
    expect(json.items).toMatchObject([
      { startsAt: '2025-02-19T13:00:00.000Z', registration: { opensAt: '2025-01-30T00:00:00.000Z' }, capacity: 2, speakers: [] },
      // Summer time began on 31 March 2024 and begins on 30 March 2025.
      { startsAt: '2025-03-26T13:00:00.000Z', agenda: [{ startsAt: '2025-03-26T13:10:00.000Z' }] },
    ]);
    expect(text).not.toMatch(/Ada|1234|help@|meet\.example/);
    expect((await under.call('GET', `${path}/roles`, { token: world.admin })).json.items).toMatchObject([{ email: 'admin@example.org' }]);
  });

  test('needs a slug of its own and a series that exists', async () => {
    expect((await copy({ slug: 'first-year', days: 364 })).json.errors?.[0]?.path).toBe('slug');
    expect((await post('/series/ser_01HNGZ0000000000000000000X/copy', { slug: 'other-year', days: 1 }, world.admin)).status).toBe(404);
  });
});

describe('a preview', () => {
  const change = (body: object) => post(`/sessions/${world.sessionId}/preview`, body);

  test('tells what registrants would be told and when, and stores nothing', async () => {
    const before = under.base.table.items();
    const { json } = await change({ startsAt: '2024-02-21T15:00', capacity: 9 });
    expect(json).toMatchObject({
      session: { startsAt: '2024-02-21T14:00:00.000Z', capacity: 9 },
      told: ['time'],
      toldAt: '2024-02-01T09:10:00.000Z',
    });
    expect((await change({ capacity: 9 })).json).toMatchObject({ told: [] });
    expect((await change({ capacity: 9 })).json).not.toHaveProperty('toldAt');
    expect(under.base.table.items()).toEqual(before);
  });

  test('refuses what the change would refuse', async () => {
    expect((await change({ endsAt: '2024-02-21T13:00' })).json.errors?.[0]?.path).toBe('endsAt');
    await post(`/sessions/${world.sessionId}/cancel`, {});
    expect((await change({ capacity: 9 })).status).toBe(409);
    expect((await post('/sessions/ssn_01HNGZ0000000000000000000X/preview', {})).status).toBe(404);
  });

  test('of a new session says what would come of it', async () => {
    const path = `/series/${world.seriesId}/sessions/preview`;
    const before = under.base.table.items();
    expect((await post(path, { ...aSession, discreet: true })).json).toMatchObject({
      session: { status: 'registration-open', visibility: 'unlisted', moderation: 'review' },
    });
    expect((await post(path, { ...aSession, endsAt: undefined })).json.errors?.[0]?.path).toBe('endsAt');
    expect(under.base.table.items()).toEqual(before);
  });
});

describe('the figures of registrations', () => {
  const figures = async (session: string) => (await under.call('GET', `/sessions/${session}/registration-figures`, { token: world.organiser })).json;
  const add = (session: string, n: number, more: object) =>
    post(`/sessions/${session}/registrations/by-hand`, { name: `Guest ${n}`, email: `guest${n}@ngo.example`, organisation: 'Refuge', ...more });

  test('count by day, category and region', async () => {
    await add(world.sessionId, 1, { criteria: ['partner'], category: 'ngo', country: 'KE' });
    under.moveTo('2024-02-02T23:30:00.000Z');
    world = { ...world, organiser: await under.signIn(world.email) };
    await add(world.sessionId, 2, { criteria: ['partner'], category: 'ngo', country: 'SO' });
    expect(await figures(world.sessionId)).toEqual({
      discreet: false,
      isPartial: false,
      byDay: [
        { key: '2024-02-01', count: 2 },
        { key: '2024-02-03', count: 1 },
      ],
      byCategory: [
        { key: '', count: 1 },
        { key: 'ngo', count: 1 },
      ],
      byRegion: [
        { key: '', count: 1 },
        { key: '202', count: 1 },
      ],
    });
  });

  test('tell no number under five of a discreet session', async () => {
    const hidden = idIn(await post(`/series/${world.seriesId}/sessions`, { ...aSession, capacity: 50, discreet: true }), 'sessionId');
    const spread = ['ngo', 'ngo', 'ngo', 'ngo', 'ngo', 'ngo', 'media', 'media', 'media', 'un', 'un', 'donor'];
    const adding = (from: number, to: number) =>
      spread.slice(from, to).map((category, n) => add(hidden, from + n, { attendeeType: 'speaker', category, country: 'KE' }));
    await Promise.all(adding(0, 6));
    under.moveTo('2024-02-03T09:00:00.000Z');
    world = { ...world, organiser: await under.signIn(world.email) };
    await Promise.all(adding(6, 12));
    expect(await figures(hidden)).toMatchObject({
      byDay: [
        { key: '2024-02-01', count: 6 },
        { key: '2024-02-03', count: 6 },
      ],
      byCategory: [
        { key: 'ngo', count: 6 },
        { key: '*', count: 6 },
      ],
      byRegion: [{ key: '202', count: 12 }],
    });
  });
});

test('an action point by its id, and those of one session', async () => {
  const { json } = await under.call('GET', `/action-points/${world.actionPointId}`, { token: world.organiser });
  expect(json).toMatchObject({ owner: { emails: ['owner@example.org'] }, history: [{ what: 'recorded' }] });
  const other = idIn(await post(`/series/${world.seriesId}/sessions`, aSession), 'sessionId');
  const list = async (session: string) =>
    (await under.call('GET', `/action-points?seriesId=${world.seriesId}&sessionId=${session}`, { token: world.organiser })).json.items?.length;
  expect([await list(world.sessionId), await list(other)]).toEqual([1, 0]);
});
