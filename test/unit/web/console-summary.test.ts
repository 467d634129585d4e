import { beforeEach, describe, expect, test } from 'vitest';
import { type DoorUnderTest, door } from './client.ts';
import { aWorld, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;
let token: string;
let at: string;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'own-series');
  under.moveTo('2024-02-21T17:00:00.000Z');
  token = await under.signIn(world.email);
  at = `/console/sessions/${world.sessionId}/summary`;
});

const open = (path = at) => under.page(path, { cookie: token });
const send = (fields: Record<string, string>, path = at) => under.form(path, fields, { cookie: token });
const TEXT = { languages: 'en', 'text-en': 'We met', total: '' };
const draft = async () => (await under.call('GET', `/sessions/${world.sessionId}/summary/draft`, { token })).json;

describe('writing', () => {
  test('themes and points are added and taken away by buttons that save nothing', async () => {
    expect((await open()).text).toContain('Nobody has written the summary yet');
    const theme = await send({ ...TEXT, 'theme-0-en': 'Roofs', 'point-0-0-en': 'They leak', act: 'point-0' });
    expect(theme.text).toContain('name="point-0-1-en"');
    expect(theme.text).toContain('value="They leak"');
    const without = await send({ ...TEXT, 'theme-0-en': 'Roofs', 'point-0-0-en': 'A', 'point-0-1-en': 'B', act: 'drop-point-0-0' });
    expect(without.text).toContain('value="B"');
    expect(without.text).not.toContain('name="point-0-1-en"');
    expect((await send({ ...TEXT, act: 'theme' })).text).toContain('name="theme-0-en"');
    expect((await send({ ...TEXT, 'theme-0-en': 'X', act: 'drop-theme-0' })).text).not.toContain('name="theme-0-en"');
    const arabic = await send({ ...TEXT, more: 'ar', act: 'language' });
    expect(arabic.text).toContain('name="text-ar"');
    expect((await draft()).status).toBe(404);
  });

  test('is saved without what was left empty', async () => {
    const saved = await send({
      ...TEXT,
      'theme-0-en': 'Roofs',
      'point-0-0-en': 'They leak',
      'point-0-1-en': ' ',
      'theme-1-en': '',
      total: '12',
      act: 'save',
    });
    expect(saved.headers.get('Location')).toBe(`${at}?done=summarySaved`);
    expect(await draft()).toMatchObject({ takeaways: [{ theme: { en: 'Roofs' }, points: [{ en: 'They leak' }] }], participants: { total: 12 } });
    expect((await open()).text).toContain('Look at it and publish');
  });

  test('what is wrong stands beside its field and nothing typed is lost', async () => {
    const refused = await send({ ...TEXT, 'theme-0-en': '', 'point-0-0-en': 'Point without a theme', total: 'many', act: 'save' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('id="theme-0-en-error"');
    expect(refused.text).toContain('id="total-error"');
    expect(refused.text).toContain('Point without a theme');
  });
});

describe('publishing', () => {
  test('after a page that shows what everybody will see, at once or on a day', async () => {
    await send({ ...TEXT, act: 'save' });
    const look = await open(`${at}/publish`);
    expect(look.text).toContain('<p>We met</p>');
    expect(look.text).toContain('1 person took part');
    const later = await send({ embargoUntil: '2024-03-01T10:00' }, `${at}/publish`);
    expect(later.headers.get('Location')).toBe(`${at}?done=summaryScheduled`);
    expect((await open()).text).toContain('published when its day comes');
    expect((await under.page(`/sessions/${world.sessionId}/summary`)).status).toBe(404);
    expect((await send({}, `${at}/publish`)).headers.get('Location')).toBe(`${at}?done=summaryPublished`);
    expect((await under.page(`/sessions/${world.sessionId}/summary`)).text).toContain('We met');
    await send({ ...TEXT, 'text-en': 'We met again', act: 'save' });
    expect((await open()).text).toContain('Readers have the version before');
  });

  test('names are shown under the Chatham House Rule, and no organisation', async () => {
    await under.call('PATCH', `/sessions/${world.sessionId}`, { token, body: { chathamHouse: true } });
    await send({ ...TEXT, 'text-en': 'Ada Obi spoke', act: 'save' });
    expect((await open(`${at}/publish`)).text).toContain('Ada Obi');
    expect((await send({}, `${at}/publish`)).status).toBe(409);
    expect((await send({ confirmedNames: 'Ada Obi' }, `${at}/publish`)).status).toBe(303);
  });

  test('or it is said that there will be none', async () => {
    expect((await send({}, `${at}/decline`)).headers.get('Location')).toBe(`${at}?done=summaryDeclined`);
    expect((await open()).text).toContain('There will be no summary');
  });
});

test('strangers learn nothing, and a co-organiser writes without publishing', async () => {
  expect((await under.page(at)).headers.get('Location')).toBe('/sign-in');
  const other = await aWorld(under, 'another');
  token = await under.signIn(other.email);
  for (const path of ['', '/publish']) expect((await open(at + path)).status).toBe(404);
  await under.call('PUT', `/sessions/${world.sessionId}/co-organisers/${other.email}`, { token: await under.signIn(world.email) });
  expect((await send({ ...TEXT, act: 'save' })).status).toBe(303);
  expect((await send({}, `${at}/publish`)).status).toBe(403);
  expect((await send({}, `${at}/decline`)).status).toBe(403);
});
