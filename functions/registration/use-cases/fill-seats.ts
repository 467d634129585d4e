import type { EventOf } from '../../../events/registry.ts';
import type { SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import { isAhead, needsReview } from '../domain/rules.ts';
import { promote, seat } from '../domain/seats.ts';
import { rulesUnder } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { expected, QUEUES_ATTEMPTS, type Setting, settle } from './settle.ts';

/** Registrations a transaction: each is at most 4 of its 100 writes. */
const BATCH = 20;

type SeatMayBeFree = EventOf<'registration.withdrawn.v1' | 'registration.revoked.v1' | 'registration.declined.v1' | 'session.changed.v1'>;

/**
 * Gives free seats to those who wait, until none is free or nobody waits. After a change of moderation those whom nobody
 * needs to review any more come first into the queue, in the order in which they applied.
 */
export function fillSeats(deps: Deps) {
  return async ({ type, data }: SeatMayBeFree, cause: Cause): Promise<string> => {
    const released = type === 'session.changed.v1' && data.changed.includes('moderation') ? await releaseReviewed(deps, data.sessionId, cause) : 0;
    let promoted = 0;
    for (;;) {
      const more = await promoteSome(deps, data.sessionId, cause);
      promoted += more;
      if (more === 0) return `released ${released}, promoted ${promoted}`;
    }
  };
}

async function promoteSome(deps: Deps, sessionId: SessionId, cause: Cause): Promise<number> {
  const promoted = await settle(
    deps,
    sessionId,
    async (plan, { rules, now }) => {
      const queue = plan.ledger.waiting === 0 ? [] : await deps.registrations.queue(sessionId, BATCH);
      const filled = promote(plan, queue, rules, now);
      return ok({ plan: filled, value: filled.steps.length });
    },
    cause,
    QUEUES_ATTEMPTS,
  );
  return expected(promoted);
}

async function releaseReviewed(deps: Deps, sessionId: SessionId, cause: Cause): Promise<number> {
  let released = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.registrations.page(sessionId, BATCH, cursor);
    const ids = page.items.map(({ registrationId }) => registrationId);
    const result = await settle(
      deps,
      sessionId,
      async (plan, setting) => {
        const read = await Promise.all(ids.map((id) => deps.registrations.get(sessionId, id)));
        const unreviewed = await Promise.all(read.map(async (one) => (one && (await isReleased(deps, one, setting)) ? [one] : [])));
        const stamp = { at: setting.now, by: 'clock' };
        const after = unreviewed.flat().reduce((sofar, registration) => seat(sofar, { registration }, setting.rules, stamp), plan);
        return ok({ plan: after, value: after.steps.length });
      },
      cause,
      QUEUES_ATTEMPTS,
    );
    released += expected(result);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return released;
}

async function isReleased(
  { registrations }: Deps,
  { sessionId, personId, status, details }: Registration,
  { rules, now }: Setting,
): Promise<boolean> {
  if (status !== 'submitted' || !isAhead(rules, now) || needsReview(details, rules)) return false;
  return !needsReview(details, rulesUnder(await registrations.standing(sessionId, personId), rules));
}
