import type { PersonId, RegistrationId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { invalid, type Result, reject } from '../../kernel/rejection.ts';
import { confirm, decline, enqueue } from '../domain/moves.ts';
import type { Plan, Stamp } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { isToCome } from '../domain/rules.ts';
import { hasFreeSeat } from '../domain/seats.ts';
import { canMove, takesSeat } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { changed, type Decided, noRegistration, type Setting, settle } from './settle.ts';

export type Decision = { readonly decision: 'confirm' | 'waitlist' | 'decline'; readonly reason?: string | undefined };

const OUTCOME = { confirm: 'confirmed', waitlist: 'waitlisted', decline: 'declined' } as const;

/** An organiser decides on somebody who is under review or waits. Nobody is confirmed beyond the seats or before the queue. */
export function decideRegistration(deps: Deps) {
  return async (id: RegistrationId, { decision, reason }: Decision, by: PersonId, cause: Cause): Promise<Result<Registration>> => {
    if (decision === 'decline' && reason === undefined) return invalid('reason', 'explain-declining');
    const found = await deps.registrations.find(id);
    if (!found) return noRegistration();
    return settle(
      deps,
      found.sessionId,
      async (plan, setting) => {
        const registration = await deps.registrations.get(found.sessionId, id);
        return registration ? decide(deps, plan, registration, { ...setting, decision, stamp: { at: setting.now, by, reason } }) : noRegistration();
      },
      cause,
    );
  };
}

type Judgement = Setting & { readonly decision: Decision['decision']; readonly stamp: Stamp };

async function decide(deps: Deps, plan: Plan, registration: Registration, judgement: Judgement): Promise<Decided<Registration>> {
  const { decision, rules, now, stamp } = judgement;
  const refusal = refusalOf(registration, decision) ?? (isToCome(rules, now) ? undefined : tooLate());
  if (refusal) return refusal;
  if (decision === 'decline') return changed(decline(plan, registration, stamp), registration);
  // Whoever waits beside a free seat would keep it from all who come later, and wait for the next one that becomes free.
  if (decision === 'waitlist' && plan.ledger.waiting === 0 && hasFreeSeat(plan.ledger, rules)) return reject('conflict', 'seat-is-free');
  if (decision === 'waitlist') return changed(enqueue(plan, { registration }, 'reviewed', stamp), registration);
  return confirmed(deps, plan, registration, judgement);
}

function tooLate() {
  return reject('conflict', 'decision-too-late');
}

function refusalOf({ status, details }: Registration, decision: Decision['decision']): Result<never> | undefined {
  const to = OUTCOME[decision];
  if (decision === 'waitlist' && !takesSeat(details.attendeeType)) return reject('conflict', 'invited-do-not-wait');
  // An offer goes back to the queue when it expires, by the clock alone.
  if (canMove(status, to) && !(status === 'offered' && decision === 'waitlist')) return undefined;
  return reject('conflict', status === 'confirmed' && to !== 'confirmed' ? 'revoke-instead' : { code: 'cannot-decide', facts: { status, to } });
}

async function confirmed(
  { registrations }: Deps,
  plan: Plan,
  registration: Registration,
  { rules, stamp }: Judgement,
): Promise<Decided<Registration>> {
  if (registration.status !== 'offered' && takesSeat(registration.details.attendeeType)) {
    if (!hasFreeSeat(plan.ledger, rules)) return reject('conflict', { code: 'seats-taken', facts: { capacity: rules.capacity ?? 0 } });
    const [first] = await registrations.queue(registration.sessionId, 1);
    if (first && first.registrationId !== registration.registrationId) return reject('conflict', 'others-waited-longer');
  }
  return changed(confirm(plan, { registration }, 'reviewed', stamp, rules), registration);
}
