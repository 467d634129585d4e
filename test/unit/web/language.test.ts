import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, splitPath, wishesOf } from '../../../functions/web/language.ts';
import { consoleWordsIn } from '../../../functions/web/words/console.ts';
import { console as consoleInEnglish } from '../../../functions/web/words/en/console.ts';
import { en } from '../../../functions/web/words/en/en.ts';
import { pluralOf } from '../../../functions/web/words/plural.ts';
import { wordsIn } from '../../../functions/web/words/words.ts';
import { door, SITE } from './client.ts';
import { aWorld } from './world.ts';

const languageOf = (html: string) => /<html lang="([^"]+)"/.exec(html)?.[1];

describe('the language of a page', () => {
  const ask = async (path: string, headers: Record<string, string>) => languageOf((await door().send('GET', path, { headers })).text);

  test('comes from the address, else from the choice, else from the browser, else it is English', async () => {
    const browser = { 'Accept-Language': 'de;q=0.9, fr-CA;q=0.8, es;q=0.7' };
    const choice = { Cookie: '__Host-language=ru' };
    expect(await ask('/ar/privacy', { ...browser, ...choice })).toBe('ar');
    expect(await ask('/privacy', { ...browser, ...choice })).toBe('ru');
    expect(await ask('/privacy', browser)).toBe('fr');
    expect(await ask('/privacy', { 'Accept-Language': 'de, *;q=0.1' })).toBe('en');
    expect(await ask('/privacy', { Cookie: '__Host-language=xx' })).toBe('en');
  });

  test('behind the link of a mail is that of the mail, unless the reader has chosen', async () => {
    const browser = { 'Accept-Language': 'es' };
    expect(await ask('/privacy?lang=ar', browser)).toBe('ar');
    expect(await ask('/privacy?lang=xx', browser)).toBe('es');
    expect(await ask('/privacy?lang=ar', { ...browser, Cookie: '__Host-language=ru' })).toBe('ru');
    expect(await ask('/fr/privacy?lang=ar', browser)).toBe('fr');
    const { text } = await door().send('GET', '/my/links?lang=ar', { headers: browser });
    expect(text).toContain('action="/ar/my/links"');
  });

  test('is remembered when somebody moves about the site in it, not when they open a link from elsewhere', async () => {
    const cookie = async (from: string, headers = {}) =>
      (await door().send('GET', '/fr/privacy', { headers: { 'Sec-Fetch-Site': from, ...headers } })).headers.get('Set-Cookie');
    expect(await cookie('same-origin')).toBe('__Host-language=fr; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(await cookie('same-origin', { Cookie: '__Host-language=fr' })).toBeNull();
    expect(await cookie('cross-site')).toBeNull();
    expect(await cookie('none')).toBeNull();
  });

  test('stays when somebody follows a link or sends a form below it', async () => {
    const under = door();
    const { text } = await under.page('/fr/my/links');
    expect(text).toContain('action="/fr/my/links"');
    expect(text).toContain('href="/fr/privacy"');
    expect((await under.form('/fr/my/links', { email: 'a@example.org' })).headers.get('Location')).toBe('/fr/my/links/sent');
  });

  test('is told to search engines on public pages, and on no other', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    const { text } = await under.page(`/es/sessions/${sessionId}`);
    expect(text).toContain(`<link rel="canonical" href="${SITE}/es/sessions/${sessionId}"/>`);
    for (const other of LANGUAGES) expect(text).toContain(`hreflang="${other}" href="${SITE}/${other}/sessions/${sessionId}"`);
    expect(text).toContain(`hreflang="x-default" href="${SITE}/sessions/${sessionId}"`);
    expect((await under.page('/my/links')).text).not.toContain('canonical');
    expect((await under.page('/fr')).text).toMatch(/<meta name="description" content="[^"]{40,160}"\/>/);
  });

  test.each([
    ['fr, en;q=0.5', ['fr', 'en']],
    ['en;q=0.2, ar-EG', ['ar-EG', 'en']],
    ['*, x y;z', []],
    ['en;q=0', []],
    ['', []],
  ])('of "%s"', (header, wishes) => expect(wishesOf(header)).toEqual(wishes));

  test('a path that merely begins like a language is none', () => {
    expect(splitPath('/english/x')).toEqual({ language: undefined, path: '/english/x' });
    expect(splitPath('/fr')).toEqual({ language: 'fr', path: '/' });
  });
});

describe('what organisers wrote', () => {
  test('comes in the language of the page, with its own language marked, else the page says which one it is', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    expect((await under.page('/ar/series/own-series')).text).toContain('<span lang="ar" dir="rtl">مشاورات</span>');
    const { text } = await under.page(`/fr/sessions/${sessionId}`);
    expect(text).toContain('<span lang="en" dir="ltr">Climate</span>');
    expect(text).toContain('est ici en anglais');
    expect((await under.page(`/en/sessions/${sessionId}`)).text).not.toContain('no translation yet');
  });
});

describe('the words', () => {
  test.each(LANGUAGES.filter((language) => language !== 'en'))('of the console say everything themselves in %s', async (language) => {
    const english = new Map(leaves(consoleInEnglish));
    const same = leaves(await consoleWordsIn(language)).filter(([path, value]) => typeof value === 'string' && english.get(path) === value);
    const alike = new Set([
      'Organisation',
      'Sessions',
      'Session',
      'Messages',
      'Notes',
      'Date',
      'Code',
      'Format',
      'Version',
      'Type',
      'Actions',
      'Total',
      'No',
      'Series',
      'Absent',
      'Confirmation',
      'Message',
      'Description',
      'Programme',
      'Participants',
    ]);
    expect(same.filter(([, value]) => !alike.has(String(value)))).toEqual([]);
  });

  const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly [string, unknown])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
      : [[path.join('.'), value]];

  test.each(LANGUAGES.filter((language) => language !== 'en'))('%s says everything itself, not in English', async (language) => {
    const english = new Map(leaves(en));
    const same = leaves(await wordsIn(language)).filter(([path, value]) => typeof value === 'string' && english.get(path) === value);
    const alike = new Set([
      'Consultation',
      'Consultations',
      'Dialogue',
      'Notes',
      'Questions',
      'Site',
      'Organisation',
      'Console',
      'Documents',
      'Code',
    ]);
    expect(same.filter(([, value]) => !alike.has(String(value)))).toEqual([]);
  });

  test('are all used: what no page says stands in no catalogue', () => {
    const folder = join(import.meta.dirname, '../../../functions/web/pages');
    const sources = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const isUsed = (area: string, key: string) =>
      new RegExp(`(?:${area}|words|\\])\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} = reader\\.words(?:\\.${area}\\b|\\[)`).test(sources);
    const { refusals: _refusals, ...areas } = en;
    const unused = Object.entries(areas).flatMap(([area, texts]) =>
      Object.keys(texts).flatMap((key) => (isUsed(area, key) ? [] : [`${area}.${key}`])),
    );
    expect(unused).toEqual([]);
  });

  test('of the console are all used', () => {
    const web = join(import.meta.dirname, '../../../functions/web');
    const pages = readdirSync(join(web, 'console'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(web, 'console', name));
    const sources = [...pages, join(web, 'report-document.ts')].map((path) => readFileSync(path, 'utf8')).join('\n');
    const { done: _done, ...areas } = consoleInEnglish;
    const unused = Object.entries(areas).flatMap(([area, texts]) =>
      Object.keys(texts).flatMap((key) => (new RegExp(`\\.${key}\\b|'${key}'|[{,]\\s*${key}\\s*[,}:]`).test(sources) ? [] : [`${area}.${key}`])),
    );
    expect(unused).toEqual([]);
    expect(Object.keys(consoleInEnglish.done).filter((key) => !sources.includes(`'${key}'`) && !sources.includes(`done=${key}`))).toEqual([]);
  });

  test('count as each language does', async () => {
    const ru = pluralOf('ru');
    const places = { one: '# место', few: '# места', many: '# мест', other: '# места' };
    expect([1, 2, 5, 11, 21, 1000].map((count) => ru(count, places))).toEqual([
      '1 место',
      '2 места',
      '5 мест',
      '11 мест',
      '21 место',
      '1\u00a0000 мест',
    ]);
    const { session } = await wordsIn('ar');
    expect([0, 1, 2, 3, 11].map(session.took)).toEqual(['لم يشارك أحد', 'شارك شخص واحد', 'شارك شخصان', 'شارك 3 أشخاص', 'شارك 11 شخصاً']);
  });
});
