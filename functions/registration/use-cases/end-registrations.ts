import type { EventOf } from '../../../events/registry.ts';
import type { SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { cancel, lapse } from '../domain/moves.ts';
import type { Plan } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { hasStarted } from '../domain/rules.ts';
import { isLive, lapsesAtStart } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { expected, QUEUES_ATTEMPTS, type Setting, settle } from './settle.ts';

/** Registrations a transaction: each is at most 3 of its 100 writes. */
const BATCH = 25;

/** When a session starts, whoever is under review, waits or holds an offer lapses. A session moved to later is left alone. */
export function lapseRegistrations(deps: Deps) {
  return ({ data }: EventOf<'session.started.v1'>, cause: Cause): Promise<string> =>
    endAll(deps, data.sessionId, cause, (plan, registration, { rules, now }) =>
      hasStarted(rules, now) && lapsesAtStart(registration.status) ? lapse(plan, { registration }, { at: now, by: 'clock' }) : plan,
    );
}

/** When a session is cancelled, every live registration ends with it. */
export function cancelRegistrations(deps: Deps) {
  return ({ data }: EventOf<'session.cancelled.v1'>, cause: Cause): Promise<string> =>
    endAll(deps, data.sessionId, cause, (plan, registration, { rules, now }) =>
      rules.status === 'cancelled' && isLive(registration.status) ? cancel(plan, { registration }, { at: now, by: 'clock' }) : plan,
    );
}

/**
 * Goes through all registrations in pages. A page is one transaction; who has ended already is passed over, so that a
 * repetition goes on where the last one broke off.
 */
async function endAll(
  deps: Deps,
  sessionId: SessionId,
  cause: Cause,
  end: (plan: Plan, registration: Registration, setting: Setting) => Plan,
): Promise<string> {
  let ended = 0;
  let cursor: string | undefined;
  do {
    const from = cursor;
    const page = await settle(
      deps,
      sessionId,
      async (plan, setting) => {
        const read = await deps.registrations.page(sessionId, BATCH, from);
        const after = read.items.reduce((sofar, registration) => end(sofar, registration, setting), plan);
        return ok({ plan: after, value: { ended: after.steps.length, next: read.cursor } });
      },
      cause,
      QUEUES_ATTEMPTS,
    );
    const { next, ended: some } = expected(page);
    ended += some;
    cursor = next;
  } while (cursor !== undefined);
  return `ended ${ended}`;
}
