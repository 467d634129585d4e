import type { Context as HttpContext } from 'hono';
import { causeOf, type Variables } from '../api.ts';
import { anonymous, type Caller } from '../caller.ts';
import type { Door, Operations } from '../compose.ts';
import type { Credentials } from '../credentials.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../perform.ts';
import { type ProblemDetails, problem } from '../problem.ts';
import { FORM_TOKEN, formToken, isFormToken, originOf } from '../same-origin.ts';
import type { FormState } from './forms.tsx';

export type PageContext = HttpContext<Variables>;

/** What every page has at hand. */
export type Site = { readonly operations: Operations; readonly door: Door; readonly site: string };

/** The most bytes of a form. */
const FORM_LIMIT = 64 * 1024;

/** Who looks at a page; an access token that is not good any more makes a stranger. */
export async function visitor({ door }: Site, c: PageContext): Promise<Credentials> {
  const who = await door.credentials(c);
  return who.ok ? who.value : { caller: anonymous, by: 'nothing' };
}

/** The form token for the forms of somebody who is signed in. */
export function tokenOf({ accessToken }: Credentials): string | undefined {
  return accessToken === undefined ? undefined : formToken(accessToken);
}

type Asked = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown; readonly caller?: Caller };

/** Carries out an operation of the API for a page: the same authorisation, the same parsing, the same refusals. */
export function ask<A>(
  { door }: Site,
  c: PageContext,
  operation: Operation<A>,
  { params = {}, query = {}, body, caller = anonymous }: Asked = {},
): Promise<Outcome<A>> {
  return door.perform(operation, { params, query, body, caller, cause: causeOf(c) });
}

/** A form as it was sent. */
export type Sent =
  | { readonly ok: true; readonly values: FormState['values']; readonly visitor: Credentials }
  | { readonly ok: false; readonly problem: ProblemDetails };

/**
 * Reads a form. It must come from our own pages; where the browser does not tell and somebody is signed in, its form token
 * proves it. Personal links need no such proof: who does not know the link cannot forge a request to it.
 */
export async function readForm(site: Site, c: PageContext): Promise<Sent> {
  const tooLarge = { ok: false, problem: problem('too-large', `A form may have at most ${FORM_LIMIT / 1024} KB.`) } as const;
  if (Number(c.req.header('Content-Length') ?? 0) > FORM_LIMIT) return tooLarge;
  const text = await c.req.text();
  if (text.length > FORM_LIMIT) return tooLarge;
  if (text !== '' && !/^application\/x-www-form-urlencoded\b/i.test(c.req.header('Content-Type') ?? ''))
    return { ok: false, problem: problem('unsupported-media-type', 'Send a form as application/x-www-form-urlencoded.') };
  const values: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) values[name] = [...(values[name] ?? []), value];
  const who = await visitor(site, c);
  const origin = originOf(c, site.site);
  const isProven = who.accessToken === undefined || origin === 'own' || isFormToken(values[FORM_TOKEN]?.[0], who.accessToken);
  if (origin === 'other' || !isProven)
    return {
      ok: false,
      problem: problem('forbidden', 'This form did not come from a page of this site. Open the page again and send it from there.'),
    };
  return { ok: true, values, visitor: who };
}

/** The first value of a field, without what surrounds it; undefined when nothing was written. */
export function written(values: FormState['values'], name: string): string | undefined {
  const value = values[name]?.[0]?.trim();
  return value === '' ? undefined : value;
}
