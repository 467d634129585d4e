import type { EventOf } from '../../../events/registry.ts';
import type { SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { takeUp } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { expected, settle } from './settle.ts';

/** Requests a transaction: each is at most 6 of its 100 writes, the ledger and the session one each. */
const BATCH = 12;

/**
 * Takes up all requests in the inbox of a session, in the order of their arrival, whichever of them the event is about.
 * Late and repeated events find an empty inbox. Several at once race for the ledger: each request is taken up by one.
 */
export function takeUpRegistrations(deps: Deps) {
  return async ({ data: { sessionId } }: EventOf<'registration.submitted.v1'>, cause: Cause): Promise<string> => {
    let total = 0;
    for (;;) {
      const taken = await takeUpSome(deps, sessionId, cause);
      total += taken;
      if (taken === 0) return `took up ${total}`;
    }
  };
}

async function takeUpSome(deps: Deps, sessionId: SessionId, cause: Cause): Promise<number> {
  // Most events find that an earlier one took everything up: they cost one read.
  if ((await deps.registrations.inbox(sessionId, 1)).length === 0) return 0;
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
  );
  return expected(result);
}
