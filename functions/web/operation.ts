import * as z from 'zod';
import { problemsIn } from '../kernel/issues.ts';
import type { Cause } from '../kernel/ports.ts';
import { type Problem, type Result, reject } from '../kernel/rejection.ts';
import type { Caller } from './caller.ts';
import type { Target } from './ports.ts';

/**
 * Who may call an operation. `about` names the object for which a caller's view is chosen, `own` says that callers find their
 * own things in it; `coOrganisers` lets those of the session in as well. `signing-in` is whoever opened a mailed link to sign in, also
 * while the second step is missing: signing in itself, and nothing else. Links in mails are their own authority: the operations
 * below `/my` are open to anyone who has one.
 */
export type Access =
  | { readonly who: 'anyone'; readonly about?: Target; readonly own?: true }
  | { readonly who: 'signed-in' }
  | { readonly who: 'signing-in' }
  | { readonly who: 'admins' }
  | { readonly who: 'organisers'; readonly of: Target; readonly coOrganisers?: true };

/** Whether it matters who calls. Where it does not, credentials are not looked at: expired ones keep nobody out. */
export function dependsOnCaller(access: Access): boolean {
  return access.who !== 'anyone' || access.about !== undefined || access.own !== undefined;
}

/** Whether the log says who did it and when (ADR 28). What is open to anyone is nobody's action as an organiser. */
export function isLogged({ access, method, logged }: Pick<About, 'access' | 'method' | 'logged'>): boolean {
  if (logged !== undefined) return logged === 'always';
  return method !== 'GET' && access.who !== 'anyone';
}

/** How much of an object the caller sees (design, decision 11); the registered view belongs to personal links alone. */
export type View = 'public' | 'organiser';

/** What an operation knows of the request beside its input. */
export type Context = { readonly caller: Caller; readonly view: View; readonly cause: Cause };

/** The parts of a request before they are parsed. */
export type Raw = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type About = {
  /** The operationId of OpenAPI: fixed, others build on it. */
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, with `{name}` for each parameter. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: Access;
  /** The status when all went well. */
  readonly status: 200 | 201 | 202 | 204 | 302;
  /** What the answer is; `redirect` answers a location, `file` one to be saved. JSON unless said. */
  readonly media?: 'text/calendar; charset=utf-8' | 'redirect' | 'file';
  /** The media types that a file may have. */
  readonly files?: readonly string[];
  /** Refusals beyond those that follow from access and input. */
  readonly refusals?: readonly (401 | 403 | 404 | 409 | 410 | 429)[];
  /** The most bytes of a body, {@link BODY_LIMIT} unless said. */
  readonly bodyLimit?: number;
  /** Whether an Idempotency-Key is honoured: all POSTs of organisers. Of one that changes nothing no answer is kept. */
  readonly idempotent?: true;
  /**
   * Whether the log says who did it. Unless said, whatever a signed-in person changes is in it. `always`: it changes nothing, but
   * takes personal data out; `never`: it is no GET and changes nothing.
   */
  readonly logged?: 'always' | 'never';
};

/** An operation of the API as data: routes, authorisation, OpenAPI and the tests' matrix are made from it. `A` is what it answers. */
export type Operation<A> = About & {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType<A>;
  /** Parses the parts of a request; the result runs it. */
  prepare(raw: Raw): Result<(context: Context) => Promise<Result<A>>>;
};

/** 256 KB hold every body but a file. */
export const BODY_LIMIT = 256 * 1024;

/** For an operation without parameters, query or body: anything there is refused. */
export const none = z.strictObject({});
/** The answer of an operation that has nothing to say. */
export const nothing = z.void();

/** Defines an operation. Input is parsed before `run` sees it, and `run` is called by {@link import('./perform.ts')} alone. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A>(
  spec: About & {
    readonly params: P;
    readonly query: Q;
    readonly body: B;
    readonly answer: z.ZodType<A>;
    readonly run: (input: Input<P, Q, B>, context: Context) => Promise<Result<NoInfer<A>>>;
  },
): Operation<A> {
  const { run, ...about } = spec;
  return {
    ...about,
    prepare(raw) {
      const params = spec.params.safeParse(raw.params, reported);
      const query = spec.query.safeParse(raw.query, reported);
      const body = spec.body.safeParse(raw.body ?? {}, reported);
      if (params.success && query.success && body.success) {
        const input = { params: params.data, query: query.data, body: body.data };
        return { ok: true, value: (context) => run(input, context) };
      }
      if (params.error?.issues.some(({ path }) => String(path[0]).endsWith('Id'))) return reject('not-found', 'nothing-here');
      return reject('invalid', 'not-valid', problemsOf(params, query, body));
    },
  };
}

/** What is not there is missing, and not of a wrong kind: the issues say so only when they know what was given. */
const reported = { reportInput: true };

type Parsed = { readonly error?: z.ZodError | undefined };

function problemsOf(...parsed: readonly Parsed[]): readonly Problem[] {
  return parsed.flatMap(({ error }) => (error ? error.issues.flatMap(problemsIn) : []));
}
