import { beforeEach, describe, expect, test } from 'vitest';
import { sessionId } from '../../../events/values.ts';
import { fanOutStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { distributionStore } from '../../../functions/adapters/dynamodb/notes-store.ts';
import { ADMIN } from './client.ts';
import { aDesk } from './desk.ts';
import { aSeries, aSession, idIn } from './world.ts';

/*
 * Somebody who has never seen the console sends the notes of a session of their own with nothing read but the screen: each page says
 * where one is, what to do next, and nothing that is not so.
 */

let on: Awaited<ReturnType<typeof aDesk>>;
const text = async (path: string) => (await on.open(path)).text;
const trail = (page: string) => /<nav class="trail".*?<\/nav>/s.exec(page)?.[0] ?? '';
/** Filled buttons: of a page one at most. */
const filled = (page: string) =>
  [...(/<main.*<\/main>/s.exec(page)?.[0] ?? '').matchAll(/<(?:button type="submit"|a class="button")(?![^>]*class="second")[^>]*>([^<]+)</g)].map(
    ([, label]) => label,
  );

beforeEach(async () => {
  on = await aDesk();
});

/** A series that only its organisers see, with a session in it. */
async function aDraft() {
  const token = await on.signIn(ADMIN);
  const body = { ...aSeries('a-draft'), title: { en: 'A series nobody sees yet' } };
  const seriesId = idIn(await on.call('POST', '/series', { token, body }), 'seriesId');
  const session = idIn(await on.call('POST', `/series/${seriesId}/sessions`, { token, body: aSession }), 'sessionId');
  return { seriesId, at: `/console/sessions/${session}`, ...on.as(token) };
}

describe('where one is', () => {
  test('is told by the titles of the series and the session, not by the word for them', async () => {
    const shown = trail(await text(`/console/sessions/${on.sessionId}/notes`));
    expect(shown).toContain('Online consultations');
    expect(shown).toContain('Climate');
    expect(shown).not.toContain('The series');
    expect(trail((await on.open(`/ar/console/sessions/${on.sessionId}`)).text)).toContain('مشاورات');
  });
});

describe('a session of a draft', () => {
  test('is not announced, and its page is one that is to come', async () => {
    const draft = await aDraft();
    const page = (await draft.open(draft.at)).text;
    expect(page).toContain('Not public yet');
    expect(page).not.toContain('Announced');
    expect(page).not.toContain('See the public page');
    expect(page).toContain('See the page as it will be');
    expect(filled(page)).toEqual(['Open the series to publish it']);
    const list = (await draft.open(`/console/series/${draft.seriesId}`)).text;
    expect(list).toContain('Not public yet');
    await draft.post(`/console/series/${draft.seriesId}/publish`, {});
    expect((await draft.open(draft.at)).text).toContain('See the public page');
  });

  test('is not praised for links that nothing needs', async () => {
    const token = await on.signIn(ADMIN);
    const seriesId = idIn(await on.call('POST', '/series', { token, body: aSeries('an-empty-one') }), 'seriesId');
    expect((await on.as(token).open(`/console/series/${seriesId}`)).text).not.toContain('joining link');
  });
});

describe('what comes by itself', () => {
  test('says of a mail that nobody would get that nobody would', async () => {
    const { at, seriesId, ...draft } = await aDraft();
    await draft.post(`/console/series/${seriesId}/publish`, {});
    const page = (await draft.open(at)).text;
    expect(page).toContain('to nobody, as things stand');
    expect(page).not.toMatch(/to 0 /);
    expect(page).not.toContain('to the organisers, ');
  });
});

describe('what to do next', () => {
  const notes = () => `/console/sessions/${on.sessionId}/notes`;
  const afterwards = async () => {
    on.moveTo('2024-02-21T17:00:00.000Z');
    on = { ...on, ...on.as(await on.signIn(on.email)) };
    await on.post(`/console/sessions/${on.sessionId}/hold`, {});
  };

  test('is a button that is called for what one does', async () => {
    await afterwards();
    expect(filled(await text(`/console/sessions/${on.sessionId}`))).toEqual(['Write the notes']);
    expect(filled(await text(notes()))).toEqual(['Write the notes']);
  });

  test('once the notes are sent is the summary; who has not got them is counted', async () => {
    await afterwards();
    await on.post(`${notes()}/edit`, { language: 'en', markdown: '# Said', basedOn: '0', was: '', act: 'save' });
    await on.post(`${notes()}/approve`, {});
    expect(filled(await text(notes()))).toEqual(['Send the notes']);
    await on.post(`${notes()}/send`, { audience: 'attended' });
    expect(await text(notes())).not.toContain('who has not got them');
    const [one] = await distributionStore(on.base).ofSession(sessionId.parse(on.sessionId));
    await fanOutStore(on.base).openTally(one?.distributionId ?? '');
    await fanOutStore(on.base).closeTally(one?.distributionId ?? '', 0);
    const sent = await text(notes());
    expect(sent).toContain('Whoever you add to the session later');
    expect(sent).toContain('Send to 1 person who has not got them');
    expect(filled(sent)).toEqual(['Write the summary']);
    await on.call('POST', `/registrations/${on.registrationId}/revoke`, { token: await on.signIn(on.email), body: {} });
    expect(await text(notes())).toContain('Nobody is left to send them to.');
  });
});
