import { expect, test } from 'vitest';
import { held } from './stage.ts';

const FRENCH = 3;
const CANADIAN = 4;
const ASKED = 9;
const LATE = 5;

/** Notes in English that went out to readers of English and French, one of them by a request; then they are there in French. */
async function stage() {
  const on = await held({ series: { languages: ['en', 'fr'] } });
  await on.add(on.sessionId, FRENCH, { language: 'fr' });
  await on.add(on.sessionId, CANADIAN, { language: 'fr-CA' });
  await on.sent('First');
  await on.ask(ASKED, { language: 'fr' });
  await on.call('POST', `/notes-requests/${(await on.requests())[0]?.notesRequestId}/decision`, { decision: 'approve' });
  await on.write('Premier', 'fr');
  await on.approve();
  const count = (people: readonly number[]) => people.map((n) => on.mails(n).filter((kind) => /available|requested-notes/.test(kind)).length);
  const unsubscribe = (n: number) => {
    const [, token] = /\/unsubscribe\/([\w:.-]+)/.exec(on.lastMail(n)?.mail.text ?? '') ?? [];
    return on.raw('DELETE', `/api/v1/my/subscriptions/${token}`);
  };
  return { ...on, count, unsubscribe };
}

test('a language that comes later is mailed to its readers only, in their language, with what is new', async () => {
  const on = await stage();
  expect(on.count([1, 2, FRENCH, CANADIAN, ASKED])).toEqual([1, 1, 1, 1, 1]);
  const { distributionId } = await on.distribute({ audience: 'registered', language: 'fr' });
  expect(on.count([1, 2, FRENCH, CANADIAN, ASKED])).toEqual([1, 1, 2, 2, 2]);
  for (const n of [FRENCH, CANADIAN, ASKED]) {
    expect(on.lastMail(n)?.mail).toMatchObject({ language: 'fr' });
    expect(on.lastMail(n)?.mail.text).toMatch(/français/i);
    const page = JSON.parse((await on.read(n, '?since=1')).text);
    expect(page).toMatchObject({ texts: { en: 'First', fr: 'Premier' }, updates: [{ kind: 'language', languages: ['fr'] }] });
  }
  await on.door.at('2024-02-21T16:30:00.000Z');
  await on.door.signIn('admin@example.org');
  expect(await on.call('GET', `/distributions/${distributionId}`)).toMatchObject({ status: 'done', planned: 3, delivered: 3 });
});

test('sent again it reaches nobody twice, and who comes later gets all languages in one mail', async () => {
  const on = await stage();
  await on.distribute({ audience: 'registered', language: 'fr' });
  await on.distribute({ audience: 'registered', language: 'fr' });
  await on.add(on.sessionId, LATE, { language: 'fr' });
  expect(on.count([1, FRENCH, ASKED, LATE])).toEqual([1, 2, 2, 1]);
  expect(JSON.parse((await on.read(LATE)).text)).toMatchObject({ texts: { en: 'First', fr: 'Premier' } });
});

test('it does not reach who unsubscribed or withdrew in between', async () => {
  const on = await stage();
  expect((await on.unsubscribe(FRENCH)).status).toBe(200);
  const token = on.door.tokenFor(`person-${CANADIAN}@ngo.example`, '/my/registrations/');
  expect((await on.raw('POST', `/api/v1/my/registrations/${token}/withdraw`)).status).toBe(200);
  await on.distribute({ audience: 'registered', language: 'fr' });
  expect(on.count([FRENCH, CANADIAN, ASKED])).toEqual([1, 1, 2]);
});

test('sent to all it is told as what it is, and a text that changed as well is told as a correction', async () => {
  const on = await stage();
  await on.distribute();
  expect(on.count([1, FRENCH])).toEqual([2, 2]);
  expect([on.lastMail(1)?.mail.text.includes('French'), /correct/i.test(on.lastMail(1)?.mail.text ?? '')]).toEqual([true, false]);
  await on.write('Primero', 'es');
  await on.write('First, mended');
  await on.approve();
  await on.distribute();
  expect(on.lastMail(1)?.mail.text).toMatch(/correct/i);
});
