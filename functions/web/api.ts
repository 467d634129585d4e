import { Hono, type Context as HttpContext } from 'hono';
import type { Cause } from '../kernel/ports.ts';
import { ok } from '../kernel/rejection.ts';
import { readJson } from './body.ts';
import { type Credentials, type ReadCredentials, stranger } from './credentials.ts';
import { explained } from './explanation.ts';
import { BODY_LIMIT, dependsOnCaller, type Operation } from './operation.ts';
import { type File, file } from './operations/shapes.ts';
import type { Outcome, Perform } from './perform.ts';
import { type ProblemDetails, problem, problemOf } from './problem.ts';
import { originOf } from './same-origin.ts';

/** What the middleware gives every route. */
export type Variables = { readonly Variables: { correlationId: string; operationId: string } };

type Deps = {
  readonly operations: readonly Operation<unknown>[];
  readonly perform: Perform;
  readonly credentials: ReadCredentials;
  readonly site: string;
};

/** The operations as HTTP: one route each, and on every path an answer to the methods it does not have. */
export function api(deps: Deps): Hono<Variables> {
  const app = new Hono<Variables>();
  const methods = new Map<string, string[]>();
  for (const operation of deps.operations) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), operation.method]);
    app.on(operation.method, path, (c) => handle(deps, operation, c));
  }
  for (const [path, known] of methods) app.all(path, (c) => otherMethod(c, known));
  app.all('*', (c) => sendProblem(c, problem('not-found', 'unknown-path')));
  return app;
}

async function handle(deps: Deps, operation: Operation<unknown>, c: HttpContext<Variables>): Promise<Response> {
  c.set('operationId', operation.id);
  const who = dependsOnCaller(operation.access) ? await deps.credentials(c) : ok(stranger);
  if (!who.ok) return sendProblem(c, problemOf(who.rejection));
  if (operation.method !== 'GET' && isForged(c, who.value, deps.site)) return sendProblem(c, problem('forbidden', 'forged-request'));
  const body = operation.method === 'GET' ? { ok: true as const, value: undefined } : await readJson(c.req.raw, operation.bodyLimit ?? BODY_LIMIT);
  if (!body.ok) return sendProblem(c, body.problem);
  const outcome = await deps.perform(operation, {
    params: c.req.param(),
    query: queryOf(c),
    body: body.value,
    caller: who.value.caller,
    cause: causeOf(c),
    idempotencyKey: c.req.header('Idempotency-Key'),
  });
  return answer(c, operation, outcome);
}

/** The cookie alone does not prove that the person meant it: another site may have made the browser send it. */
function isForged(c: HttpContext, { by }: Credentials, site: string): boolean {
  return by === 'cookie' && originOf(c, site) !== 'own';
}

/** The request as the cause of what follows from it: the first of a chain causes itself. */
export function causeOf(c: HttpContext<Variables>): Cause {
  const correlationId = c.get('correlationId');
  return { correlationId, causationId: correlationId };
}

/** A parameter given twice becomes a list, which no schema takes: better than silently choosing one. */
function queryOf(c: HttpContext): Record<string, unknown> {
  return Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function otherMethod(c: HttpContext<Variables>, known: readonly string[]): Response {
  c.header('Allow', [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', '));
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  return sendProblem(c, problem('method-not-allowed', { code: 'other-method', facts: { methods: known } }));
}

function answer(c: HttpContext<Variables>, operation: Operation<unknown>, outcome: Outcome<unknown>): Response {
  if (!outcome.ok) return sendProblem(c, outcome.problem);
  if (operation.media === 'redirect') return c.redirect(String(outcome.value), 302);
  if (operation.media === 'file') return sendFile(file.parse(outcome.value));
  if (operation.media) return c.body(String(outcome.value), 200, { 'Content-Type': operation.media });
  if (outcome.status === 204) return c.body(null, 204);
  return Response.json(outcome.value ?? {}, { status: outcome.status });
}

/** A file to be saved, never opened in the page. */
export function sendFile({ fileName, contentType, base64 }: File): Response {
  return new Response(Buffer.from(base64, 'base64'), {
    headers: { 'Content-Type': contentType, 'Content-Disposition': `attachment; filename="${fileName}"` },
  });
}

/** Answers with problem+json (RFC 9457); `instance` is the correlation id, under which operators find the request. */
export function sendProblem(c: HttpContext<Variables>, details: ProblemDetails): Response {
  if (details.status === 503) c.header('Retry-After', '1');
  if (details.status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify({ ...withReasons(details), instance: `urn:convoke:request:${c.get('correlationId')}` }), details.status, {
    'Content-Type': 'application/problem+json',
  });
}

function withReasons({ reason, errors, detail, ...details }: ProblemDetails) {
  const { message, ...why } = explained(reason);
  return { ...details, detail: message, ...why, errors: errors.map(({ path, reason: wrong }) => ({ path, ...explained(wrong) })) };
}
