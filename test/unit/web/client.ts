import * as z from 'zod';
import { type PersonId, personId, type SignInId, signInId } from '../../../events/values.ts';
import { signInMails } from '../../../functions/adapters/dynamodb/people-sign-in-mails.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import { buildApp } from '../../../functions/web/app.ts';
import { authenticator } from '../../support/authenticator.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { type TestPlatform, testPlatform } from '../../support/platform.ts';

export const ADMIN = 'admin@example.org';
export const SITE = 'https://convoke.example.org';

/** What came back, with the body parsed when it is JSON. */
export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string; readonly json: z.infer<typeof body> };

const body = z.looseObject({
  status: z.unknown().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  items: z.array(z.looseObject({})).optional(),
  next: z.string().optional(),
});

const logged = z.looseObject({ operationId: z.string(), status: z.number() });

type Options = { readonly token?: string | undefined; readonly cookie?: string; readonly body?: unknown; readonly headers?: Record<string, string> };

type Setting = {
  readonly now?: string;
  readonly edgeKeys?: readonly string[];
  readonly items?: readonly Item[];
  readonly seed?: number;
  readonly secondFactor?: 'required' | 'everybody' | 'offered';
  readonly site?: string;
};

/** The whole door on real stores in memory, and somebody who calls it. */
export function door({ now = '2024-02-01T09:00:00.000Z', edgeKeys = [], items = [], seed = 1, secondFactor = 'offered', site = SITE }: Setting = {}) {
  const base = testPlatform({ now, items, seed });
  const files = memoryFiles();
  const journal: { requests: { operationId: string; status: number }[]; refusals: unknown[]; faults: unknown[] } = {
    requests: [],
    refusals: [],
    faults: [],
  };
  const app = buildApp({
    platform: base,
    links: base.links,
    people: base.people,
    admins: [ADMIN],
    secondFactor,
    site,
    version: '1.2.3',
    files: files.links,
    edgeKeys,
    journal: {
      request: (facts) => journal.requests.push(logged.parse(facts)),
      refusal: (facts) => journal.refusals.push(facts),
      fault: (error, facts) => journal.faults.push({ error, facts }),
    },
  });

  async function send(method: string, path: string, init: { headers?: Record<string, string>; body?: string } = {}): Promise<Answered> {
    const response = await app.request(`${SITE}${path}`, { method, ...init });
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('Content-Type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, text, json: body.parse(isJson ? JSON.parse(text) : {}) };
  }

  const call = (method: string, path: string, { token, cookie, body: sent, headers = {} }: Options = {}) =>
    send(method, `/api/v1${path}`, {
      headers: {
        ...(sent !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(cookie !== undefined && { Cookie: `__Host-convoke=${cookie}` }),
        ...headers,
      },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });

  const form = (path: string, fields: Record<string, string>, { cookie, headers = {} }: Options = {}) =>
    send('POST', path, {
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        ...(cookie !== undefined && { Cookie: `__Host-convoke=${cookie}` }),
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });

  const page = (path: string, { cookie }: Options = {}) =>
    send('GET', path, { headers: cookie === undefined ? {} : { Cookie: `__Host-convoke=${cookie}` } });

  return {
    ...base,
    base,
    files,
    app,
    journal,
    send,
    call,
    form,
    page,
    mails: mailsOf(base),
    signIn: signer(base, call),
    addPasskey: enroller(call, site),
  };
}

export type DoorUnderTest = ReturnType<typeof door>;

function mailsOf(base: TestPlatform) {
  return signInMails(base, [idOf(base, ADMIN)]);
}

export function idOf(base: TestPlatform, address: string): PersonId {
  return personId.parse(base.people.idOf(address));
}

/** The sign-in request that was made last. */
export async function lastSignIn(base: TestPlatform): Promise<SignInId> {
  const events = await base.published();
  return signInId.parse(z.looseObject({ signInId }).parse(events.findLast(({ type }) => type === 'sign-in.requested.v1')?.data).signInId);
}

/** Signs somebody in by the mailed link, as they would. The person needs a role, or to be an admin. */
function signer(base: TestPlatform, call: (method: string, path: string, options: Options) => Promise<Answered>) {
  return async (email: string): Promise<string> => {
    await call('POST', '/sign-in', { body: { email } });
    const minted = await mailsOf(base).mintSignInToken(await lastSignIn(base));
    if (!minted) throw new Error('No sign-in mail goes to this person');
    const { json } = await call('POST', '/sign-in/confirm', { body: { token: minted.token } });
    return z.looseObject({ accessToken: z.string() }).parse(json).accessToken;
  };
}

/** Adds a passkey in a sign-in. @returns the device, and the access token that came of it */
function enroller(call: (method: string, path: string, options: Options) => Promise<Answered>, site: string) {
  return async (token: string) => {
    const device = authenticator(site);
    const credential = device.create((await call('POST', '/passkeys/challenge', { token })).json);
    const { json } = await call('POST', '/passkeys', { token, body: { name: 'Laptop', credential } });
    return { device, ...z.looseObject({ accessToken: z.string(), passkeyId: z.string() }).parse(json) };
  };
}
