import type { Fact } from '../../../events/registry.ts';
import type { Instant, SessionAspect } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { changedAspects, isRevising, scheduleOf, toldAspects } from './changes.ts';
import { isAhead, move } from './lifecycle.ts';
import { keyOf, planOf, type SeriesFacts } from './plan.ts';
import type { Session } from './session.ts';

/** What a change by hand makes of a session, before the clock has its turn. */
export type Changed = { readonly session: Session; readonly facts: readonly Fact[] };

/** An action of an organiser: pure; the reason is what registrants are told. */
export type Action = (session: Session, series: SeriesFacts, now: Instant, reason?: string) => Result<Changed>;

const idsOf = ({ seriesId, sessionId }: Session) => ({ seriesId, sessionId });

export const openRegistrationByHand: Action = (session, { published }, now) => {
  if (!published) return reject('conflict', 'series-not-published');
  if (isAhead(session) && session.startsAt <= now) return reject('conflict', 'started-add-by-hand');
  const moved = move(session, 'registration-open', 'organiser');
  if (!moved.ok) return moved;
  const { closesAt, ...registration } = session.registration;
  // A deadline that has passed would close at once what was just opened: the word of the organiser ends it.
  const kept = closesAt !== undefined && closesAt > now ? session.registration : registration;
  return ok({
    session: { ...moved.value, registration: kept, registrationByHand: true },
    facts: [{ type: 'registration.opened.v1', data: { ...idsOf(session), cause: 'organiser' } }],
  });
};

export const closeRegistrationByHand: Action = (session) => {
  const moved = move(session, 'registration-closed', 'organiser');
  if (!moved.ok) return moved;
  return ok({
    session: { ...moved.value, registrationByHand: true },
    facts: [{ type: 'registration.closed.v1', data: { ...idsOf(session), cause: 'organiser' } }],
  });
};

/**
 * Registrants are told at once that the date falls. What else they have not been told yet waits for the new date, of which
 * they will be told all together.
 */
export const postpone: Action = (session, _series, now, reason) => {
  const moved = move(session, 'postponed', 'organiser');
  if (!moved.ok) return moved;
  const { reason: _old, ...rest } = moved.value;
  const before = session.pendingNotice?.told ?? scheduleOf(session);
  const { startsAt: _start, endsAt: _end, ...told } = before;
  const sequence = session.sequence + 1;
  return ok({
    session: {
      ...rest,
      ...(reason && { reason }),
      ...begunBy(session, now),
      sequence,
      registrationByHand: false,
      pendingNotice: { since: now, lastChangeAt: now, told },
      lastUpdate: { sequence, told: before },
    },
    facts: [{ type: 'session.postponed.v1', data: { ...idsOf(session), sequence } }],
  });
};

export const cancel: Action = (session, _series, _now, reason) => {
  const moved = move(session, 'cancelled', 'organiser');
  if (!moved.ok) return moved;
  const { reason: _old, pendingNotice: _pending, ...rest } = moved.value;
  const sequence = session.sequence + 1;
  return ok({
    session: { ...rest, ...(reason && { reason }), sequence },
    facts: [{ type: 'session.cancelled.v1', data: { ...idsOf(session), sequence } }],
  });
};

export const hold: Action = (session, _series, now) => {
  if (isAhead(session) && now < session.startsAt)
    return reject('conflict', { code: 'starts-later', facts: { startsAt: session.startsAt, timeZone: session.timeZone } });
  const moved = move(session, 'held', 'organiser');
  if (!moved.ok) return moved;
  const { pendingNotice: _pending, ...rest } = moved.value;
  return ok({ session: rest, facts: [{ type: 'session.held.v1', data: idsOf(session) }] });
};

export const conclude: Action = (session) => {
  const moved = move(session, 'concluded', 'organiser');
  return moved.ok ? ok({ session: moved.value, facts: [{ type: 'session.concluded.v1', data: idsOf(session) }] }) : moved;
};

/** After a session was held these say what happened, and nothing rewrites it. */
const SETTLED_BY_HOLDING: readonly SessionAspect[] = ['time', 'time-zone', 'capacity', 'registration-window', 'moderation'];

/**
 * An organiser wrote the session anew. Announces what changed; a date makes a draft or a postponed session a scheduled one;
 * what registrants have to be told begins to wait. Nothing at all happens when nothing differs.
 *
 * @param wanted the session with the new fields, checked already
 * @param dated whether a date was given: the old one again is an answer too, after a postponement
 */
export function rewrite(session: Session, wanted: Session, dated: boolean, now: Instant): Result<Changed> {
  const dates = dated && (session.status === 'postponed' || session.status === 'draft');
  const differing = changedAspects(session, wanted);
  const changed: readonly SessionAspect[] = dates && !differing.includes('time') ? ['time', ...differing] : differing;
  if (changed.length === 0) return ok({ session, facts: [] });
  const refusal = refusalOf(session, changed);
  if (refusal) return refusal;
  const moved = dates ? move(wanted, 'scheduled', 'date') : ok(wanted);
  if (!moved.ok) return moved;
  const after = noticed(session, revised(session, moved.value, changed, now), now);
  return ok({ session: after, facts: [...scheduledFact(after, dates), changedFact(after, changed)] });
}

/** A session that was just written for the first time: scheduled when it has a date, a draft otherwise. */
export function begin(session: Session, now: Instant): Changed {
  if (session.startsAt === undefined) return { session, facts: [] };
  const scheduled: Session = { ...session, status: 'scheduled' };
  const after = { ...scheduled, stepsTaken: pastReminders(scheduled, now) };
  return { session: after, facts: scheduledFact(after, true) };
}

function refusalOf({ status }: Session, changed: readonly SessionAspect[]): Result<never> | undefined {
  if (status === 'cancelled') return reject('conflict', 'cancelled-for-good');
  const late = status === 'held' || status === 'concluded' ? changed.filter((aspect) => SETTLED_BY_HOLDING.includes(aspect)) : [];
  return late.length > 0 ? reject('conflict', { code: 'settled-by-holding', facts: { aspects: late } }) : undefined;
}

/** A new time re-dates every step; another change of the schedule keeps what was done, under the new revision. */
function revised(before: Session, after: Session, changed: readonly SessionAspect[], now: Instant): Session {
  const scheduleRevision = before.scheduleRevision + (isRevising(changed) ? 1 : 0);
  const byHand = before.registrationByHand && before.registration.opensAt === after.registration.opensAt;
  const session = { ...after, scheduleRevision, registrationByHand: byHand };
  if (changed.includes('time')) return { ...session, ...begunBy(before, now), stepsTaken: pastReminders(session, now) };
  return { ...session, stepsTaken: before.stepsTaken.map((key) => key.replace(/@\d+$/, `@${scheduleRevision}`)) };
}

/** What a date that falls leaves behind. */
function begunBy(before: Session, now: Instant): Pick<Session, 'hadBegun'> {
  return isAhead(before) && before.startsAt <= now ? { hadBegun: true } : {};
}

/** Reminders whose time had passed when the date was set: nobody needs "in one day" half an hour before the start. */
function pastReminders(session: Session, now: Instant): string[] {
  return planOf({ ...session, stepsTaken: [] }, { published: false }).flatMap((step) =>
    step.name === 'reminder' && step.at <= now ? [keyOf(step, session.scheduleRevision)] : [],
  );
}

function noticed(before: Session, after: Session, now: Instant): Session {
  if (!isAhead(after)) return after;
  if (before.status === 'postponed' && before.pendingNotice)
    return { ...after, pendingNotice: { since: now, lastChangeAt: now, told: before.pendingNotice.told } };
  if (!isAhead(before) || toldAspects(scheduleOf(before), after).length === 0) return after;
  const waiting = before.pendingNotice ?? { since: now, told: scheduleOf(before) };
  return { ...after, pendingNotice: { ...waiting, lastChangeAt: now } };
}

function changedFact(session: Session, changed: readonly SessionAspect[]): Fact {
  return { type: 'session.changed.v1', data: { ...idsOf(session), changed: [...changed], scheduleRevision: session.scheduleRevision } };
}

function scheduledFact(session: Session, isNew: boolean): readonly Fact[] {
  const { startsAt, endsAt, timeZone, scheduleRevision } = session;
  if (!isNew || startsAt === undefined || endsAt === undefined) return [];
  return [{ type: 'session.scheduled.v1', data: { ...idsOf(session), startsAt, endsAt, timeZone, scheduleRevision } }];
}
