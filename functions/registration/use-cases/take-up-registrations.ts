import type { EventOf } from '../../../events/registry.ts';
import type { SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { takeUp } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { expected, QUEUES_ATTEMPTS, settle } from './settle.ts';

/** Requests a transaction: each is at most 6 of its 100 writes, the ledger and the session one each. */
const BATCH = 12;

/**
 * Takes up all requests in the inbox of a session, in the order of their arrival, whichever of them the event is about.
 * Late and repeated events find an empty inbox. Several at once race for the ledger: each request is taken up by one.
 */
export function takeUpRegistrations(deps: Deps) {
  // Events of one delivery would only race each other: within a process they share the round that is under way.
  const underWay = new Map<SessionId, Promise<number>>();
  const begun = (sessionId: SessionId, cause: Cause): Promise<number> => {
    const round = takeUpRound(deps, sessionId, cause).finally(() => underWay.delete(sessionId));
    underWay.set(sessionId, round);
    return round;
  };
  return async ({ data: { sessionId } }: EventOf<'registration.submitted.v1'>, cause: Cause): Promise<string> => {
    // The request was stored before its event was: a round that begins now finds it.
    const shared = underWay.get(sessionId);
    if (!shared) return `took up ${await begun(sessionId, cause)}`;
    let total = await shared;
    // One that had begun before may have read the inbox before the request was in it.
    while ((await deps.registrations.inbox(sessionId, 1)).length > 0) total += await (underWay.get(sessionId) ?? begun(sessionId, cause));
    return `took up ${total}`;
  };
}

async function takeUpRound(deps: Deps, sessionId: SessionId, cause: Cause): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await takeUpBatch(deps, sessionId, cause);
    total += taken;
    if (taken < BATCH) return total;
  }
}

async function takeUpBatch(deps: Deps, sessionId: SessionId, cause: Cause): Promise<number> {
  const result = await settle(
    deps,
    sessionId,
    async (plan, setting) => {
      const intakes = await deps.registrations.inbox(sessionId, BATCH);
      const standings = await Promise.all(intakes.map(({ personId }) => deps.registrations.standing(sessionId, personId)));
      const none = { registrations: [], questions: [] };
      const all = intakes.reduce((sofar, intake, n) => takeUp(sofar, intake, standings[n] ?? none, setting), plan);
      return ok({ plan: all, value: intakes.length });
    },
    cause,
    QUEUES_ATTEMPTS,
  );
  return expected(result);
}
