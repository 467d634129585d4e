import type { Instant, RegistrationId, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { enqueue } from '../domain/moves.ts';
import { type Plan, withStep } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { dueAt, retention, tidied } from '../domain/retention.ts';
import { isToCome } from '../domain/rules.ts';
import { promote } from '../domain/seats.ts';
import type { Deps } from '../ports.ts';
import { expected, QUEUES_ATTEMPTS, type Setting, settle } from './settle.ts';

/**
 * Takes the steps that a registration is due for: an offer that expired goes to the end of the queue and its seat to the
 * next in line, in one transaction; needs, addresses and at last the registration itself are deleted when their time is
 * over, as the session is planned now. Does nothing when nothing is due any more.
 *
 * @param now the time of the tick
 */
export function advanceRegistration(deps: Deps) {
  return async (sessionId: SessionId, registrationId: RegistrationId, now: Instant, cause: Cause): Promise<string> => {
    const result = await settle(
      deps,
      sessionId,
      async (plan, { rules }) => {
        const registration = await deps.registrations.get(sessionId, registrationId);
        if (!registration || dueAt(registration) > now) return ok({ plan, value: 'nothing due' });
        if (registration.status === 'offered' && registration.offerExpiresAt !== undefined && registration.offerExpiresAt <= now)
          return ok({ plan: await expire(deps, plan, registration, { rules, now }), value: 'offer expired' });
        return ok({ plan: await tidy(deps, plan, registration, { rules, now }), value: 'tidied' });
      },
      cause,
      QUEUES_ATTEMPTS,
    );
    return expected(result);
  };
}

async function expire(deps: Deps, plan: Plan, registration: Registration, { rules, now }: Setting): Promise<Plan> {
  // From the start on the offer lapses; that it also expired would be a second, contradicting mail.
  if (!isToCome(rules, now)) return tidy(deps, plan, { ...registration, offerExpiresAt: undefined }, { rules, now });
  const waiting = await deps.registrations.queue(registration.sessionId, 1);
  const expired = enqueue(plan, { registration }, 'offer-expired', { at: now, by: 'clock' });
  const last = expired.steps.flatMap(({ after }) => after ?? []);
  return promote(expired, waiting.length > 0 ? waiting : last, rules, now);
}

async function tidy({ registrations }: Deps, plan: Plan, read: Registration, { rules, now }: Setting): Promise<Plan> {
  // The session may have moved since the dates were set, or have no date yet: nothing goes before it is over.
  const since = isToCome(rules, now) ? now : read.registeredAt;
  const planned = { ...read, ...later(read, retention(read.details, rules, since)) };
  if (planned.keptUntil > now) return withStep(plan, { before: read, after: tidied(planned, now) });
  const { registrations: standing } = await registrations.standing(read.sessionId, read.personId);
  const isSuperseded = !standing.some(({ registrationId }) => registrationId === read.registrationId);
  return withStep(plan, { before: read, isSuperseded });
}

type Dates = Pick<Registration, 'keptUntil' | 'needsKeptUntil'>;

/** No date moves to before what was promised when the fields were written. */
function later(read: Dates, planned: Dates): Dates {
  const max = (a: Instant, b: Instant) => (a > b ? a : b);
  return {
    keptUntil: max(read.keptUntil, planned.keptUntil),
    ...(read.needsKeptUntil && { needsKeptUntil: max(read.needsKeptUntil, planned.needsKeptUntil ?? read.needsKeptUntil) }),
  };
}
