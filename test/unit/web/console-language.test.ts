import { beforeEach, expect, test } from 'vitest';
import { ADMIN } from './client.ts';
import { aDesk } from './desk.ts';
import { aSeries, aSession, idIn } from './world.ts';

/* What organisers of a consultation in French alone write is in French, whatever they choose or leave as it is. */

let on: Awaited<ReturnType<typeof aDesk>>;
let sessionId: string;
let seriesId: string;

beforeEach(async () => {
  on = await aDesk();
  const token = await on.signIn(ADMIN);
  const french = { ...aSeries('en-francais'), title: 'Consultations', languages: ['fr'], criteria: undefined };
  seriesId = idIn(await on.call('POST', '/series', { token, body: french }), 'seriesId');
  sessionId = idIn(await on.call('POST', `/series/${seriesId}/sessions`, { token, body: { ...aSession, title: 'Climat' } }), 'sessionId');
  await on.call('POST', `/series/${seriesId}/publish`, { token });
});

const held = async () => {
  on.moveTo('2024-02-21T17:00:00.000Z');
  on = { ...on, ...on.as(await on.signIn(ADMIN)) };
  await on.post(`/console/sessions/${sessionId}/hold`, {});
};
const first = (page: string, name: string) => new RegExp(`<select id="${name}"[^>]*><option value="([^"]+)"`).exec(page)?.[1];

test('the notes that the first button leads to are in the language of the session, and others can be chosen', async () => {
  await held();
  const at = `/console/sessions/${sessionId}/notes`;
  const overview = (await on.open(`/console/sessions/${sessionId}`)).text;
  expect(overview).toContain(`href="${at}/edit"`);
  const page = (await on.open(`${at}/edit`)).text;
  expect(page).toContain('name="language" value="fr"');
  expect(page).toContain('<div class="write" lang="fr">');
  await on.post(`${at}/edit`, { language: '', markdown: '# Dit', basedOn: '0', was: '', act: 'save' });
  const { json } = await on.call('GET', `/sessions/${sessionId}/notes`, { token: await on.signIn(ADMIN) });
  expect(json).toMatchObject({ texts: { fr: '# Dit' } });
});

test('with several languages the editor leads to each of the others', async () => {
  const token = await on.signIn(ADMIN);
  await on.call('PATCH', `/sessions/${sessionId}`, { token, body: { languages: ['fr', 'ar'] } });
  const at = `/console/sessions/${sessionId}/notes/edit`;
  const page = (await on.as(token).open(at)).text;
  expect(page).toContain('name="language" value="fr"');
  expect(page).toContain(`href="${at}?language=ar"`);
  expect(page).not.toContain(`href="${at}?language=fr"`);
});

test('a document and a summary begin in the first language of their session or series', async () => {
  await held();
  for (const place of [`sessions/${sessionId}`, `series/${seriesId}`])
    expect(first((await on.open(`/console/${place}/materials`)).text, 'language'), place).toBe('fr');
  expect((await on.open(`/console/sessions/${sessionId}/summary`)).text).toContain('name="text-fr"');
});

test('a new series is in the language in which its organiser reads the console, and in no other', async () => {
  const page = (await on.as(await on.signIn(ADMIN)).open('/ar/console/series/new')).text;
  expect(page).toContain('name="title-ar"');
  expect(page).not.toContain('name="title-en"');
});
