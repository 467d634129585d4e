import { describe, expect, test } from 'vitest';
import { ADMIN, door } from './client.ts';
import { aSeries, aSession, idIn } from './world.ts';

const ahead = (title: string, day: string) => ({ ...aSession, title, startsAt: `${day}T14:00`, endsAt: `${day}T16:00` });

/** Several series with what they announce; answers the door and a way to add sessions. */
async function several(count: number) {
  const under = door();
  const token = await under.signIn(ADMIN);
  const add = async (seriesId: string, body: object) =>
    idIn(await under.call('POST', `/series/${seriesId}/sessions`, { token, body: { ...body, registration: {} } }), 'sessionId');
  const series: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const body = { ...aSeries(`series-${n}`), title: `Consultation ${n}` };
    const seriesId = idIn(await under.call('POST', '/series', { token, body }), 'seriesId');
    await under.call('POST', `/series/${seriesId}/publish`, { token });
    series.push(seriesId);
  }
  const titles = async (query = '') => (await under.call('GET', `/sessions${query}`)).json.items?.map(({ title }) => Object.values(Object(title))[0]);
  return { ...under, token, series, add, titles };
}

describe('what lies ahead, of all series', () => {
  test('stands in the order of dates whatever it belongs to, without a date last, and names its series', async () => {
    const { series, add, titles, call, page } = await several(2);
    await add(series[0] ?? '', ahead('Third', '2024-03-03'));
    await add(series[1] ?? '', ahead('First', '2024-03-01'));
    await add(series[0] ?? '', ahead('Second', '2024-03-02'));
    await add(series[1] ?? '', { title: 'Some day', format: 'online' });
    expect(await titles()).toEqual(['First', 'Second', 'Third', 'Some day']);
    expect((await call('GET', '/sessions')).json.items?.[0]).toMatchObject({ series: { slug: 'series-1', title: { en: 'Consultation 1' } } });
    const { text } = await page('/en');
    const places = ['First', 'Second', 'Third', 'Without a date yet', 'Some day', 'All consultations'].map((one) => text.indexOf(`>${one}<`) + 1);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('is nothing of drafts, nothing unlisted, by invitation or discreet, and nothing that is over', async () => {
    const { series, add, titles, call, token, moveTo } = await several(1);
    const [id = ''] = series;
    for (const visibility of ['unlisted', 'invited']) await add(id, { ...ahead(visibility, '2024-03-01'), visibility });
    await add(id, { ...ahead('Discreet', '2024-03-01'), discreet: true });
    const cancelled = await add(id, ahead('Cancelled', '2024-03-01'));
    await call('POST', `/sessions/${cancelled}/cancel`, { token, body: { reason: 'No speakers' } });
    const draft = idIn(await call('POST', '/series', { token, body: aSeries('draft') }), 'seriesId');
    await add(draft, ahead('Of a draft', '2024-03-01'));
    const shown = await add(id, ahead('Shown', '2024-03-01'));
    expect(await titles()).toEqual(['Shown']);
    await call('PATCH', `/sessions/${shown}`, { token, body: { visibility: 'unlisted' } });
    expect(await titles()).toEqual([]);
    await call('PATCH', `/sessions/${shown}`, { token, body: { visibility: 'public' } });
    await call('POST', `/series/${draft}/publish`, { token });
    expect(await titles()).toEqual(['Of a draft', 'Shown']);
    moveTo('2024-03-01T14:30:00.000Z');
    expect(await titles()).toHaveLength(2);
    moveTo('2024-03-01T15:00:00.001Z');
    expect(await titles()).toEqual([]);
  });

  test('a postponed one has no date until it has a new one', async () => {
    const { series, add, titles, call, token, page, moveTo } = await several(1);
    const id = await add(series[0] ?? '', ahead('Put off', '2024-02-20'));
    await add(series[0] ?? '', ahead('Holds', '2024-03-01'));
    await call('POST', `/sessions/${id}/postpone`, { token, body: { reason: 'Illness' } });
    moveTo('2024-02-25T09:00:00.000Z');
    expect(await titles()).toEqual(['Holds', 'Put off']);
    expect((await page('/en')).text).not.toContain('2024-02-20');
  });

  test('is read in three reads and the list of series, however many series there are', async () => {
    const readsOf = async (count: number) => {
      const { series, add, table, page } = await several(count);
      for (const id of series) await add(id, ahead('Session', '2024-03-01'));
      let reads = 0;
      const counted = { ...table };
      for (const name of ['get', 'getMany', 'query', 'queryIndex'] as const)
        Object.assign(table, {
          [name]: (input: unknown) => {
            reads += 1;
            return Reflect.apply(counted[name], counted, [input]);
          },
        });
      expect((await page('/en')).text).toContain('Consultation 0');
      return reads;
    };
    expect(await readsOf(12)).toBe(await readsOf(1));
  });

  test('goes on page by page, and neither list repeats the other', async () => {
    const { series, add, page } = await several(1);
    for (let n = 10; n < 28; n += 1) await add(series[0] ?? '', ahead(`Session ${n}`, `2024-03-${n}`));
    const first = (await page('/en')).text;
    expect(first).toContain('Session 24');
    expect(first).not.toContain('Session 25');
    const [, next = ''] = /href="(\/en\?after=[^"]+)"/.exec(first) ?? [];
    const rest = (await page(next)).text;
    expect(rest).toContain('Session 25');
    expect(rest).toContain('Session 27');
    expect(rest).not.toContain('Session 24');
    expect(rest).not.toContain('All consultations');
    expect((await page('/en?after=x')).status).toBe(400);
  });
});

describe('a slash too many', () => {
  test.each([
    ['/en/', '/en'],
    ['/en/series/x/', '/en/series/x'],
    ['/console/', '/console'],
    ['/sessions/x//?a=1', '/sessions/x?a=1'],
  ])('%s leads to %s for good', async (from, to) => {
    const under = door();
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await under.send(method, from);
      expect([status, headers.get('Location')]).toEqual([308, to]);
    }
  });

  test.each(['//evil.example/', '/\\evil.example/', '/.//evil.example/', '///evil.example//'])('%s leads nowhere', async (path) => {
    const { status, headers } = await door().send('GET', path);
    expect([status, headers.get('Location')]).toEqual([404, null]);
  });

  test('what is sent to such an address is not sent on', async () => {
    expect((await door().form('/sign-in/', { email: ADMIN })).status).toBe(404);
  });
});
