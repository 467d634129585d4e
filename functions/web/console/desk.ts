import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { Caller } from '../caller.ts';
import { bringsSignIn, pageToReturnTo } from '../credentials.ts';
import { splitPath } from '../language.ts';
import type { Operation } from '../operation.ts';
import type { FormState } from '../pages/forms.tsx';
import { ask, type PageContext, readFormOfVisitor, type Site, tokenOf, visitor, written } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { inSameLanguage, type Reader, readerOf } from '../pages/reader.tsx';
import type { Outcome } from '../perform.ts';
import { consoleWordsIn } from '../words/console.ts';
import type { ConsoleWords } from '../words/shape.ts';
import { answeredOnce, keyOf, ONCE } from './once.ts';
import { sendHeldForm } from './signing-in/held-form.tsx';

export type Person = Extract<Caller, { readonly kind: 'person' }>;

/** Where an organiser sits while a page of the console is made for them. */
export type Desk = {
  readonly site: Site;
  readonly c: PageContext;
  readonly reader: Reader;
  /** What the console says, in the reader's language. */
  readonly words: ConsoleWords;
  readonly caller: Person;
  /** What each form must carry along: see `Form` in parts.tsx. */
  readonly formToken: string | undefined;
  /** Carries out an operation of the API in the organiser's name: the same authorisation, the same refusals. */
  readonly ask: <A>(
    operation: Operation<A>,
    asked?: { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown },
  ) => Promise<Outcome<A>>;
  /** The path of another page in the same language. */
  readonly to: (path: string) => string;
  /** Leads to another page after something was done. `done` names the sentence that tells it there. */
  readonly go: (path: string, done?: string, count?: number) => Response;
};

/** What a request brings along from the door: the name under which it is logged. */
export type ConsoleEnv = Variables & { readonly Bindings: { readonly correlationId: string } };
export type ConsoleApp = Hono<ConsoleEnv>;

/** `once`: the mark of the form that was sent. */
type Seated = Pick<Desk, 'caller' | 'formToken'> & { readonly once?: string | undefined };

async function deskOf(site: Site, c: PageContext, { caller, formToken, once }: Seated): Promise<Desk> {
  const told = await readerOf(c);
  const words = await consoleWordsIn(told.language);
  const reader = { ...told, fields: words.fields };
  return {
    site,
    c,
    reader,
    words,
    caller,
    formToken,
    ask: (operation, asked) => {
      const idempotencyKey = keyOf(operation, once, asked);
      return answeredOnce(() => ask(site, c, operation, { ...asked, caller, idempotencyKey }), site.wait);
    },
    to: reader.to,
    go: (path, done, count) => {
      const said = new URLSearchParams({ ...(done !== undefined && { done }), ...(count !== undefined && { count: String(count) }) });
      return c.redirect(inSameLanguage(c, path) + (said.size > 0 ? `${path.includes('?') ? '&' : '?'}${said}` : ''), 303);
    },
  };
}

/** Where the second step of signing in is done. */
export const SECOND_STEP = '/console/sign-in';

/** Where to go first; whoever was signed in here until it ended comes back to where they are. */
function doorOf(c: PageContext, { kind }: Caller): string {
  const door = kind === 'half' ? SECOND_STEP : '/sign-in';
  const here = bringsSignIn(c) ? pageToReturnTo(splitPath(c.req.path).path) : undefined;
  return here === undefined ? door : `${door}?${new URLSearchParams({ to: here })}`;
}

/** A page of the console. Strangers are led to sign in. */
export function page(site: Site, show: (desk: Desk) => Promise<Response>) {
  return async (c: PageContext): Promise<Response> => {
    const who = await visitor(site, c);
    if (who.caller.kind !== 'person') return c.redirect(inSameLanguage(c, doorOf(c, who.caller)), 303);
    return show(await deskOf(site, c, { caller: who.caller, formToken: tokenOf(who) }));
  };
}

/**
 * A form of the console that was sent: it must come from our own pages, by somebody who is signed in. Who is not any more, or is again,
 * gets it back with everything that was written.
 *
 * @param limit the most bytes of it, where a text may be long
 */
export function form(site: Site, take: (desk: Desk, values: FormState['values']) => Promise<Response>, limit?: number) {
  return async (c: PageContext): Promise<Response> => {
    const sent = await readFormOfVisitor(site, c, limit);
    if (!sent.ok) return sendProblemPage(c, sent.problem);
    const { caller } = sent.visitor;
    if (caller.kind !== 'person' || !sent.isProven) return sendHeldForm(c, sent);
    const seated = { caller, formToken: tokenOf(sent.visitor), once: written(sent.values, ONCE) };
    return take(await deskOf(site, c, seated), sent.values);
  };
}
