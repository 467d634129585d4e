import * as z from 'zod';
import { entranceOf } from '../../../functions/web/compose.ts';
import { consoleApp } from '../../../functions/web/console/console.ts';
import { SETTINGS } from '../../simulation/consumers.ts';
import { unzip } from '../../support/unzip.ts';
import { markOf, marksIn } from './marks.ts';
import type { Everybody, Person } from './stage.ts';

/** A person with the access token of somebody who is signed in. */
type Here = Omit<Person, 'notes'> & Readonly<Record<'token' | 'notes' | 'review', string | undefined>>;

/** What a person finds behind a door: the texts they get there. */
type Door = (who: Here) => Promise<readonly string[]>;

/** Every door there is to documents, notes and summaries. */
export function doorsOf(on: Everybody): Readonly<Record<string, Door>> {
  const { app, all, sessionId, seriesId, documents } = on;
  const api = '/api/v1';

  /** What an answer gives away: its body, where it leads, and what is found there. */
  async function open(path: string, who: Here, by: 'cookie' | 'bearer'): Promise<string> {
    const { token } = who;
    const shown = token === undefined ? {} : by === 'cookie' ? { Cookie: `__Host-convoke=${token}` } : { Authorization: `Bearer ${token}` };
    const response = await app.request(`${SETTINGS.site}${path}`, { headers: { ...shown, 'Sec-Fetch-Site': 'same-origin' } });
    expectNoFault(response.status, path);
    const location = response.headers.get('Location') ?? '';
    const file = location.startsWith('https://files.') ? (await all.files.fetch(location)).bytes.toString() : '';
    const body = await textOf(response);
    expectDiscretion(path, response.headers, body, who);
    return [body, location, file].join('\n');
  }

  const opening =
    (by: 'cookie' | 'bearer', paths: readonly string[]): Door =>
    (who) =>
      Promise.all(paths.map((path) => open(path, who, by)));
  /** By a link that a person may have. */
  const following =
    (token: (who: Here) => string | undefined, paths: (token: string) => readonly string[]): Door =>
    async (who) => {
      const own = token(who);
      return own === undefined ? [] : opening('cookie', paths(own))(who);
    };
  const session = `/sessions/${sessionId}`;
  const paths = pathsOf(on);
  /**
   * Every address that answers a GET, filled in with what a person has and one document of each letter. A door that is added is
   * looked through as well.
   */
  const routes = (who: Here): readonly string[] => {
    const known: Readonly<Record<string, readonly (string | undefined)[]>> = {
      ...{ sessionId: [sessionId], seriesId: [seriesId], slug: ['pact'], language: ['en'], materialId: on.samples },
      token: [who.link, who.notes, who.review],
    };
    const valuesOf = (part: string) => (part.startsWith(':') ? (known[part.slice(1)] ?? []).filter((value) => value !== undefined) : [part]);
    const filledIn = (path: string) =>
      path.split('/').reduce<readonly string[]>((begun, part) => begun.flatMap((one) => valuesOf(part).map((value) => `${one}/${value}`)), ['']);
    return paths.flatMap((path) => filledIn(path.slice(1)));
  };
  const linked = { n: '/my/notes/', v: '/my/notes-reviews/' } as const;
  const sentTo = ({ email }: Here) =>
    all.sent.flatMap(({ to, mail }) => {
      const text = JSON.stringify(mail);
      const links = Object.entries(linked).flatMap(([letter, path]) => (text.includes(path) ? [markOf(letter === 'n' ? 'n' : 'v', 'link')] : []));
      return to === email ? [text, ...links] : [];
    });

  return {
    pages: opening('cookie', ['/', '/series/pact', session, `${session}/summary`, `${session}/notes`]),
    lists: opening('bearer', [`${api}${session}`, `${api}${session}/materials`, `${api}/series/${seriesId}/materials`, `${api}${session}/summary`]),
    files: opening(
      'bearer',
      documents.map((id) => `${api}/materials/${id}/files/en`),
    ),
    office: opening('bearer', [
      ...documents.map((id) => `${api}/materials/${id}`),
      ...['notes', 'notes/comments', 'summary/draft', 'distributions', 'mails', 'registrations'].map((path) => `${api}${session}/${path}`),
    ]),
    link: following(
      ({ link }) => link,
      (token) => [`/my/registrations/${token}`, `${api}/my/registrations/${token}`, `${api}/my/registrations/${token}/materials`],
    ),
    'link-files': following(
      ({ link }) => link,
      (token) => documents.map((id) => `${api}/my/registrations/${token}/materials/${id}`),
    ),
    'notes-link': following(
      ({ notes }) => notes,
      (token) => [`/my/notes/${token}`, `${api}/my/notes/${token}`],
    ),
    'review-link': following(
      ({ review }) => review,
      (token) => [`/my/notes-reviews/${token}`, `${api}/my/notes-reviews/${token}`],
    ),
    mails: async (who) => sentTo(who),
    feeds: opening('cookie', ['/feeds/summaries.atom', '/feeds/summaries.json']),
    calendars: opening('cookie', [`${api}${session}/calendar.ics`, `${api}/series/${seriesId}/calendar.ics`]),
    exports: opening(
      'bearer',
      ['registrations/export', 'registrations/export-with-details', 'participants/export'].map((path) => `${api}${session}/${path}`),
    ),
    report: opening(
      'bearer',
      ['public', 'file'].flatMap((version) =>
        ['report?', 'report/export?format=markdown&', 'report/export?format=docx&'].map((form) => `${api}${session}/${form}version=${version}`),
      ),
    ),
    any: (who) => Promise.all(routes(who).map((path) => open(path, who, path.startsWith(api) ? 'bearer' : 'cookie'))),
  };
}

/** Of all pages, the console's included, and of the API, without those with a language in front. */
function pathsOf({ app, all: { base, files } }: Everybody): readonly string[] {
  const journal = { request: () => undefined, refusal: () => undefined, fault: () => undefined };
  const deps = {
    platform: base,
    links: base.links,
    people: base.people,
    admins: [],
    secondFactor: 'offered' as const,
    site: SETTINGS.site,
    version: '0',
    files: files.links,
    journal,
  };
  const site = {
    ...entranceOf(deps),
    site: SETTINGS.site,
    clock: base.clock,
    randomness: base.randomness,
    wait: base.wait,
    uploadsTo: async () => 'https://files.example.org',
  };
  const routes = [...app.routes, ...consoleApp(site).routes].filter(({ method, path }) => method === 'GET' && !/[*{]/.test(path));
  return [...new Set(routes.map(({ path }) => path))];
}

/** The token of the last link of that form that somebody was mailed. */
function mailed({ all }: Everybody, { email }: Person, path: string): string | undefined {
  const texts = all.sent.flatMap(({ to, mail }) => (to === email ? [mail.text] : []));
  return texts
    .findLast((text) => text.includes(path))
    ?.split(path)[1]
    ?.match(/^[\w:-]+(?:\.[\w:-]+)*/)?.[0];
}

/** What stands in an answer; of a document for word processors, what stands in its parts. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('Content-Type')?.includes('wordprocessingml')) return response.text();
  return [...unzip(Buffer.from(await response.arrayBuffer())).values()].join('\n');
}

/** A link to a file stands in the address that an answer leads to and nowhere else, a token in no header, and no page tells where it was. */
function expectDiscretion(path: string, headers: Headers, body: string, { link, notes, review, token }: Here): void {
  if (headers.get('Referrer-Policy') !== 'no-referrer') throw new Error(`${path} lets a browser tell others its address`);
  if (body.includes('https://files.')) throw new Error(`${path} holds a link to a file`);
  const told = [...headers].flatMap(([name, value]) => (name === 'location' ? [] : [value])).join('\n');
  if ([link, notes, review, token].some((secret) => secret !== undefined && told.includes(secret)))
    throw new Error(`${path} has a token in a header`);
}

/** A fault is no way to keep something from somebody. */
function expectNoFault(status: number, path: string): void {
  if (status >= 500) throw new Error(`${path} answers ${status}`);
}

/** Signs in by the mailed link. */
async function signedIn({ app, all, door }: Everybody, email: string): Promise<string> {
  const post = (path: string, body: object) =>
    app.request(`${SETTINGS.site}/api/v1${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  await post('/sign-in', { email });
  await all.settle();
  const confirmed = await post('/sign-in/confirm', { token: door.tokenFor(email, '/sign-in/') });
  return z.looseObject({ accessToken: z.string() }).parse(await confirmed.json()).accessToken;
}

/** Everybody at every door. @returns a row for each person: their name, and the letters of what they get at each door */
export async function rounds(on: Everybody): Promise<readonly (readonly string[])[]> {
  const doors = Object.entries(doorsOf(on));
  const rows: string[][] = [];
  for (const person of on.people) {
    const token = person.hasRole && person.email ? await signedIn(on, person.email) : undefined;
    const row = [person.name];
    const { notes = mailed(on, person, '/my/notes/') } = person;
    const here = { ...person, token, notes, review: mailed(on, person, '/my/notes-reviews/') };
    for (const [name, door] of doors) row.push(marksIn(await door(here), name === 'any' ? on.sampled : on.marks));
    rows.push(row);
  }
  return rows;
}
