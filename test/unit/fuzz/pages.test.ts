import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { entranceOf } from '../../../functions/web/compose.ts';
import { consoleApp } from '../../../functions/web/console/console.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { ADMIN, SITE } from '../web/client.ts';
import { type LinksStage, linksStage } from '../web/link-rights.ts';
import { type RightsStage, rightsStage } from '../web/rights.ts';
import { MARKUP, nastyName, nastyString } from './nasty.ts';
import { doorOn, RUNS, SEED } from './stage.ts';

/*
 * Every page and every form of the site and the console, with addresses and fields that nobody meant. Whatever is sent: no fault,
 * nothing of it becomes markup, and nothing is changed by a refusal.
 */

let links: LinksStage;
let rights: RightsStage;
let routes: readonly Route[];
let names: readonly string[];

type Route = { readonly method: string; readonly path: string };

/** All routes but those of the API, which is tried by its description, and those with a language in front. */
function routesOf(): readonly Route[] {
  const base = testPlatform();
  const journal = { request: () => undefined, refusal: () => undefined, fault: () => undefined };
  const deps = {
    platform: base,
    links: base.links,
    people: base.people,
    admins: [ADMIN],
    site: SITE,
    version: '0',
    files: memoryFiles().links,
    journal,
    secondFactor: 'offered' as const,
  };
  const site = {
    ...entranceOf(deps),
    site: SITE,
    clock: base.clock,
    randomness: base.randomness,
    wait: base.wait,
    uploadsTo: async () => 'https://files.example.org',
  };
  const all = [...doorOn({ now: base.clock.now(), items: [] }).app.routes, ...consoleApp(site).routes];
  const own = all.filter(({ method, path }) => ['GET', 'POST'].includes(method) && !path.startsWith('/api/') && !/[*{]/.test(path));
  return [...new Map(own.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

const momentOf = ({ path }: Route) =>
  path.includes(':token') ? links.moment : { now: rights.under.base.clock.now(), items: rights.under.base.table.items() };

/** The link that leads there. */
function tokenFor(path: string): string {
  const kinds = { 'my/notes/': 'notes', 'my/notes-reviews/': 'notes-review', 'my/action-points/': 'action-point', 'my/data/': 'my-data' } as const;
  const more = { 'unsubscribe/': 'unsubscribe', 'my/address/': 'new-address', 'my/same-address/': 'same-address', 'sign-in/': 'sign-in' } as const;
  const found = Object.entries({ ...kinds, ...more }).find(([part]) => path.startsWith(`/${part}`));
  return links.tokens[found?.[1] ?? 'registration'];
}

function filled(path: string, values: readonly string[]): string {
  const own: Readonly<Record<string, string>> = { ...rights.objects.own, language: 'en', kind: 'registration-received', token: tokenFor(path) };
  let at = 0;
  const parts = path.split('/').map((part) => {
    if (!part.startsWith(':')) return part;
    const odd = values[at++];
    return odd === undefined ? (own[part.slice(1).replace('?', '')] ?? 'x') : encodeURIComponent(odd.toWellFormed()) || '%20';
  });
  return parts.join('/');
}

beforeAll(async () => {
  [links, rights, routes] = [await linksStage(), await rightsStage(), routesOf()];
  const seen = new Set<string>();
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const { app } = doorOn(momentOf(route));
    const response = await app.request(`${SITE}${filled(route.path, [])}`, { headers: { Cookie: `__Host-convoke=${rights.tokens.organiser}` } });
    for (const [, name = ''] of (await response.text()).matchAll(/ name="([\w.-]+)"/g)) seen.add(name);
  }
  names = [...seen];
}, 120_000);

const value = fc.oneof(
  { weight: 2, arbitrary: nastyString },
  fc.constantFrom('yes', '1', 'en', 'a@ngo.example', 'Ada Obi', '2024-03-21T14:00', 'confirm', MARKUP),
);

/** A request to one route: who is signed in or not, where it comes from, what is asked and what is filled in. */
function requestsTo({ method, path }: Route) {
  const odd = fc.oneof({ weight: 5, arbitrary: fc.constant<string[]>([]) }, fc.array(nastyString, { minLength: 1, maxLength: 3 }));
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, nastyName);
  const fields = fc.array(fc.tuple(name, value), { maxLength: 8 });
  const cookie = fc.constantFrom(rights.tokens.organiser, rights.tokens.admin, rights.tokens['co-organiser'], undefined);
  const type = fc.oneof(
    { weight: 9, arbitrary: fc.constant('application/x-www-form-urlencoded') },
    fc.constantFrom('multipart/form-data; boundary=zq', 'application/json', 'text/plain'),
  );
  return fc.record({ odd, fields, cookie, type, wish: fc.constantFrom('en', 'ar', '*', 'x'.repeat(300), 'q=;;') }).map((made) => {
    const asked = new URLSearchParams(made.fields.map(([one, text]) => [one, text]));
    const isForm = method === 'POST';
    const search = isForm || asked.size === 0 ? '' : `?${asked}`;
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': made.wish, ...(isForm && { 'Content-Type': made.type }) };
    const session = made.cookie !== undefined && { Cookie: `__Host-convoke=${made.cookie}` };
    return {
      url: `${SITE}${filled(path, made.odd)}${search}`,
      init: { method, headers: { ...headers, ...session }, ...(isForm && { body: String(asked) }) },
    };
  });
}

/** Markup that was sent, addresses that run something, and handlers. */
const ALIVE = /<img src=zq|<script>zq|<svg\/onload|(?:href|src|action)="?\s*(?:javascript|data):/i;
const HANDLER = /<[a-z][^>]*\son\w+=/i;
const aliveIn = (html: string) => (ALIVE.exec(html) ?? HANDLER.exec(html.replaceAll(/="[^"]*"/g, '=""')))?.[0];

describe('whatever is sent to', () => {
  test('any page, it answers, and nothing of it comes alive', async () => {
    expect([routes.length > 100, names.length > 80]).toEqual([true, true]);
    const found: string[] = [];
    for (const route of routes) found.push(...(await fuzz(route)));
    expect(found).toEqual([]);
  }, 3_600_000);

  async function fuzz(route: Route): Promise<readonly string[]> {
    const { app, faults, seen } = doorOn(momentOf(route));
    const property = fc.asyncProperty(requestsTo(route), async ({ url, init }) => {
      [faults.length, seen.changed] = [0, new Set()];
      const response = await app.request(url, init);
      const text = await response.text();
      expect(faults).toEqual([]);
      expect(response.status).toBeLessThan(500);
      if (response.headers.get('Content-Type')?.startsWith('text/html')) expect(aliveIn(text)).toBeUndefined();
      if (response.status >= 400) expect([...seen.changed]).toEqual([]);
    });
    const { failed, errorInstance, counterexample } = await fc.check(property, { numRuns: Math.ceil(RUNS / 3), seed: SEED, endOnFailure: true });
    return failed ? [`${route.method} ${route.path}: ${String(errorInstance).slice(0, 500)}\n${JSON.stringify(counterexample).slice(0, 700)}`] : [];
  }
});
