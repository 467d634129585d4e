import type { Context as HttpContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Instant, PersonId } from '../../events/values.ts';
import { ok, type Result, reject } from '../kernel/rejection.ts';
import { REQUEST_CODE } from '../people/domain/sign-in.ts';
import type { Visit } from '../people/use-cases/identify.ts';
import { anonymous, type Caller } from './caller.ts';

/** `__Host-`: sent over TLS only, to this host only, for all of it (RFC 6265bis). */
export const COOKIE = 'convoke';

/**
 * Holds, for an hour, the code of the sign-in link that was asked for in this browser: so the link in the mail works in it at once.
 * Behind the code stands the page of the console that one was on when the sign-in ended, where there is one.
 */
const ASKED = 'convoke-asked';
const ASKED_SECONDS = 3600;
/** Pages of the console, without a language and what is asked of them; none is longer than two ids and a few words. */
const CONSOLE_PAGE = /^\/console(?:\/[\w-]+)+$/;
const LONGEST_PATH = 200;

/** What a request brought along. A cookie is sent by the browser on anybody's behalf, so a change needs more than that. */
export type Credentials = { readonly caller: Caller; readonly by: 'nothing' | 'token' | 'cookie'; readonly accessToken?: string };

/** Somebody of whom nothing is known. */
export const stranger: Credentials = { caller: anonymous, by: 'nothing' };

type Deps = {
  readonly identify: (accessToken: string) => Promise<Visit | undefined>;
  readonly admins: ReadonlySet<PersonId>;
};

/** Who sent a request: a bearer token that is wrong is refused, a cookie that has expired is as good as none. */
export function credentials({ identify, admins }: Deps) {
  const callerOf = async (accessToken: string): Promise<Caller | undefined> => {
    const visit = await identify(accessToken);
    if (visit?.step !== 'signed-in') return visit && { kind: 'half', visit };
    const { personId, email } = visit;
    return { kind: 'person', personId, email, admin: admins.has(personId), visit };
  };
  return async (c: HttpContext): Promise<Result<Credentials>> => {
    const header = c.req.header('Authorization');
    if (header !== undefined) {
      const accessToken = /^Bearer ([A-Za-z0-9_-]{1,200})$/i.exec(header)?.[1];
      const caller = accessToken && (await callerOf(accessToken));
      if (!accessToken || !caller) return reject('unauthenticated', 'token-unknown');
      return ok({ caller, by: 'token', accessToken });
    }
    const accessToken = getCookie(c, COOKIE, 'host');
    const caller = accessToken && (await callerOf(accessToken));
    return ok(accessToken && caller ? { caller, by: 'cookie', accessToken } : stranger);
  };
}

export type ReadCredentials = ReturnType<typeof credentials>;

/**
 * Keeps the browser signed in. `Lax`: links in mails to the console work, forms on other sites do not. For so many seconds and not
 * until a date: the clocks of browsers are often wrong.
 */
export function rememberSignIn(c: HttpContext, { accessToken, expiresAt }: { accessToken: string; expiresAt: Instant }, now: Instant): void {
  const maxAge = Math.floor((Date.parse(expiresAt) - Date.parse(now)) / 1000);
  setCookie(c, COOKIE, accessToken, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge });
}

export function forgetSignIn(c: HttpContext): void {
  deleteCookie(c, COOKIE, { prefix: 'host', path: '/', secure: true });
}

/** Whether the browser still brings a sign-in, whatever became of it: who is a stranger all the same was signed in until it ended. */
export function bringsSignIn(c: HttpContext): boolean {
  return getCookie(c, COOKIE, 'host') !== undefined;
}

/** A page of the console to go back to, from what a browser sent; undefined for anything else, so that nobody is led elsewhere. */
export function pageToReturnTo(sent: string | undefined): string | undefined {
  return sent !== undefined && sent.length <= LONGEST_PATH && CONSOLE_PAGE.test(sent) ? sent : undefined;
}

/** The code of the sign-in link that was asked for in this browser, if it was lately. */
export function askedCode(c: HttpContext): string | undefined {
  const code = getCookie(c, ASKED, 'host')?.split('/', 1)[0];
  return code !== undefined && REQUEST_CODE.test(code) ? code : undefined;
}

/** The page that one was on when the sign-in ended, if a link was asked for in this browser lately because of it. */
export function askedFrom(c: HttpContext): string | undefined {
  const kept = getCookie(c, ASKED, 'host') ?? '';
  return pageToReturnTo(kept.slice(kept.indexOf('/')));
}

/** @param from the page of the console to go back to, if any */
export function rememberAsked(c: HttpContext, code: string, from = ''): void {
  setCookie(c, ASKED, `${code}${from}`, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: ASKED_SECONDS });
}

export function forgetAsked(c: HttpContext): void {
  deleteCookie(c, ASKED, { prefix: 'host', path: '/', secure: true });
}
