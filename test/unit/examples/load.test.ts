import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Api, httpApi } from '../../../examples/api.ts';
import { movedAhead, readExamples } from '../../../examples/example.ts';
import { loadExamples } from '../../../examples/load.ts';
import { ADMIN, door, SITE } from '../web/client.ts';

const NOW = '2026-11-23T09:00:00.000Z';

async function installation({ failAfter = Number.POSITIVE_INFINITY } = {}) {
  const { app, base, files, signIn } = door({ now: NOW });
  const anonymously = (path: string) => app.request(`${SITE}/api/v1${path}`);
  const over = httpApi(
    { url: SITE, accessToken: await signIn(ADMIN) },
    (url, init) => app.request(url, init),
    async (form, file) => void (await files.send(form, Buffer.from(file))),
  );
  const journal: string[] = [];
  let left = failAfter;
  const api: Api = {
    send: over.send,
    async call(operation) {
      left -= 1;
      if (left < 0) throw new Error('The connection was lost');
      if (operation.method !== 'GET') journal.push(`${operation.method} ${operation.path}`);
      return over.call(operation);
    },
  };
  const stored = () => base.table.items().filter(({ type }) => !['outbox', 'idempotency'].includes(type));
  return {
    ...{ api, journal, anonymously, stored },
    public: async (path: string) => anything.parse(await (await anonymously(path)).json()),
    heal() {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

const anything = z.looseObject({ items: z.array(z.looseObject({})).optional() });

describe('loading the examples', () => {
  test('brings the consultations with sessions one can register for, on the weekdays they had, and says that they were moved', async () => {
    const { api, public: get } = await installation();
    const loaded = await loadExamples(api, { now: NOW });
    const consultations = loaded.find(({ slug }) => slug === 'online-consultations-next');
    const series = await get(`/series/${consultations?.seriesId}`);
    expect(JSON.stringify(series)).toContain('moved by');
    const sessions = (await get(`/series/${consultations?.seriesId}/sessions`)).items ?? [];
    expect(sessions.map(({ startsAt, status }) => [startsAt, status])).toEqual([
      ['2026-12-16T13:00:00.000Z', 'registration-open'],
      ['2026-12-17T13:00:00.000Z', 'registration-open'],
      ['2026-12-22T13:00:00.000Z', 'registration-open'],
    ]);
    expect(sessions.map(({ startsAt }) => new Date(String(startsAt)).getUTCDay())).toEqual([3, 4, 2]);
  });

  test('brings what is over with its date, its notes for organisers, and its action points for everyone', async () => {
    const { api, anonymously, public: get } = await installation();
    const [dialogue] = await loadExamples(api, { now: NOW, only: ['regional-dialogues-europe'] });
    expect(await get(`/sessions/${dialogue?.sessionIds[0]}`)).toMatchObject({ status: 'held', startsAt: '2021-02-18T09:00:00.000Z' });
    const points = (await get(`/action-points?seriesId=${dialogue?.seriesId}`)).items ?? [];
    expect(points.map(({ status, owner }) => [status, owner])).toEqual([
      ['completed', { organisation: 'UNHCR' }],
      ['proposed', undefined],
      ['proposed', undefined],
      ['proposed', undefined],
    ]);
    const notes = await api.call({ method: 'GET', path: `/sessions/${dialogue?.sessionIds[0]}/notes` });
    expect(notes).toMatchObject({ status: 200, body: { status: 'approved' } });
    expect((await anonymously(`/sessions/${dialogue?.sessionIds[0]}/notes`)).status).toBe(401);
  });

  test('with the real dates everything is over, and the follow-up of the evaluation is an action point', async () => {
    const { api, public: get } = await installation();
    const [series] = await loadExamples(api, { now: NOW, dates: 'real', only: ['online-consultations-2024'] });
    const sessions = (await get(`/series/${series?.seriesId}/sessions`)).items ?? [];
    expect(sessions.map(({ startsAt, status }) => [startsAt, status])).toEqual([
      ['2024-02-21T13:00:00.000Z', 'held'],
      ['2024-02-22T13:00:00.000Z', 'held'],
      ['2024-02-27T13:00:00.000Z', 'held'],
    ]);
    expect((await get(`/action-points?seriesId=${series?.seriesId}`)).items).toMatchObject([{ status: 'proposed' }]);
  });

  test('twice changes nothing', async () => {
    const { api, stored, journal } = await installation();
    const first = await loadExamples(api, { now: NOW });
    expect(first).toHaveLength(readExamples().length + 1);
    const [calls, items] = [journal.length, stored()];
    expect(await loadExamples(api, { now: NOW })).toEqual(first);
    expect(journal).toHaveLength(calls);
    expect(stored()).toEqual(items);
  });

  test.each([1, 3, 6, 9, 14, 20, 26])('interrupted after %i calls, it goes on where it was', async (failAfter) => {
    const whole = await installation();
    await loadExamples(whole.api, { now: NOW });
    const broken = await installation({ failAfter });
    await expect(loadExamples(broken.api, { now: NOW })).rejects.toThrow('connection');
    broken.heal();
    await loadExamples(broken.api, { now: NOW });
    const kinds = (of: typeof whole) =>
      of
        .stored()
        .map(({ type }) => type)
        .toSorted();
    expect(kinds(broken)).toEqual(kinds(whole));
    expect(broken.journal).toHaveLength(whole.journal.length);
  });

  test('what the API refuses is said, not passed over', async () => {
    const api: Api = {
      send: async () => undefined,
      call: async ({ method }) => (method === 'GET' ? { status: 200, body: { items: [] } } : { status: 403, body: { title: 'No' } }),
    };
    await expect(loadExamples(api, { now: NOW })).rejects.toThrow(/403.*No/);
  });
});

describe('an example', () => {
  test.each(readExamples().map((one) => [one.series.slug, one] as const))('%s names only invented addresses', (_, one) => {
    const addresses = JSON.stringify(one).match(/[\w.-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
  });

  test('that is still to come comes only once', () => {
    const [one] = readExamples().filter(({ ahead }) => ahead);
    if (!one) throw new Error('None moves');
    expect(movedAhead(one, '2024-01-01T09:00:00.000Z')).toBeUndefined();
  });
});
