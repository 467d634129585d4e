import * as z from 'zod';
import { buildApp } from '../../../functions/web/app.ts';
import { SETTINGS } from '../../simulation/consumers.ts';
import { peopleOn } from '../../simulation/life.ts';
import { applicant } from '../../simulation/story.ts';
import { world } from '../../simulation/world.ts';

const SITE = SETTINGS.site;

type Setting = {
  readonly series?: Record<string, unknown>;
  readonly session?: Record<string, unknown>;
  readonly people?: number;
  readonly hold?: boolean;
};

/** A session that began and, unless said otherwise, was marked as held, with confirmed people, its organiser signed in, and the whole of Convoke behind the API. */
export async function held({ series = {}, session = {}, people = 2, hold = true }: Setting = {}) {
  const all = world();
  const door = peopleOn(all);
  const { call, id } = door;
  const app = buildApp({
    platform: all.base,
    links: all.base.links,
    people: all.base.people,
    admins: SETTINGS.admins,
    secondFactor: 'offered',
    site: SITE,
    version: 'test',
    files: all.files.links,
    journal: { request: () => undefined, refusal: () => undefined, fault: (fault) => all.faults.push(fault) },
  });
  await door.signIn('admin@example.org');
  const basics = {
    slug: 'pact',
    kind: 'consultation',
    title: { en: 'Consultations' },
    organisers: ['The Office'],
    contactEmail: 'contact@office.example',
  };
  const rules = { languages: ['en'], timeZone: 'Europe/Zurich', moderation: 'automatic', observers: 'open' };
  const seriesId = id(await call('POST', '/series', { ...basics, ...rules, ...series }), 'seriesId');
  await call('POST', `/series/${seriesId}/publish`);
  const schedule = async (startsAt: string, more: Record<string, unknown> = {}) => {
    const times = { startsAt, endsAt: startsAt.replace('T14', 'T16'), registration: { opensAt: '2024-01-15T08:00:00Z' } };
    return id(await call('POST', `/series/${seriesId}/sessions`, { title: 'First', format: 'online', ...times, ...more }), 'sessionId');
  };
  const sessionId = await schedule('2024-02-21T14:00', session);
  const add = (to: string, n: number, more: Record<string, unknown> = {}) =>
    call('POST', `/sessions/${to}/registrations/by-hand`, applicant(n, { criteria: [], ...more }));
  for (let n = 1; n <= people; n += 1) await add(sessionId, n);
  await door.at('2024-02-21T15:30:00.000Z');
  await door.signIn('admin@example.org');
  if (hold) await call('POST', `/sessions/${sessionId}/hold`);
  const at = `/sessions/${sessionId}`;

  /** The status and the body of an answer, whatever it is; nothing is worked off. */
  async function raw(method: string, path: string, body?: unknown, token?: string) {
    const response = await app.request(`${SITE}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, type: response.headers.get('Content-Type') ?? '' };
  }
  /** Like `call`, but nothing that follows is worked off. */
  async function quietly(method: string, path: string, body: unknown) {
    const { accessToken } = await call('POST', '/sign-in/confirm', { token: await freshToken() });
    return raw(method, `/api/v1${path}`, body, z.string().parse(accessToken));
  }
  async function freshToken() {
    await call('POST', '/sign-in', { email: 'admin@example.org' });
    return door.tokenFor('admin@example.org', '/sign-in/');
  }
  const write = (markdown: string, language = 'en') => call('PUT', `${at}/notes`, { language, markdown });
  const approve = () => call('POST', `${at}/notes/approve`);
  return {
    ...{ app, all, door, call, raw, quietly, at, seriesId, sessionId, schedule, add, write, approve },
    distribute: (body: Record<string, unknown> = { audience: 'registered' }) => call('POST', `${at}/distributions`, body),
    async sent(markdown = 'What was said') {
      await write(markdown);
      await approve();
      await call('POST', `${at}/distributions`, { audience: 'registered' });
    },
    ask: (n: number, more: Record<string, unknown> = {}) =>
      call('POST', `${at}/notes-requests`, {
        name: `Person ${n}`,
        email: `person-${n}@ngo.example`,
        organisation: `NGO ${n}`,
        reason: 'I was ill',
        ...more,
      }),
    async requests() {
      const { items } = await call('GET', `${at}/notes-requests`);
      return z.array(z.looseObject({ notesRequestId: z.string(), status: z.string(), email: z.string() })).parse(items);
    },
    /** The mails about notes that somebody got, by their kind. */
    mails: (n: number) => all.sent.filter(({ to, kind }) => to === `person-${n}@ngo.example` && /notes/.test(kind)).map(({ kind }) => kind),
    lastMail: (n: number) => all.sent.findLast(({ to }) => to === `person-${n}@ngo.example`),
    /** Opens the notes by the link in the last mail about them. */
    async read(n: number, since = '') {
      return raw('GET', `/api/v1/my/notes/${door.tokenFor(`person-${n}@ngo.example`, '/my/notes/')}${since}`);
    },
  };
}
export type Stage = Awaited<ReturnType<typeof held>>;
