import type { Instant } from '../../../events/values.ts';
import { type ReminderLead, reminderAt } from '../../kernel/reminders.ts';
import { daysLater, earlier, later, plus } from '../../kernel/time.ts';
import { isAhead } from './lifecycle.ts';
import type { Session } from './session.ts';

/** What of its series the plan of a session depends on. */
export type SeriesFacts = { readonly published: boolean };

/** Days after the end on which organisers are nudged, and when the last nudge makes no sense any more (issue 2, item 4). */
const NUDGE_DAYS = [0, 3, 7] as const;
const LAST_NUDGE_UNTIL = 14;
type NudgeDay = (typeof NUDGE_DAYS)[number];

/** A change notice waits for 10 quiet minutes, at most 60, and not at all within 2 hours of the start (design, decision 5). */
const QUIET = 'PT10M';
const LONGEST_WAIT = 'PT60M';
const SOON = '-PT2H';

/**
 * A step that the clock takes.
 * `at`: when. `until`: from then on it helps nobody any more and is left out; absent: it is taken however late the clock is.
 */
export type Step = { readonly at: Instant; readonly until?: Instant } & (
  | { readonly name: 'open' | 'close' | 'notice' | 'link-missing' | 'start' }
  | { readonly name: 'reminder'; readonly lead: ReminderLead }
  | { readonly name: 'nudge-hold' | 'nudge-notes'; readonly day: NudgeDay }
);

/** Steps of one instant are taken in this order: what closes the door comes before the start that looks at who is inside. */
const ORDER: readonly Step['name'][] = ['open', 'close', 'notice', 'link-missing', 'reminder', 'start', 'nudge-hold', 'nudge-notes'];

/**
 * Everything the clock still has to do for a session, in order. Pure, and computed afresh whenever it is needed: moving the
 * session moves the plan.
 */
export function planOf(session: Session, series: SeriesFacts): readonly Step[] {
  return [...windowSteps(session, series), ...noticeStep(session), ...scheduleSteps(session, series), ...noteSteps(session)]
    .filter((step) => !session.stepsTaken.includes(keyOf(step, session.scheduleRevision)))
    .toSorted((a, b) => (a.at === b.at ? ORDER.indexOf(a.name) - ORDER.indexOf(b.name) : a.at < b.at ? -1 : 1));
}

/** Under what `stepsTaken` remembers a step: its name and the schedule revision it was taken for. */
export function keyOf(step: Step, scheduleRevision: number): string {
  const which = step.name === 'reminder' ? `-${step.lead}` : 'day' in step ? `-${step.day}` : '';
  return `${step.name}${which}@${scheduleRevision}`;
}

/** Whether what the session has become already says that the step was taken, so that `stepsTaken` need not. */
export function showsInState(step: Step): boolean {
  return step.name === 'open' || step.name === 'close' || step.name === 'notice';
}

/** The window closes at `closesAt`, and at the start whatever was said. */
function closesAt(session: Session & { startsAt: Instant }): Instant {
  return earlier(session.registration.closesAt ?? session.startsAt, session.startsAt);
}

function windowSteps(session: Session, { published }: SeriesFacts): readonly Step[] {
  if (!isAhead(session)) return [];
  const { status, registration, registrationByHand } = session;
  const end = closesAt(session);
  const opens =
    published && status !== 'registration-open' && !registrationByHand && registration.opensAt !== undefined && registration.opensAt < end;
  return [
    ...(opens && registration.opensAt ? [{ name: 'open', at: registration.opensAt, until: end } as const] : []),
    ...(status === 'registration-closed' ? [] : [{ name: 'close', at: end } as const]),
  ];
}

/** When registrants will be told of what they have not been told yet; undefined when there is nothing. */
export function noticeAt(session: Session): Instant | undefined {
  return noticeStep(session)[0]?.at;
}

function noticeStep(session: Session): readonly Step[] {
  const { pendingNotice } = session;
  if (!pendingNotice || !isAhead(session)) return [];
  const { since, lastChangeAt, told } = pendingNotice;
  // Whoever was told of an early start must hear in time that it is later now.
  const start = earlier(told.startsAt ?? session.startsAt, session.startsAt);
  const soon = plus(start, SOON);
  const settled = earlier(plus(lastChangeAt, QUIET), plus(since, LONGEST_WAIT));
  return [{ name: 'notice', at: earlier(beforeReminders(session, settled), later(soon, lastChangeAt)) }];
}

/** No reminder tells of a time that is about to be corrected. */
function beforeReminders({ startsAt, timeZone, pendingNotice }: Session & { readonly startsAt: Instant }, settled: Instant): Instant {
  const reminders = (['P1D', 'PT1H'] as const).map((lead) => reminderAt(lead, startsAt, timeZone));
  return reminders.filter((at) => at >= (pendingNotice?.lastChangeAt ?? at)).reduce(earlier, settled);
}

/**
 * Up to the start, and then until somebody says that the session was held.
 * The day's reminder helps until two hours before, when the hour's is near; the hour's until the start.
 */
function scheduleSteps(session: Session, { published }: SeriesFacts): readonly Step[] {
  if (!isAhead(session)) return [];
  const { startsAt, endsAt, timeZone, format, joinUrl } = session;
  // Before its series is published nobody can register who would miss it.
  const needsLink = published && format !== 'in-person' && joinUrl === undefined;
  return [
    ...(needsLink ? [{ name: 'link-missing', at: daysLater(timeZone, startsAt, -2), until: startsAt } as const] : []),
    { name: 'reminder', lead: 'P1D', at: reminderAt('P1D', startsAt, timeZone), until: plus(startsAt, SOON) },
    { name: 'reminder', lead: 'PT1H', at: reminderAt('PT1H', startsAt, timeZone), until: startsAt },
    { name: 'start', at: startsAt },
    ...nudges('nudge-hold', endsAt, timeZone),
  ];
}

function noteSteps({ status, endsAt, timeZone }: Session): readonly Step[] {
  return status === 'held' && endsAt !== undefined ? nudges('nudge-notes', endsAt, timeZone) : [];
}

/** Each nudge gives way to the next one. */
function nudges(name: 'nudge-hold' | 'nudge-notes', endsAt: Instant, timeZone: string): readonly Step[] {
  return NUDGE_DAYS.map((day, n) => ({
    name,
    day,
    at: daysLater(timeZone, endsAt, day),
    until: daysLater(timeZone, endsAt, NUDGE_DAYS[n + 1] ?? LAST_NUDGE_UNTIL),
  }));
}
