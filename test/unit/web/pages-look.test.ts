import { describe, expect, test } from 'vitest';
import { ownerLinkId } from '../../../functions/kernel/links.ts';
import { LANGUAGES } from '../../../functions/web/language.ts';
import { door } from './client.ts';
import { aWorld, linkOf } from './world.ts';

/** Every kind of page that a registrant, an owner of an action point or anybody may open. */
async function allPages() {
  const under = door();
  const { sessionId, seriesId, actionPointId } = await aWorld(under, 'own-series');
  const owner = under.links.make('action-point', ownerLinkId(actionPointId, under.people.idOf('owner@example.org')), 1);
  const paths = {
    home: '/',
    series: '/series/own-series',
    session: `/sessions/${sessionId}`,
    register: `/sessions/${sessionId}/register`,
    'register for several': '/series/own-series/register',
    registered: '/registered',
    'my registration': `/my/registrations/${await linkOf(under, sessionId, 'ada@example.org')}`,
    'my colleague': `/my/registrations/${await linkOf(under, sessionId, 'ada@example.org')}/colleague`,
    'my action point': `/my/action-points/${owner}`,
    'my links': '/my/links',
    'links sent': '/my/links/sent',
    'sign in': '/sign-in',
    'sign-in link': '/sign-in/some-token',
    unsubscribe: `/unsubscribe/${under.links.make('unsubscribe', `${under.people.idOf('ada@example.org')}:${seriesId}:notes`, 1)}`,
    'new address': '/my/address/some-token',
    privacy: '/privacy',
    accessibility: '/accessibility',
    'nothing there': '/nothing',
    'void link': '/my/registrations/x',
  };
  return { under, paths: Object.entries(paths), sessionId };
}

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
const headingsIn = (html: string) => [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
const prefixed = (language: string, path: string) => `/${language}${path === '/' ? '' : path}`;

describe.each(LANGUAGES)('every page in %s', (language) => {
  test('says its language and direction, once', async () => {
    const { under, paths } = await allPages();
    for (const [name, path] of paths) {
      const { text, headers } = await under.page(prefixed(language, path));
      expect(text, name).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`));
      expect(headers.get('Content-Language'), name).toBe(language);
    }
  });

  test('has one first heading, headings in order, names for all fields and ids that are unique', async () => {
    const { under, paths } = await allPages();
    for (const [name, path] of paths) {
      const { text } = await under.page(prefixed(language, path));
      const headings = headingsIn(text);
      expect(
        headings.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      expect(
        headings.every((level, n) => level <= (headings[n - 1] ?? 0) + 1),
        `${name}: ${headings}`,
      ).toBe(true);
      const ids = idsIn(text);
      expect(new Set(ids).size, name).toBe(ids.length);
      const fields = [...text.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*>/g)].map(([tag]) => /\sid="([^"]+)"/.exec(tag)?.[1]);
      for (const id of fields) expect(text, `${name}: ${id}`).toContain(`<label for="${id}">`);
      const described = [...text.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '));
      for (const id of described) expect(ids, name).toContain(id);
    }
  });

  test('holds nothing inline, loads nothing from elsewhere, and leaves no text out', async () => {
    const { under, paths } = await allPages();
    for (const [name, path] of paths) {
      const { text } = await under.page(prefixed(language, path));
      expect(text, name).not.toMatch(/<style|\sstyle=|\son\w+="|<script(?![^>]*\ssrc="\/assets\/)|javascript:/);
      expect(text, name).not.toMatch(/(?:src|<link rel="(?:stylesheet|icon)" href)="(?!\/assets\/)/);
      expect(text, name).not.toMatch(/undefined|\[object|\{time\}(?!" hidden)|NaN|Invalid Date/);
    }
  });
});

const PERSONAL = ['my registration', 'my colleague', 'my action point'];

test.each(LANGUAGES)(
  'the first load of every public page in %s is under 30 KB as it is sent, style sheet, icon and script with it',
  async (language) => {
    const { under, paths } = await allPages();
    for (const [name, path] of paths.filter(([one]) => !PERSONAL.includes(one))) {
      const { text } = await under.page(prefixed(language, path));
      const assets = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
      const loaded = [text, ...(await Promise.all(assets.map(async (asset) => (await under.page(asset)).text)))];
      expect(Buffer.byteLength(loaded.join('')), name).toBeLessThan(30_000);
    }
  },
);

test('assets are kept for ever, under names that change with them', async () => {
  const under = door();
  const { text } = await under.page('/');
  const assets = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
  expect(assets.length).toBeGreaterThan(1);
  for (const asset of assets) expect((await under.page(asset)).headers.get('Cache-Control')).toContain('immutable');
});

test('the style sheet knows no left and no right', async () => {
  const under = door();
  const path = /"(\/assets\/[^"]+\.css)"/.exec((await under.page('/')).text)?.[1] ?? '';
  const { text } = await under.page(path);
  expect(text).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right)|text-align:(?:left|right)|float:(?:left|right)|[;{](?:left|right):/);
});
