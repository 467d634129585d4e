import type { Instant } from '../../../events/values.ts';
import { addDays, at, dateIn, earlier, hourIn, plus } from '../../kernel/time.ts';
import { cancel, confirm, enqueue, lapse, offer, receive, withdraw } from './moves.ts';
import { type Ledger, moved, type Plan, type Stamp, subject, withStep } from './plan.ts';
import type { Details, Intake, Registration } from './registration.ts';
import { retention } from './retention.ts';
import { hasStarted, isAhead, needsReview, type SessionRules } from './rules.ts';
import { holdsSeat, takesSeat } from './status.ts';

const OFFER_LASTS = 'PT24H';
const NO_OFFERS_BEFORE_START = '-PT24H';
const LATEST_ANSWER_BEFORE_START = '-PT1H';
const NIGHT_BEGINS = 20;
const NIGHT_ENDS = 8;

/** Whether a seat is neither taken nor offered. Without a capacity there always is one. */
export function hasFreeSeat({ taken }: Ledger, { capacity }: SessionRules): boolean {
  return capacity === undefined || taken < capacity;
}

/**
 * Until when an offer made now holds (design, section 3): 24 hours, at most until 1 hour before the start; nobody has to
 * answer between 20:00 and 08:00 of the session's zone; never past the start.
 */
export function offerExpiry({ startsAt, timeZone }: SessionRules, now: Instant): Instant {
  const day = plus(now, OFFER_LASTS);
  const latest = startsAt === undefined ? day : earlier(day, plus(startsAt, LATEST_ANSWER_BEFORE_START));
  const hour = hourIn(timeZone, latest);
  if (hour >= NIGHT_ENDS && hour < NIGHT_BEGINS) return latest;
  const morning = at(timeZone, addDays(dateIn(timeZone, latest), hour >= NIGHT_BEGINS ? 1 : 0), '08:00');
  return startsAt === undefined ? morning : earlier(morning, startsAt);
}

/** In the last 24 hours nobody is offered: there is no time to wait for an answer. */
export function isTooLateToOffer({ startsAt }: SessionRules, now: Instant): boolean {
  return startsAt !== undefined && now >= plus(startsAt, NO_OFFERS_BEFORE_START);
}

/**
 * The one promotion rule: free seats go to those who wait, in their order. Every path that frees or adds a seat ends here.
 *
 * @param queue those first in line, in order; whoever stands in it must be waitlisted in the plan
 */
export function promote(plan: Plan, queue: readonly Registration[], rules: SessionRules, now: Instant): Plan {
  if (!isAhead(rules, now)) return plan;
  return queue.reduce((sofar, next) => {
    if (!hasFreeSeat(sofar.ledger, rules)) return sofar;
    const stamp = { at: now, by: 'clock' };
    return isTooLateToOffer(rules, now)
      ? confirm(sofar, { registration: next }, 'promoted', stamp, rules)
      : offer(sofar, next, offerExpiry(rules, now), stamp);
  }, plan);
}

/** The registration that a request begins as. */
export function fresh(intake: Intake, rules: SessionRules, by = 'registrant'): Registration {
  const { registrationId, sessionId, seriesId, personId, receivedAt, details } = intake;
  return {
    ...{ registrationId, sessionId, seriesId, personId, details },
    status: 'submitted',
    revision: 1,
    linkGeneration: 1,
    history: [{ at: receivedAt, to: 'submitted', by }],
    registeredAt: receivedAt,
    ...retention(details, rules, receivedAt),
    version: 1,
  };
}

/** A seat when there is a free one and nobody waits for it, else the end of the queue. */
export function seat(plan: Plan, who: { readonly registration: Registration; readonly isNew?: boolean }, rules: SessionRules, stamp: Stamp): Plan {
  return plan.ledger.waiting === 0 && hasFreeSeat(plan.ledger, rules)
    ? confirm(plan, who, 'seat-available', stamp, rules)
    : enqueue(plan, who, 'full', stamp);
}

/** Where a new registration goes. Too late is said at once: nobody waits for a session that began or will not be. */
export function place(plan: Plan, newcomer: Registration, rules: SessionRules, now: Instant): Plan {
  const stamp = { at: now, by: 'registrant' };
  const who = { registration: newcomer, isNew: true };
  if (rules.status === 'cancelled') return cancel(plan, who, stamp);
  if (hasStarted(rules, now)) return lapse(plan, who, stamp);
  return needsReview(newcomer.details, rules) ? receive(plan, newcomer) : seat(plan, who, rules, stamp);
}

/** Whom an organiser adds: like everybody else before the start, as having attended rights at once from then on. */
export function placeByHand(plan: Plan, newcomer: Registration, rules: SessionRules, stamp: Stamp): Plan {
  const who = { registration: newcomer, isNew: true };
  const free = plan.ledger.waiting === 0 && hasFreeSeat(plan.ledger, rules);
  if (!takesSeat(newcomer.details.attendeeType) || hasStarted(rules, stamp.at) || free) return confirm(plan, who, 'added-by-organiser', stamp, rules);
  return enqueue(plan, who, 'full', stamp);
}

/**
 * One gives way to another person, who takes over the seat, the place in the queue or the offer. Where newcomers are
 * reviewed, so is this one: a seat that an organiser granted is not passed on unseen.
 *
 * @param position the place in line of the one who gives way, from 1, while waitlisted
 */
export function handOver(
  plan: Plan,
  { from, to, position }: { readonly from: Registration; readonly to: Registration; readonly position: number },
  rules: SessionRules,
  now: Instant,
): Plan {
  const stamp = { at: now, by: 'registrant' };
  const who = { registration: to, isNew: true };
  if (from.status === 'submitted' || needsReview(to.details, rules)) return receive(withdraw(plan, { registration: from }, 'substituted', stamp), to);
  const given = withdraw(plan, { registration: from, keepsSeat: holdsSeat(from) }, 'substituted', stamp);
  if (from.status === 'confirmed') return confirm(given, who, 'substituted', stamp, rules);
  const waiting = { ...moved(to, 'waitlisted', stamp), queueNumber: from.queueNumber ?? plan.ledger.nextQueueNumber };
  if (from.status === 'waitlisted')
    return withStep(given, { after: waiting }, [{ type: 'registration.waitlisted.v1', data: { ...subject(waiting), position, cause: 'full' } }]);
  const expiresAt = from.offerExpiresAt ?? offerExpiry(rules, now);
  const { queueNumber: _none, ...offered } = { ...moved(waiting, 'offered', stamp), offerExpiresAt: expiresAt };
  return withStep(given, { after: offered }, [{ type: 'registration.offered.v1', data: { ...subject(offered), expiresAt } }]);
}

/** The details of a stand-in: what made the first one entitled passes on, the rest is their own. */
export function asStandIn(details: Details, first: Registration): Details {
  return { ...details, attendeeType: first.details.attendeeType, criteria: first.details.criteria };
}
