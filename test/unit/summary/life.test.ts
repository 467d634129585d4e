import { describe, expect, test } from 'vitest';
import { held } from '../notes/stage.ts';

const body = { text: { en: '# What was said\n\nWe **met**.', fr: 'Ce qui fut dit' }, takeaways: [{ theme: 'Data', points: ['Share it'] }] };

async function stage(setting: Parameters<typeof held>[0] = {}) {
  const on = await held(setting);
  const path = `${on.at}/summary`;
  return {
    ...on,
    path,
    put: (more: Record<string, unknown> = {}) => on.call('PUT', path, { ...body, ...more }),
    publish: (more: Record<string, unknown> = {}) => on.call('POST', `${path}/publish`, more),
    shown: async () => {
      const { status, text } = await on.raw('GET', `/api/v1${path}`);
      return { status, body: JSON.parse(text) };
    },
    facts: () => on.all.announced.filter(({ type }) => type === 'summary.published.v1'),
  };
}

describe('a summary', () => {
  test('is seen by nobody before it is published, and by everybody then; that is said once', async () => {
    const on = await stage();
    expect(await on.put()).toMatchObject({ status: 'draft', version: 1 });
    expect((await on.shown()).status).toBe(404);
    expect(await on.publish()).toMatchObject({ status: 'published', publishedVersion: 1 });
    expect((await on.shown()).body).toMatchObject({ ...body, status: 'published', version: 1, seriesTitle: { en: 'Consultations' } });
    expect(on.facts().map(({ data }) => data)).toEqual([{ seriesId: on.seriesId, sessionId: on.sessionId, version: 1 }]);
  });

  test('that is changed stays as it was published until it is published again', async () => {
    const on = await stage();
    await on.put();
    await on.publish();
    expect(await on.put()).toMatchObject({ status: 'published', version: 1 });
    expect(await on.put({ text: 'Second thoughts' })).toMatchObject({
      status: 'draft',
      version: 2,
      text: { en: 'Second thoughts' },
      publishedVersion: 1,
    });
    expect((await on.shown()).body).toMatchObject({ version: 1 });
    await on.publish();
    expect((await on.shown()).body).toMatchObject({ version: 2, text: { en: 'Second thoughts' } });
    expect(on.facts()).toHaveLength(2);
  });

  test('under embargo is seen from that time on, whether or not the clock has struck; the fact comes with the clock', async () => {
    const on = await stage();
    await on.put();
    expect(await on.publish({ embargoUntil: '2024-02-23' })).toMatchObject({ status: 'scheduled', embargoUntil: '2024-02-22T23:00:00.000Z' });
    on.all.base.moveTo('2024-02-22T22:59:59.999Z');
    expect((await on.shown()).status).toBe(404);
    on.all.base.moveTo('2024-02-22T23:00:00.000Z');
    expect((await on.shown()).status).toBe(200);
    expect(on.facts()).toEqual([]);
    await on.door.at('2024-02-22T23:01:00.000Z', '2024-02-22T23:02:00.000Z');
    expect(on.facts()).toHaveLength(1);
  });

  test.each([
    ['there is none', {}, false, {}, 404],
    ['the session is discreet', { session: { discreet: true } }, true, {}, 409],
    ['the embargo is no time', {}, true, { embargoUntil: 'tomorrow' }, 400],
    ['the hour of the embargo is skipped', {}, true, { embargoUntil: '2024-03-31T02:30' }, 400],
    ['a field is unknown', {}, true, { version: 1 }, 400],
  ])('is not published while %s', async (_, setting, isWritten, input, status) => {
    const on = await stage(setting);
    if (isWritten) await on.put();
    await expect(on.publish(input)).rejects.toThrow(new RegExp(`: ${status} `));
    expect([(await on.shown()).status, on.facts()]).toEqual([404, []]);
  });

  test('of a session to come is not published', async () => {
    const on = await stage();
    const later = await on.schedule('2024-03-05T14:00');
    await on.call('PUT', `/sessions/${later}/summary`, body);
    await expect(on.call('POST', `/sessions/${later}/summary/publish`, {})).rejects.toThrow(/409.*not taken place/);
  });

  test.each([
    ['nothing', {}],
    ['an unknown field', { ...body, status: 'published' }],
    ['too long', { text: 'x'.repeat(64 * 1024 + 1) }],
    ['too long together', { text: { en: 'x'.repeat(40_000), fr: 'x'.repeat(40_000) } }],
    ['a language that is none', { text: { 'no language': 'x' } }],
    ['half a person', { ...body, participants: 1.5 }],
  ])('that is wrong is refused: %s', async (_, input) => {
    const on = await stage({ people: 0 });
    await expect(on.call('PUT', on.path, input)).rejects.toThrow(/: 400 /);
  });

  test('is written and published by those who may', async () => {
    const on = await stage();
    await on.put();
    for (const [method, path] of [
      ['PUT', ''],
      ['POST', '/publish'],
      ['POST', '/decline'],
      ['GET', '/draft'],
    ] as const)
      expect((await on.raw(method, `/api/v1${on.path}${path}`, method === 'GET' ? undefined : body)).status).toBe(401);
  });
});

describe('who took part', () => {
  test('is counted, by kind of body; bodies are named only of those who agreed, and no longer than they do', async () => {
    const on = await stage({ people: 1 });
    await on.add(on.sessionId, 2, { category: 'ngo', nameOrganisationPublicly: true });
    await on.add(on.sessionId, 3, { category: 'ngo' });
    await on.add(on.sessionId, 4, { category: 'academia', nameOrganisationPublicly: true, discreet: true });
    await on.add(on.sessionId, 5, { category: 'academia', nameOrganisationPublicly: true, contactFirst: true });
    await on.put();
    await on.publish();
    expect((await on.shown()).body.participants).toEqual({ total: 5, categories: { ngo: 2, academia: 2 }, organisations: ['NGO 2'] });
    await on.call('PATCH', `/my/registrations/${on.door.tokenFor('person-2@ngo.example', '/my/registrations/')}`, {
      nameOrganisationPublicly: false,
    });
    expect((await on.shown()).body.participants.organisations).toEqual([]);
  });

  test('are those who attended where that was recorded; the organiser’s own count goes before', async () => {
    const on = await stage({ people: 3 });
    const { items } = await on.call('GET', `${on.at}/registrations`);
    const [one] = Array.isArray(items) ? items : [];
    await on.call('PUT', `${on.at}/attendance`, { attended: [one.registrationId] });
    await on.put();
    await on.publish();
    expect((await on.shown()).body.participants).toMatchObject({ total: 1 });
    await on.put({ participants: 130 });
    await on.publish();
    expect((await on.shown()).body.participants).toMatchObject({ total: 130 });
  });

  test('is counted in no more kinds of body than an item has room for', async () => {
    const on = await stage({ people: 0 });
    const kinds = (count: number) => ({ categories: Object.fromEntries(Array.from({ length: count }, (_, n) => [`kind-${n}`, 1])) });
    await on.put({ participants: kinds(50) });
    await expect(on.put({ participants: kinds(51) })).rejects.toThrow(/: 400 .*participants/);
  });

  test('is told of nobody under the Chatham House Rule, and texts that name people do not go out', async () => {
    const on = await stage({ session: { chathamHouse: true }, people: 0 });
    await on.add(on.sessionId, 2, { name: 'Amina Diallo', organisation: 'Women for Peace', nameOrganisationPublicly: true });
    await on.put({ takeaways: [{ theme: 'Data', points: ['Share it', 'Women for Peace will share it'] }] });
    await expect(on.publish()).rejects.toThrow(/409.*takeaways\.0\.points\.1/);
    await on.put({ takeaways: [{ theme: { fr: 'Selon Diallo' }, points: [] }] });
    await expect(on.publish()).rejects.toThrow(/409.*takeaways\.0\.theme\.fr/);
    await on.publish({ confirmedNames: ['Diallo'] });
    expect((await on.shown()).body.participants).toEqual({ total: 1, categories: {}, organisations: [] });
  });

  test('is nobody’s name or address, in any public answer', async () => {
    const on = await stage({ people: 5 });
    await on.put();
    await on.publish();
    const answers = [`/api/v1${on.path}`, '/feeds/summaries.atom', '/feeds/summaries.json'].map((path) => on.raw('GET', path));
    for (const { status, text } of await Promise.all(answers)) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/Person \d|ngo\.example|reg_/);
    }
  });
});

describe('concluding', () => {
  test('is offered once the notes went out and the summary is published or declined', async () => {
    const on = await stage();
    const offered = () => on.call('GET', `${on.at}/wrap-up`);
    expect(await offered()).toMatchObject({ sessionStatus: 'held', notesSent: false, summary: 'none', concludeOffered: false });
    await on.sent();
    expect(await offered()).toMatchObject({ notesSent: true, concludeOffered: false });
    expect(await on.call('POST', `${on.path}/decline`)).toMatchObject({ status: 'declined' });
    expect(await offered()).toMatchObject({ summary: 'declined', concludeOffered: true });
    await on.put();
    expect(await offered()).toMatchObject({ summary: 'draft', concludeOffered: false });
    await on.publish();
    expect(await offered()).toMatchObject({ summary: 'published', concludeOffered: true });
    await expect(on.call('POST', `${on.path}/decline`)).rejects.toThrow(/409/);
    await on.call('POST', `${on.at}/conclude`);
    expect(await offered()).toMatchObject({ concludeOffered: false });
  });
});
