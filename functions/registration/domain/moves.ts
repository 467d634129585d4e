import type { EventOf } from '../../../events/registry.ts';
import type { Instant } from '../../../events/values.ts';
import { moved, type Plan, type Stamp, subject, withStep } from './plan.ts';
import type { Registration } from './registration.ts';
import { hasStarted, type SessionRules } from './rules.ts';
import { holdsSeat } from './status.ts';

/*
 * The ways in which a registration changes its status, each with the fact that announces it. `before` is undefined for a
 * registration that is made in the same plan.
 */

type Subject = { readonly registration: Registration; readonly isNew?: boolean };
const step = ({ registration, isNew }: Subject, after: Registration) => ({ before: isNew ? undefined : registration, after });

/** A new registration that waits for the review of an organiser. */
export function receive(plan: Plan, registration: Registration): Plan {
  return withStep(plan, { after: registration }, [{ type: 'registration.received.v1', data: subject(registration) }]);
}

/** A seat, as far as the kind takes one. @param cause how it came to it, as the event tells it */
export function confirm(
  plan: Plan,
  who: Subject,
  cause: EventOf<'registration.confirmed.v1'>['data']['cause'],
  stamp: Stamp,
  rules: SessionRules,
): Plan {
  const after = moved(who.registration, 'confirmed', stamp);
  const sessionHasBegun = rules.hadBegun ?? hasStarted(rules, stamp.at);
  const data = { ...subject(after), attendeeType: after.details.attendeeType, cause, sessionHasBegun };
  return withStep(plan, step(who, after), [{ type: 'registration.confirmed.v1', data }]);
}

/** To the end of the queue. */
export function enqueue(plan: Plan, who: Subject, cause: EventOf<'registration.waitlisted.v1'>['data']['cause'], stamp: Stamp): Plan {
  const after = { ...moved(who.registration, 'waitlisted', stamp), queueNumber: plan.ledger.nextQueueNumber };
  const data = { ...subject(after), position: plan.ledger.waiting + 1, cause };
  return withStep(plan, step(who, after), [{ type: 'registration.waitlisted.v1', data }]);
}

/** A seat that is held until `expiresAt`, to be accepted or refused. */
export function offer(plan: Plan, registration: Registration, expiresAt: Instant, stamp: Stamp): Plan {
  const after = { ...moved(registration, 'offered', stamp), offerExpiresAt: expiresAt };
  return withStep(plan, { before: registration, after }, [{ type: 'registration.offered.v1', data: { ...subject(after), expiresAt } }]);
}

/** No seat: the organiser's word, while none is held. */
export function decline(plan: Plan, registration: Registration, stamp: Stamp): Plan {
  const after = moved(registration, 'declined', stamp);
  return withStep(plan, { before: registration, after }, [{ type: 'registration.declined.v1', data: subject(after) }]);
}

/** The end of what was confirmed: its seat, where it holds one, is free at once. */
export function revoke(plan: Plan, registration: Registration, stamp: Stamp): Plan {
  const after = moved(registration, 'revoked', stamp);
  const data = { ...subject(after), freedSeat: holdsSeat(registration) };
  return withStep(plan, { before: registration, after }, [{ type: 'registration.revoked.v1', data }]);
}

/** @param keepsSeat whether the seat goes to somebody else in the same plan */
export function withdraw(
  plan: Plan,
  { registration, keepsSeat = false }: { readonly registration: Registration; readonly keepsSeat?: boolean },
  cause: EventOf<'registration.withdrawn.v1'>['data']['cause'],
  stamp: Stamp,
): Plan {
  const after = moved(registration, 'withdrawn', stamp);
  const data = { ...subject(after), freedSeat: holdsSeat(registration) && !keepsSeat, cause };
  return withStep(plan, { before: registration, after }, [{ type: 'registration.withdrawn.v1', data }]);
}

/** The session started without them. */
export function lapse(plan: Plan, who: Subject, stamp: Stamp): Plan {
  const after = moved(who.registration, 'lapsed', stamp);
  return withStep(plan, step(who, after), [{ type: 'registration.lapsed.v1', data: subject(after) }]);
}

/** The session was cancelled. */
export function cancel(plan: Plan, who: Subject, stamp: Stamp): Plan {
  const after = moved(who.registration, 'cancelled', stamp);
  return withStep(plan, step(who, after), [{ type: 'registration.cancelled.v1', data: subject(after) }]);
}
