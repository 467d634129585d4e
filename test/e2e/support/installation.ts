import * as z from 'zod';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../../infra/local/cloud.ts';
import { addressesIn } from './leaks.ts';
import { type Letter, readMail, tokenIn } from './mails.ts';

export const ADMIN = 'admin@example.org';
/** What the installation is told. */
export const PARAMETERS = { sender: 'consultations@example.org', admins: ADMIN };

const body = z.looseObject({
  status: z.unknown().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  items: z.array(z.looseObject({})).optional(),
  next: z.string().optional(),
});
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly json: z.infer<typeof body> };
type Call = { readonly token?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** The real bundles on the real template, the API as anybody calls it, and what everybody finds in their mailbox. */
export type Installation = {
  readonly cloud: LocalCloud;
  /** Calls the API: `path` begins after `/api/v1`. */
  call(method: string, path: string, call?: Call): Promise<Answer>;
  /** Signs in by the mailed link, as a person does. Gives the access token. */
  signIn(email: string): Promise<string>;
  /** The mails to an address in the order in which SES took them, all or those of one kind. */
  mailsTo(email: string, kind?: string): Promise<readonly Letter[]>;
  /** The one mail of a kind to an address. @throws Error when there is none, or more than one */
  mailTo(email: string, kind: string): Promise<Letter>;
  /** All that functions logged. */
  logged(): string;
  /** What the machine told a person, such as that a call failed. */
  readonly notes: readonly string[];
};

/** @param options.parameters what this installation is told beside {@link PARAMETERS} */
export async function startInstallation(options: Omit<LocalCloudOptions, 'log'> = {}): Promise<Installation> {
  const logs: string[] = [];
  const notes: string[] = [];
  const cloud = await startLocalCloud({
    clock: { start: '2024-02-01T09:00:00.000Z', stands: true },
    ...options,
    parameters: { ...PARAMETERS, ...options.parameters },
    log: { note: (message) => void notes.push(message), functionOutput: (_, text) => void logs.push(text) },
  });
  const call = caller(cloud.url);
  const mailsTo = async (email: string, kind?: string) => {
    const mails = cloud.mails().filter(({ to, tags }) => to.includes(email) && (kind === undefined || tags['kind']?.includes(kind)));
    return Promise.all(mails.map(readMail));
  };
  // Whatever a test did: when it is over, no function has written anybody's address into its log or its metrics.
  const stop = async () => {
    await cloud.stop();
    const found = addressesIn(logs.join(''));
    if (found.length > 0) throw new Error(`Functions logged addresses: ${found.join(', ')}`);
  };
  return {
    cloud: { ...cloud, stop },
    call,
    mailsTo,
    notes,
    logged: () => logs.join(''),
    mailTo: async (email, kind) => {
      const [first, ...others] = await mailsTo(email, kind);
      if (!first || others.length > 0) throw new Error(`${email} has ${first ? others.length + 1 : 'no'} mails ${kind}`);
      return first;
    },
    signIn: async (email) => {
      await call('POST', '/sign-in', { body: { email } });
      await cloud.settle();
      const mail = (await mailsTo(email, 'sign-in')).at(-1);
      if (!mail) throw new Error(`No sign-in mail came to ${email}`);
      const confirmed = await call('POST', '/sign-in/confirm', { body: { token: tokenIn(mail, '/sign-in') } });
      return z.looseObject({ accessToken: z.string() }).parse(confirmed.json).accessToken;
    },
  };
}

function caller(url: string): Installation['call'] {
  return async (method, path, { token, body: sent, headers = {} } = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(sent !== undefined && { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, text, json: body.parse(isJson ? JSON.parse(text) : {}) };
  };
}

/** The id or another text of that name in an answer. @throws Error with the answer when it is not there */
export function textIn({ json, status, text }: Answer, name: string): string {
  const value = json[name];
  if (typeof value !== 'string') throw new Error(`No ${name} in the answer (${status}): ${text}`);
  return value;
}

const seriesOf = (slug: string) => ({
  slug,
  kind: 'consultation',
  title: { en: 'Online consultations' },
  organisers: ['Partnership Service'],
  contactEmail: 'contact@example.org',
  languages: ['en'],
  timeZone: 'Europe/Paris',
  moderation: 'automatic',
  observers: 'review',
});

const SESSION = {
  title: 'Climate and displacement',
  startsAt: '2024-02-21T14:00',
  endsAt: '2024-02-21T16:00',
  format: 'online',
  joinUrl: 'https://meet.example.org/climate',
  registration: { opensAt: '2024-02-01T00:00:00Z' },
};

/** A published series with a session that takes registrations, set up through the API. */
export async function openSession(
  { call }: Pick<Installation, 'call'>,
  { token, slug, ...fields }: { token: string; slug: string; capacity: number; moderation?: 'review' },
) {
  const seriesId = textIn(await call('POST', '/series', { token, body: seriesOf(slug) }), 'seriesId');
  await call('POST', `/series/${seriesId}/publish`, { token });
  const scheduled = await call('POST', `/series/${seriesId}/sessions`, { token, body: { ...SESSION, ...fields } });
  return { seriesId, sessionId: textIn(scheduled, 'sessionId') };
}

const listed = z.object({ registrationId: z.string(), status: z.string(), name: z.string(), email: z.string() });
export type Listed = z.infer<typeof listed>;

/** All registrations of a session as an organiser lists them, page by page. */
export async function registrationsOf({ call }: Pick<Installation, 'call'>, sessionId: string, token: string): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  let cursor = '';
  do {
    const { json } = await call('GET', `/sessions/${sessionId}/registrations?limit=100${cursor}`, { token });
    all.push(...z.array(listed).parse(json.items));
    cursor = json.next === undefined ? '' : `&cursor=${encodeURIComponent(json.next)}`;
  } while (cursor !== '');
  return all;
}
