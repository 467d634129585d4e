import { describe, expect, test } from 'vitest';
import { registrationSessionRules } from '../../../functions/adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../../../functions/adapters/dynamodb/registration-store.ts';
import type { Reason } from '../../../functions/kernel/rejection.ts';
import { fillSeats } from '../../../functions/registration/use-cases/fill-seats.ts';
import { formatsIn } from '../../../functions/web/pages/formats.ts';
import { consoleWordsIn } from '../../../functions/web/words/console.ts';
import { sentenceOf } from '../../../functions/web/words/sentences.ts';
import { wordsIn } from '../../../functions/web/words/words.ts';
import { cause } from '../../support/platform.ts';
import { ADMIN, type Answered, door, lastSignIn } from './client.ts';
import { aDesk, someone } from './desk.ts';
import { aWorld, linkOf, takeUp } from './world.ts';

/* Each is refused as they would be with a browser, and reads in their language what happened and what to do: that sentence and no other. */

type Desk = Awaited<ReturnType<typeof aDesk>>;
type Refused = { readonly status: number; readonly reason: Reason; readonly act: (on: Desk, under: string) => Promise<Answered> };

/** Somebody who waited and was offered the seat that another gave back. @returns their link */
async function anOffer({ under, base, organiser, sessionId }: Desk): Promise<string> {
  await under.call('PATCH', `/sessions/${sessionId}`, { token: organiser, body: { capacity: 1 } });
  await under.call('POST', `/sessions/${sessionId}/registrations`, { body: someone(2) });
  await takeUp(under, sessionId);
  await under.call('POST', `/my/registrations/${await linkOf(under, sessionId, 'ada@example.org')}/withdraw`);
  const event = (await base.published()).findLast(({ type }) => type === 'registration.withdrawn.v1');
  if (event?.type !== 'registration.withdrawn.v1') throw new Error('Nobody withdrew');
  await fillSeats({ ...base, registrations: registrationStore(base), sessions: registrationSessionRules(base) })(event, cause);
  return linkOf(under, sessionId, 'person2@ngo2.example');
}

async function aSignInLink({ under }: Desk): Promise<string> {
  await under.call('POST', '/sign-in', { body: { email: ADMIN } });
  return (await under.mails.mintSignInToken(await lastSignIn(under.base)))?.token ?? '';
}

/** A sign-in that still needs a passkey, and the passkey. */
async function halfIn({ under }: Desk) {
  const { device } = await under.addPasskey(await under.signIn(ADMIN));
  const half = await under.signIn(ADMIN);
  const asked = async () => (await under.call('POST', '/sign-in/passkey/challenge', { token: half })).json;
  const use = (lang: string, credential: unknown) =>
    under.form(`${lang}/console/sign-in`, { credential: JSON.stringify(credential) }, { cookie: half });
  return { device, half, asked, use };
}

const FROM = { 'x-source-address': '203.0.113.7' };
const SERIES = {
  ...{ 'title-en': 'Another', slug: 'own-series', organisers: 'A body', contactEmail: 'contact@example.org', kind: 'consultation' },
  ...{ languages: 'en', timeZone: 'Europe/Paris', moderation: 'automatic', observers: 'none', approval: 'organisers' },
};

const ON_PAGES: Readonly<Record<string, Refused>> = {
  'an offer that has expired': {
    ...{ status: 410, reason: 'offer-expired' },
    async act(on, lang) {
      const link = await anOffer(on);
      on.moveTo('2024-02-20T09:00:00.000Z');
      return on.form(`${lang}/my/registrations/${link}/offer`, { answer: 'accept' });
    },
  },
  'a seat that was given back before': {
    ...{ status: 410, reason: 'link-void' },
    async act({ under, sessionId, form }, lang) {
      const mine = `${lang}/my/registrations/${await linkOf(under, sessionId, 'ada@example.org')}`;
      await form(`${mine}/withdraw`, {});
      return form(`${mine}/withdraw`, {});
    },
  },
  'a slug that another series has': {
    ...{ status: 400, reason: { code: 'slug-taken', facts: { slug: 'own-series' } } },
    act: async ({ admin, form }, lang) => form(`${lang}/console/series/new`, SERIES, { cookie: admin }),
  },
  'a file of more than 50 MB': {
    ...{ status: 400, reason: 'file-too-large' },
    act: ({ post, sessionId }, lang) =>
      post(`${lang}/console/sessions/${sessionId}/materials`, {
        ...{ kind: 'agenda', title: 'Agenda', language: 'en', access: 'public' },
        ...{ contentType: 'application/pdf', fileName: 'agenda.pdf', size: String(60 * 1024 * 1024) },
      }),
  },
  'a line of a list': {
    ...{ status: 400, reason: 'not-an-address' },
    act: ({ post, sessionId }, lang) =>
      post(`${lang}/console/sessions/${sessionId}/registrations/import`, {
        list: 'name,email,organisation\nBea,bea@example.org,Refuge\nEve,nowhere,Refuge\n',
      }),
  },
  'too many requests': {
    ...{ status: 429, reason: 'too-many-requests' },
    async act({ under, form }, lang) {
      for (let n = 0; n < 30; n += 1) await under.call('POST', '/sign-in', { headers: FROM, body: { email: 'a@ngo.example' } });
      return form(`${lang}/sign-in`, { email: 'a@ngo.example' }, { headers: FROM });
    },
  },
  'a sign-in link that was used': {
    ...{ status: 410, reason: 'sign-in-link-used' },
    async act(on, lang) {
      const link = await aSignInLink(on);
      await on.form(`/sign-in/${link}`, {});
      return on.form(`${lang}/sign-in/${link}`, {});
    },
  },
  'a sign-in link that has expired': {
    ...{ status: 410, reason: 'sign-in-link-expired' },
    async act(on, lang) {
      const link = await aSignInLink(on);
      on.moveTo('2024-02-01T10:00:00.000Z');
      return on.form(`${lang}/sign-in/${link}`, {});
    },
  },
  'a page for admins': {
    ...{ status: 403, reason: 'admins-only' },
    act: ({ open }, lang) => open(`${lang}/console/log`),
  },
  'a form of another site': {
    ...{ status: 403, reason: 'forged-form' },
    act: ({ form, organiser, sessionId }, lang) =>
      form(`${lang}/console/sessions/${sessionId}/cancel`, {}, { cookie: organiser, headers: { 'Sec-Fetch-Site': 'cross-site' } }),
  },
  'a passkey that was copied': {
    ...{ status: 400, reason: 'passkey-copied' },
    async act(on, lang) {
      const { device, asked, use } = await halfIn(on);
      return use(lang, device.get(await asked(), { counter: 1 }));
    },
  },
  'a passkey that came too late': {
    ...{ status: 400, reason: 'challenge-over' },
    async act(on, lang) {
      const { device, asked, use } = await halfIn(on);
      const credential = device.get(await asked());
      on.moveTo('2024-02-01T09:06:00.000Z');
      return use(lang, credential);
    },
  },
  'a passkey of another site': {
    ...{ status: 400, reason: 'passkey-unverified' },
    async act(on, lang) {
      const { device, asked, use } = await halfIn(on);
      return use(lang, device.get(await asked(), { origin: 'https://evil.example' }));
    },
  },
  'a device whose passkey is known': {
    ...{ status: 400, reason: 'passkey-known' },
    async act({ under }, lang) {
      const { device, accessToken } = await under.addPasskey(await under.signIn(ADMIN));
      const credential = device.create((await under.call('POST', '/passkeys/challenge', { token: accessToken })).json);
      return under.form(`${lang}/console/passkeys`, { name: 'Again', credential: JSON.stringify(credential) }, { cookie: accessToken });
    },
  },
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe.each(['ar', 'fr'] as const)('whoever is refused reads why, in %s:', (language) => {
  test.each(Object.entries(ON_PAGES))('%s', async (_, { status, reason, act }) => {
    const { text, ...answered } = await act(await aDesk(), `/${language}`);
    const sentence = escaped(sentenceOf((await wordsIn(language)).refusals, reason, formatsIn(language)));
    expect([answered.status, sentence, text.includes(sentence)]).toEqual([status, sentence, true]);
    expect(text).toContain(`<html lang="${language}"`);
  });

  test('notes that somebody else changed, with all that was typed', async () => {
    const { post, sessionId } = await aDesk();
    const at = `/${language}/console/sessions/${sessionId}/notes/edit`;
    const typed = (markdown: string) => ({ language: 'en', markdown, basedOn: '0', was: 'other', act: 'save' });
    await post(at, typed('Theirs'));
    const { status, text } = await post(at, typed('Mine, "whole" & long'));
    const { overtaken } = (await consoleWordsIn(language)).notes;
    expect([status, text.includes(escaped(overtaken)), text.includes('Theirs')]).toEqual([409, true, true]);
    expect(text).toContain('Mine, &quot;whole&quot; &amp; long</textarea>');
  });

  test('a fault, of which nothing but its number is told', async () => {
    const under = door();
    const cookie = await under.signIn(ADMIN);
    under.table.write = () => Promise.reject(new Error('secret detail'));
    const { status, text, headers } = await under.form(`/${language}/console/series/new`, SERIES, { cookie });
    const number = headers.get('X-Correlation-Id') ?? '';
    const sentence = escaped(sentenceOf((await wordsIn(language)).refusals, { code: 'fault', facts: { number } }, formatsIn(language)));
    expect([status, text.includes('secret'), text.includes(sentence)]).toEqual([500, false, true]);
  });
});

describe('what is not there', () => {
  test.each([
    ['ar', 'لا توجد صفحة كهذه', 'هذا الرابط ناقص'],
    ['fr', 'Cette page n’existe pas', 'Ce lien n’est pas complet'],
  ])('a page or a link that is not there, in %s', async (language, page, link) => {
    const under = door();
    const missing = await under.page(`/${language}/nothing`);
    expect([missing.status, missing.text]).toEqual([404, expect.stringContaining(page)]);
    const cut = await under.page(`/${language}/my/registrations/abc`);
    expect([cut.status, cut.text]).toEqual([404, expect.stringContaining(link)]);
  });

  test.each([
    ['ar', 'لا توجد جلسة كهذه'],
    ['fr', 'Cette session n’existe pas'],
  ])('a session that is not there, in %s', async (language, sentence) => {
    const { status, text } = await door().page(`/${language}/sessions/ssn_01HQ000000000000000000000Z`);
    expect([status, text]).toEqual([404, expect.stringContaining(sentence)]);
  });

  test('programs get the code and its facts, beside the English', async () => {
    const under = door();
    const { organiser, seriesId } = await aWorld(under, 'own-series');
    const session = { title: 'Late', format: 'online', startsAt: '2030-01-02T10:00', endsAt: '2030-01-02T09:00' };
    const { status, json } = await under.call('POST', `/series/${seriesId}/sessions`, { token: organiser, body: session });
    expect([status, json['reason']]).toEqual([400, 'ends-before-start']);
    expect(json['facts']).toMatchObject({ startsAt: expect.stringMatching(/^2030-01-02T/) });
  });
});
