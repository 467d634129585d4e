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

describe('the way back', () => {
  test('leads from a document, a mail and an action point to the session that they are of', async () => {
    for (const path of [`materials/${on.materialId}`, `mails/${on.deliveryId}`]) {
      const shown = trail(await text(`/console/${path}`));
      expect(shown, path).toContain('Online consultations');
      expect(shown, path).toContain('Climate');
    }
    expect(trail(await text(`/console/action-points/${on.actionPointId}`))).toContain('Climate');
    expect(await text(`/console/series/${on.seriesId}/materials`)).toContain('aria-current="page"');
  });

  test('the log does not tell twice who did it', async () => {
    await on.call('PUT', `/sessions/${on.sessionId}/notes`, { token: on.organiser, body: { language: 'en', markdown: '# Said' } });
    const log = await text(`/console/series/${on.seriesId}/log`);
    expect(log).toContain('Wrote notes');
    expect(/<tr>(?:(?!<\/tr>).)*Wrote notes.*?<\/tr>/s.exec(log)?.[0]).not.toContain('Person');
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

describe('today', () => {
  const inSession = async (token: string, seriesId: string, over: object) =>
    idIn(await on.call('POST', `/series/${seriesId}/sessions`, { token, body: { ...aSession, ...over } }), 'sessionId');

  test('shows an admin whom others’ work surrounds how to begin something of their own', async () => {
    const page = (await on.as(await on.signIn(ADMIN)).open('/console')).text;
    expect(filled(page)).toEqual(['Set up a series']);
    expect(page).not.toContain('class="way"');
    expect(page).toContain('Set up a series');
    expect(await text('/console')).not.toContain('Set up a series');
  });

  test('gathers what waits by session, with one filled button for what comes first', async () => {
    const near = { startsAt: '2024-02-04T14:00', endsAt: '2024-02-04T16:00', joinUrl: undefined, moderation: 'review', registration: {} };
    const sessionId = await inSession(on.organiser, on.seriesId, { ...near, title: 'Wells' });
    await inSession(on.organiser, on.seriesId, { ...near, title: 'Roofs', startsAt: '2024-02-12T14:00', endsAt: '2024-02-12T16:00' });
    const page = await text('/console');
    expect(page.match(/>Wells</g)).toHaveLength(1);
    expect(page.indexOf('>Wells<')).toBeLessThan(page.indexOf('>Roofs<'));
    expect(filled(page)).toEqual(['Add the joining link']);
    expect(page).toContain(`/console/sessions/${sessionId}/settings#joinUrl"`);
  });

  test('puts what is one’s own before what an admin may see of others, and folds what was left long ago', async () => {
    const admin = await on.signIn(ADMIN);
    await on.call('DELETE', `/series/${on.seriesId}/roles/${ADMIN}`, { token: admin });
    await inSession(on.organiser, on.seriesId, { title: 'Of others', registration: {} });
    const own = idIn(await on.call('POST', '/series', { token: admin, body: aSeries('of-my-own') }), 'seriesId');
    await on.call('POST', `/series/${own}/publish`, { token: admin });
    await inSession(admin, own, { title: 'My own', startsAt: '2024-06-21T14:00', endsAt: '2024-06-21T16:00', registration: {} });
    const page = (await on.as(admin).open('/console')).text;
    expect(page.indexOf('>My own<')).toBeLessThan(page.indexOf('>Of others<'));
    on.moveTo('2024-05-21T15:00:00.000Z');
    const later = (await on.as(await on.signIn(ADMIN)).open('/console')).text;
    const folded = /<details class="fold">.*?<\/details>/s.exec(later)?.[0] ?? '';
    expect(folded).toContain('2 older things still wait');
    expect(folded).toContain('>Of others<');
    expect(folded).not.toContain('>My own<');
  });
});

describe('the way from a series to the notes', () => {
  const at = (page: string) => /<li[^>]*aria-current="step"[^>]*>([^<]+)</.exec(page)?.[1];

  test('has its next thing before all else of the page', async () => {
    const token = await on.signIn(ADMIN);
    const seriesId = idIn(await on.call('POST', '/series', { token, body: aSeries('an-order') }), 'seriesId');
    const page = (await on.as(token).open(`/console/series/${seriesId}?done=seriesCreated`)).text;
    expect(page).toMatch(/The draft is there\. Next, add a session\.<\/p><ol class="way".*?<\/ol><p class="actions"><a class="button"/s);
    const session = await text(`/console/sessions/${on.sessionId}`);
    expect(session.indexOf('id="next-act"')).toBeLessThan(session.indexOf('class="card"'));
  });

  test('says on each page how far one is, and what is the next thing', async () => {
    const token = await on.signIn(ADMIN);
    const mine = on.as(token);
    const seriesId = idIn(await on.call('POST', '/series', { token, body: aSeries('a-way') }), 'seriesId');
    const series = async () => (await mine.open(`/console/series/${seriesId}`)).text;
    expect([at(await series()), filled(await series())]).toEqual(['Add a session', ['Add a session']]);
    const session = idIn(await on.call('POST', `/series/${seriesId}/sessions`, { token, body: { ...aSession, registration: {} } }), 'sessionId');
    const path = `/console/sessions/${session}`;
    expect([at(await series()), filled(await series())]).toEqual(['Publish', ['Publish the series']]);
    await mine.post(`/console/series/${seriesId}/publish`, {});
    expect(at(await series())).toBe('People register');
    const open = (await mine.open(path)).text;
    expect([at(open), filled(open)]).toEqual(['People register', ['Open registration']]);
    on.moveTo('2024-02-21T15:00:00.000Z');
    const later = on.as(await on.signIn(ADMIN));
    const over = (await later.open(path)).text;
    expect([at(over), filled(over)]).toEqual(['Hold it', ['It took place']]);
    await later.post(`${path}/hold`, {});
    const held = (await later.open(path)).text;
    expect([at(held), filled(held)]).toEqual(['Send the notes', ['Write the notes']]);
    expect(at((await later.open(`/console/series/${seriesId}`)).text)).toBe('Send the notes');
  });
});
