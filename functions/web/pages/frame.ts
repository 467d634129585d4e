import type { Context as HttpContext } from 'hono';
import type { Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { causeOf, type Variables } from '../api.ts';
import { anonymous, type Caller } from '../caller.ts';
import type { Door, Operations } from '../compose.ts';
import { type Credentials, stranger } from '../credentials.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../perform.ts';
import { type ProblemDetails, problem } from '../problem.ts';
import { FORM_TOKEN, formToken, isFormToken, originOf } from '../same-origin.ts';
import type { FormState } from './forms.tsx';

export type PageContext = HttpContext<Variables>;

/** What every page has at hand. */
export type Site = {
  readonly operations: Operations;
  readonly door: Door;
  readonly site: string;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly wait: Wait;
  /** Where browsers send files. */
  readonly uploadsTo: () => Promise<string>;
};

/** The most bytes of a form, unless it may hold a long text. */
const FORM_LIMIT = 64 * 1024;

/** Who looks at a page; an access token that is not good any more makes a stranger. */
export async function visitor({ door }: Site, c: PageContext): Promise<Credentials> {
  const who = await door.credentials(c);
  return who.ok ? who.value : stranger;
}

/** The form token for the forms of somebody who is signed in. */
export function tokenOf({ accessToken }: Credentials): string | undefined {
  return accessToken === undefined ? undefined : formToken(accessToken);
}

type Asked = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly caller?: Caller;
  readonly idempotencyKey?: string | undefined;
};

/** Carries out an operation of the API for a page: the same authorisation, the same parsing, the same refusals. */
export function ask<A>(
  { door }: Site,
  c: PageContext,
  operation: Operation<A>,
  { params = {}, query = {}, body, caller = anonymous, idempotencyKey }: Asked = {},
): Promise<Outcome<A>> {
  return door.perform(operation, { params, query, body, caller, idempotencyKey, cause: causeOf(c) });
}

type Refused = { readonly ok: false; readonly problem: ProblemDetails };

/** A form as it was sent. */
export type Sent = { readonly ok: true; readonly values: FormState['values'] } | Refused;

const FORGED: Refused = {
  ok: false,
  problem: problem('forbidden', 'forged-form'),
};

/** A form of somebody who may be signed in. `isProven`: it comes from our own pages, as far as that matters. */
type SentBy = Extract<Sent, { readonly ok: true }> & { readonly visitor: Credentials; readonly isProven: boolean };

/** Reads a form that a signed-in person sent in that capacity. It must come from our own pages. */
export async function readSignedInForm(site: Site, c: PageContext, limit = FORM_LIMIT): Promise<SentBy | Refused> {
  const sent = await readFormOfVisitor(site, c, limit);
  return !sent.ok || sent.isProven ? sent : FORGED;
}

/**
 * Reads a form and who sent it. Where the browser does not tell that it comes from our own pages, its form token proves it; who is
 * nobody has nothing to prove. What is not proven may be shown to its sender and must not be carried out.
 */
export async function readFormOfVisitor(site: Site, c: PageContext, limit = FORM_LIMIT): Promise<SentBy | Refused> {
  const sent = await readForm(site, c, limit);
  if (!sent.ok) return sent;
  const who = await visitor(site, c);
  const isProven = who.accessToken === undefined || originOf(c, site.site) === 'own' || isFormToken(sent.values[FORM_TOKEN]?.[0], who.accessToken);
  return { ...sent, visitor: who, isProven };
}

/**
 * Reads a form that anybody may send. Where the browser says that it comes from another site it is refused; else nothing is to be
 * proven, since it is nobody's identity that the request rests on: who does not know a personal link cannot forge a request to it.
 */
export async function readForm(site: Site, c: PageContext, limit = FORM_LIMIT): Promise<Sent> {
  const tooLarge = { ok: false, problem: problem('too-large', { code: 'body-too-large', facts: { kilobytes: limit / 1024 } }) } as const;
  if (Number(c.req.header('Content-Length') ?? 0) > limit) return tooLarge;
  if ((await c.req.arrayBuffer()).byteLength > limit) return tooLarge;
  const values = await valuesOf(c);
  if (values === undefined) return { ok: false, problem: problem('unsupported-media-type', 'not-a-form') };
  return originOf(c, site.site) === 'other' ? FORGED : { ok: true, values };
}

/** The fields of a form; of a form with a file (multipart/form-data) what is in the file. Undefined when it is no form. */
async function valuesOf(c: PageContext): Promise<FormState['values'] | undefined> {
  const type = c.req.header('Content-Type') ?? '';
  if (/^multipart\/form-data\b/i.test(type)) {
    const fields = await c.req.parseBody({ all: true }).catch(() => undefined);
    const textOf = async (one: string | File) => (typeof one === 'string' ? one : one.text());
    return (
      fields &&
      Object.fromEntries(
        await Promise.all(Object.entries(fields).map(async ([name, value]) => [name, await Promise.all([value].flat().map(textOf))])),
      )
    );
  }
  const text = await c.req.text();
  if (text !== '' && !/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  // Grouped and not gathered in an object: a field may be called `toString`.
  const fields = Map.groupBy(new URLSearchParams(text), ([name]) => name);
  return Object.fromEntries([...fields].map(([name, given]) => [name, given.map(([, value]) => value)]));
}

/** The first value of a field, without what surrounds it; undefined when nothing was written. */
export function written(values: FormState['values'], name: string): string | undefined {
  const value = values[name]?.[0]?.trim();
  return value === '' ? undefined : value;
}
