import type { Instant, SeriesId, SessionId } from '../../../events/values.ts';
import { invalid, ok, type Problem, type Reason, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import { type Details, isDiscreet } from './registration.ts';

/** What of a session and its series decides on registrations; the session's own settings beat those of the series. */
export type SessionRules = {
  readonly sessionId: SessionId;
  readonly seriesId: SeriesId;
  readonly status: 'draft' | 'scheduled' | 'registration-open' | 'registration-closed' | 'held' | 'concluded' | 'postponed' | 'cancelled';
  readonly startsAt?: Instant | undefined;
  readonly endsAt?: Instant | undefined;
  /** It began once, before it was given another date. */
  readonly hadBegun?: true | undefined;
  readonly timeZone: string;
  /** Seats for participants and observers together; absent: as many as come. */
  readonly capacity?: number | undefined;
  readonly moderation: 'automatic' | 'review';
  readonly observers: 'none' | 'review' | 'open';
  readonly visibility: 'public' | 'unlisted' | 'invited';
  /** Whether the series is published: before that nobody outside knows of its sessions. */
  readonly published: boolean;
  readonly discreet: boolean;
  readonly chathamHouse: boolean;
  /** The ids of the criteria of which one is to be met; empty: everybody may take part. */
  readonly criteria: readonly string[];
  readonly languages: readonly string[];
  readonly joinUrl?: string | undefined;
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
  /** Opened or closed by hand: the dates of the window do not count. */
  readonly registrationByHand: boolean;
};

/** How long after the announced end one can still (re)join: sessions run over, connections drop. */
const OVERRUN = 'PT1H';

/** From its start on, or from the organiser's word before it; a postponed session has no start. */
export function hasStarted({ startsAt, status }: SessionRules, now: Instant): boolean {
  return status === 'held' || status === 'concluded' || (status !== 'postponed' && startsAt !== undefined && startsAt <= now);
}

/** An hour after its end; a session that says no end is taken to last twelve hours. */
export function isOver({ status, startsAt, endsAt = startsAt && plus(startsAt, 'PT12H') }: SessionRules, now: Instant): boolean {
  return status === 'concluded' || (status !== 'postponed' && endsAt !== undefined && plus(endsAt, OVERRUN) <= now);
}

/** Whether the session is neither cancelled nor begun: a postponed one is still to come. */
export function isToCome(rules: SessionRules, now: Instant): boolean {
  return rules.status !== 'cancelled' && !hasStarted(rules, now);
}

/** Seats are given and offered only while a session is on its way to its start. */
export function isAhead(rules: SessionRules, now: Instant): boolean {
  return ['scheduled', 'registration-open', 'registration-closed'].includes(rules.status) && !hasStarted(rules, now);
}

/** Said of a session that is not there, and of one that strangers are not to know of. */
export function noSession(): Result<never> {
  return reject('not-found', 'unknown-session');
}

/** Whether anybody may ask to attend now. Of a session that is not for everybody nothing is told, whatever its state. */
export function openToPublic(rules: SessionRules, now: Instant): Result<void> {
  if (rules.status === 'draft' || rules.visibility === 'invited' || !rules.published) return noSession();
  if (rules.status === 'cancelled') return reject('gone', 'session-cancelled');
  if (rules.status === 'postponed') return reject('conflict', 'registration-postponed');
  if (rules.status === 'scheduled') return reject('conflict', notOpenYet(rules));
  const closedByClock = !rules.registrationByHand && rules.closesAt !== undefined && rules.closesAt <= now;
  return rules.status === 'registration-open' && !closedByClock && !hasStarted(rules, now) ? ok() : reject('conflict', 'registration-closed');
}

function notOpenYet({ opensAt, timeZone }: SessionRules): Reason {
  return opensAt === undefined ? 'registration-not-open' : { code: 'registration-opens-later', facts: { opensAt, timeZone } };
}

type Applicant = Pick<Details, 'attendeeType' | 'criteria' | 'discreet' | 'contactFirst'>;

/** Whether somebody may apply as what they say they are. Nobody is refused here whom an organiser is to judge. */
export function eligible({ attendeeType, criteria }: Applicant, rules: SessionRules): Result<void> {
  const unknown = unknownCriteria(criteria, rules);
  if (unknown.length > 0) return reject('invalid', 'choose-among-criteria', unknown);
  if (attendeeType === 'observer' && rules.observers === 'none') return invalid('attendeeType', 'no-observers');
  if (attendeeType === 'participant' && rules.moderation === 'automatic' && !meetsCriteria(criteria, rules))
    return invalid('criteria', rules.observers === 'none' ? 'criterion-needed' : 'criterion-or-observer');
  return ok();
}

/** The criteria that this series does not have, by their place in the list. */
export function unknownCriteria(criteria: readonly string[], rules: SessionRules): readonly Problem[] {
  return criteria.flatMap((id, n) => (rules.criteria.includes(id) ? [] : [{ path: `criteria.${n}`, reason: 'unknown-criterion' }]));
}

/** "At least one of", where there are any. */
function meetsCriteria(criteria: readonly string[], rules: SessionRules): boolean {
  return rules.criteria.length === 0 || criteria.some((id) => rules.criteria.includes(id));
}

/** Whether an organiser is to look at the application before it gets a seat or a place in the queue. */
export function needsReview(applicant: Applicant, rules: SessionRules): boolean {
  if (rules.moderation === 'review' || rules.discreet || isDiscreet(applicant)) return true;
  return applicant.attendeeType === 'observer' ? rules.observers !== 'open' : !meetsCriteria(applicant.criteria, rules);
}
