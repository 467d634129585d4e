import { createHash } from 'node:crypto';
import type { Ended, RecordAction } from '../audit/use-cases/record-action.ts';
import type { People } from '../kernel/links.ts';
import type { Cause } from '../kernel/ports.ts';
import type { Result } from '../kernel/rejection.ts';
import type { Standing } from './authorise.ts';
import type { Caller } from './caller.ts';
import { type Access, type Context, isLogged, type Operation, type Raw } from './operation.ts';
import type { IdempotencyStore, IdempotentCall, Journal } from './ports.ts';
import { type ProblemDetails, problem, problemOf, problemOfFault } from './problem.ts';

/** What came of a call. */
export type Outcome<A> = { readonly ok: true; readonly status: number; readonly value: A } | { readonly ok: false; readonly problem: ProblemDetails };

/** One call of an operation, from the API or from a page. */
type Call = Raw & { readonly caller: Caller; readonly cause: Cause; readonly idempotencyKey?: string | undefined };

type Deps = {
  readonly authorise: (caller: Caller, access: Access, params: Readonly<Record<string, unknown>>) => Promise<Result<Standing>>;
  readonly idempotency: IdempotencyStore;
  readonly record: RecordAction;
  readonly people: People;
  readonly journal: Pick<Journal, 'fault' | 'refusal'>;
};

/** Carries out operations: authorise, parse, honour the Idempotency-Key, write down who does it, run. The API and the pages both come through here. */
export type Perform = <A>(operation: Operation<A>, call: Call) => Promise<Outcome<A>>;

export function performer(deps: Deps): Perform {
  return async (operation, call) => {
    try {
      const outcome = await perform(deps, operation, call);
      if (!outcome.ok) deps.journal.refusal(refusalOf(operation.id, call, outcome.problem));
      return outcome;
    } catch (error) {
      const known = problemOfFault(error);
      if (known) return { ok: false, problem: known };
      throw error;
    }
  };
}

/** What the log keeps of a no: codes and ids, never what somebody sent. */
function refusalOf(operationId: string, { caller, cause }: Call, { reason, status }: ProblemDetails) {
  const who = caller.kind === 'anonymous' ? {} : { personId: caller.visit.personId };
  return { correlationId: cause.correlationId, operationId, status, reason: typeof reason === 'string' ? reason : reason.code, ...who };
}

async function perform<A>(deps: Deps, operation: Operation<A>, call: Call): Promise<Outcome<A>> {
  const standing = await deps.authorise(call.caller, operation.access, { ...asRecord(call.query), ...asRecord(call.params) });
  if (!standing.ok) return refused(standing.rejection);
  const prepared = operation.prepare(call);
  if (!prepared.ok) return refused(prepared.rejection);
  const context: Context = { caller: call.caller, view: standing.value.view, cause: call.cause };
  const run = async (): Promise<Outcome<A>> => {
    const result = await prepared.value(context);
    // Parsing drops whatever the answer does not declare: a view that grew a field cannot leak it unnoticed.
    return result.ok ? { ok: true, status: operation.status, value: operation.answer.parse(result.value) } : refused(result.rejection);
  };
  const asRecorded = (how: () => Promise<Outcome<A>>) => recorded(deps, operation, call, standing.value, how);
  if (!operation.idempotent || call.idempotencyKey === undefined || call.caller.kind !== 'person') return asRecorded(run)();
  if (!/^[\x21-\x7E]{1,255}$/.test(call.idempotencyKey)) {
    return { ok: false, problem: problem('invalid', 'key-malformed') };
  }
  // It changes nothing: again is as good as once, and nothing of the people it shows is kept for whoever may not see them any more.
  if (operation.logged === 'never') return run();
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([call.params, call.query, call.body ?? null]))
    .digest('hex');
  const once = { caller: call.caller.personId, operation: operation.id, key: call.idempotencyKey, bodyHash };
  return runOnce(deps.idempotency, operation, once, run, asRecorded);
}

/**
 * Who does it is written down before it happens, and what came of it after. A function that dies in between leaves the outcome
 * unknown, and so does an end that could not be written: what happened has happened, and its answer stands.
 */
function recorded<A>(deps: Deps, operation: Operation<A>, call: Call, { of }: Standing, run: () => Promise<Outcome<A>>): () => Promise<Outcome<A>> {
  const { caller } = call;
  if (caller.kind === 'anonymous' || !isLogged(operation)) return run;
  return async () => {
    const { correlationId } = call.cause;
    const end = await deps.record({
      ...{
        by: caller.kind === 'half' ? caller.visit.personId : caller.personId,
        operation: operation.id,
        correlationId,
        seriesId: of?.seriesId,
        sessionId: of?.sessionId,
      },
      given: [withoutAddresses(deps.people, call.params), call.query, call.body],
    });
    const ended = (how: Ended) => end(how).catch((error: unknown) => deps.journal.fault(error, { correlationId, operationId: operation.id }));
    try {
      const outcome = await run();
      await ended(
        outcome.ok ? { result: 'done', status: outcome.status, answer: outcome.value } : { result: 'refused', status: outcome.problem.status },
      );
      return outcome;
    } catch (error) {
      await ended({ result: 'failed', status: problemOfFault(error)?.status ?? 500 });
      throw error;
    }
  };
}

/** People are named by their address in some paths: the log knows them by their id. */
function withoutAddresses(people: People, params: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(asRecord(params)).map(([name, value]) => [name, name === 'email' && typeof value === 'string' ? people.idOf(value) : value]),
  );
}

/** Only what went well is remembered: a refusal changed nothing, so the same key may carry the mended request. */
async function runOnce<A>(
  store: IdempotencyStore,
  operation: Operation<A>,
  call: IdempotentCall,
  run: () => Promise<Outcome<A>>,
  asRecorded: (how: () => Promise<Outcome<A>>) => () => Promise<Outcome<A>>,
): Promise<Outcome<A>> {
  const begun = await store.begin(call);
  if (begun.state === 'another-body') return { ok: false, problem: problem('idempotency-key-reused', 'key-reused') };
  if (begun.state === 'in-progress') return underWay();
  if (begun.state === 'done') return { ok: true, status: begun.answer.status, value: operation.answer.parse(begun.answer.value) };
  return asRecorded(async () => {
    const outcome = await store.carryOut(call, begun.lease, run, (one) => (one.ok ? { status: one.status, value: one.value } : undefined));
    return outcome === 'lease-lost' ? underWay() : outcome;
  })();
}

function underWay(): { readonly ok: false; readonly problem: ProblemDetails } {
  return { ok: false, problem: problem('conflict', 'key-under-way') };
}

function refused(rejection: Parameters<typeof problemOf>[0]): { readonly ok: false; readonly problem: ProblemDetails } {
  return { ok: false, problem: problemOf(rejection) };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
