import { beforeEach, describe, expect, test } from 'vitest';
import { ADMIN } from './client.ts';
import { aDesk, someone } from './desk.ts';
import { aSeries, aSession, idIn, takeUp } from './world.ts';

/* What stands above and below the button that publishes a series, and what it does. */

let on: Awaited<ReturnType<typeof aDesk>>;
let token: string;

beforeEach(async () => {
  on = await aDesk();
  token = await on.signIn(ADMIN);
});

async function aDraft(over: object = {}, ...sessions: readonly object[]) {
  const seriesId = idIn(await on.call('POST', '/series', { token, body: { ...aSeries('a-draft'), ...over } }), 'seriesId');
  const ids: string[] = [];
  for (const session of sessions) {
    const made = await on.call('POST', `/series/${seriesId}/sessions`, { token, body: { ...aSession, registration: {}, ...session } });
    ids.push(idIn(made, 'sessionId'));
  }
  const path = `/console/series/${seriesId}`;
  return {
    path,
    ids,
    page: async () => (await on.as(token).open(path)).text,
    publish: (fields: object) => on.as(token).post(`${path}/publish`, { ...fields }),
  };
}

const statusOf = async (id: string | undefined) => (await on.call('GET', `/sessions/${id}`, { token })).json['status'];

describe('publishing', () => {
  test('opens the registration of the sessions ahead in the same act, unless one takes that back', async () => {
    const draft = await aDraft({}, {}, { registration: { opensAt: '2024-02-10T00:00:00Z' } }, { startsAt: undefined, endsAt: undefined });
    expect(await draft.page()).toMatch(
      /name="open" value="yes" checked[^>]*>\s*<label for="open">Open registration at once: people can register for 1 session</,
    );
    const sent = await draft.publish({ open: 'yes' });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${draft.path}?done=seriesOpened&count=1`]);
    expect(await Promise.all(draft.ids.slice(0, 2).map(statusOf))).toEqual(['registration-open', 'scheduled']);
  });

  test('without it opens nothing', async () => {
    const draft = await aDraft({}, {});
    expect((await draft.publish({})).headers.get('Location')).toBe(`${draft.path}?done=seriesPublished`);
    expect(await statusOf(draft.ids[0])).toBe('scheduled');
  });

  test('offers nothing where every session ahead opens by itself', async () => {
    const draft = await aDraft({}, { registration: { opensAt: '2024-02-10T00:00:00Z' } });
    expect(await draft.page()).not.toContain('name="open"');
  });
});

describe('before it', () => {
  const advised = (page: string) => [...page.matchAll(/<b>Advised:<\/b> <a href="([^"]+)">([^<]+)</g)].map(([, href, said]) => [said, href]);

  test('what is missing is told once, and leads to where it is done', async () => {
    const { path, ids, page } = await aDraft({ languages: ['en'], title: 'Roofs', criteria: undefined }, { joinUrl: undefined });
    expect(advised(await page())).toEqual([
      ['A description: what the series is about', `${path}/edit`],
      ['Criteria, if not everybody may take part: without any, everybody gets a seat in the order of arrival', `${path}/edit`],
      ['1 session has no joining link yet; it can be added later', `/console/sessions/${ids[0]}/settings`],
    ]);
  });

  test('a day for registration is missed only where publishing opens nothing', async () => {
    const [open, opens] = ['name="open"', 'A day on which registration opens'];
    const asked = await aDraft({}, {});
    expect([(await asked.page()).includes(open), (await asked.page()).includes(opens)]).toEqual([true, false]);
    const undated = await aDraft({ slug: 'undated' }, { startsAt: undefined, endsAt: undefined });
    expect([(await undated.page()).includes(open), (await undated.page()).includes(opens)]).toEqual([false, true]);
  });

  test('without a session, that alone is missing of all that is about sessions', async () => {
    const { path, page } = await aDraft({ languages: ['en'], title: 'Roofs', description: 'Roofs' });
    expect(await page()).toContain(`<b>Needed:</b> <a href="${path}/sessions/new">`);
    expect(advised(await page()).map(([, href]) => href)).not.toContain(`${path}/sessions/new`);
  });

  test('of several languages it says which text is missing in which', async () => {
    const { path, page } = await aDraft({ languages: ['en', 'ar'], title: 'Roofs', description: { ar: 'السقوف' } });
    expect(advised(await page())).toContainEqual(['The title in Arabic', `${path}/edit`]);
    expect(advised(await page())).toContainEqual(['The description in English', `${path}/edit`]);
  });

  test('the short name is not missed where the title is: it is made of it', async () => {
    const refused = await on.as(token).post('/console/series/new', { kind: 'dialogue', timeZone: 'UTC', languages: 'en', moderation: 'review' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('id="title-en-error"');
    expect(refused.text).not.toContain('id="slug-error"');
    const unfit = await on.as(token).post('/console/series/new', { slug: 'No name', kind: 'dialogue', languages: 'en' });
    expect(unfit.text).toContain('id="slug-error"');
  });

  test('the form asks first who gets a seat, and tells no rule for criteria that there are not', async () => {
    const page = (await on.as(token).open('/console/series/new')).text;
    expect(page.indexOf('name="moderation"')).toBeLessThan(page.indexOf('<details class="fold"'));
    expect(page).not.toMatch(/<summary>(?:(?!<\/summary>).)*Who meets no criterion/s);
  });
});

test('beside each name to review stands a button that confirms this one alone', async () => {
  const review = idIn(await on.call('POST', `/series/${on.seriesId}/sessions`, { token, body: { ...aSession, moderation: 'review' } }), 'sessionId');
  for (const n of [1, 2]) await on.call('POST', `/sessions/${review}/registrations`, { body: someone(n) });
  await takeUp(on.under, review);
  const path = `/console/sessions/${review}/registrations`;
  const [one, two] = [...(await on.open(path)).text.matchAll(/name="only" value="([^"]+)"/g)].map(([, id = '']) => id);
  const asked = (
    await on.post(`${path}/decide`, [
      ['who', two ?? ''],
      ['only', one ?? ''],
    ])
  ).text;
  expect(asked).toContain(`name="who" value="${one}"`);
  expect(asked).not.toContain(`name="who" value="${two}"`);
});
