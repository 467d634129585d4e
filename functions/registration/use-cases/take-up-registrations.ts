import type { EventOf } from '../../../events/registry.ts';
import type { SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { takeUp } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { expected, QUEUES_ATTEMPTS, settle } from './settle.ts';

/** Requests a transaction: each is at most 5 of its 100 writes, the ledger one. */
const BATCH = 19;

/**
 * Takes up all requests in the inbox of a session, in the order of their arrival, whichever of them the event is about.
 * Late and repeated events find an empty inbox. Several at once race for the ledger: each request is taken up by one.
 */
export function takeUpRegistrations(deps: Deps) {
  // Events of one delivery would only race each other: within a process they share the round that is under way.
  const underWay = new Map<SessionId, Round>();
  const begun = (sessionId: SessionId, cause: Cause): Promise<number> => {
    const round = { looks: 0 };
    const look = () => {
      round.looks += 1;
    };
    const done = takeUpRound(deps, sessionId, cause, look).finally(() => underWay.delete(sessionId));
    underWay.set(sessionId, { done, looks: () => round.looks });
    return done;
  };
  return async ({ data: { sessionId } }: EventOf<'registration.submitted.v1'>, cause: Cause): Promise<string> => {
    let total = 0;
    for (;;) {
      const shared = underWay.get(sessionId);
      if (!shared) return `took up ${total + (await begun(sessionId, cause))}`;
      const before = shared.looks();
      total += await shared.done;
      // The request was stored before its event was: a look into the inbox that began after the event came has found it.
      if (shared.looks() > before) return `took up ${total}`;
    }
  };
}

/** Takes up all that it finds, until it finds no more. */
type Round = { readonly done: Promise<number>; readonly looks: () => number };

/** @param looks is called whenever it looks into the inbox */
async function takeUpRound(deps: Deps, sessionId: SessionId, cause: Cause, looks: () => void): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await takeUpBatch(deps, sessionId, cause, looks);
    total += taken;
    if (taken < BATCH) return total;
  }
}

async function takeUpBatch(deps: Deps, sessionId: SessionId, cause: Cause, looks: () => void): Promise<number> {
  const result = await settle(
    deps,
    sessionId,
    async (plan, setting) => {
      looks();
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
