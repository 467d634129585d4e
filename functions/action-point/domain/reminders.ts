import type { EventOf } from '../../../events/registry.ts';
import type { Instant, LocalDate } from '../../../events/values.ts';
import { addDays, addMonths, at, dateIn, daysBetween } from '../../kernel/time.ts';
import { type ActionPoint, isOpen } from './action-point.ts';

export type Reminder = EventOf<'action-point.due.v1'>['data']['reminder'];

/** When the day's reminders go out, in the zone of the series: at the start of a working day. */
export const REMINDER_TIME = '08:00';
/** Days from the due date up to it; afterwards each week. Design, section 3. */
const UP_TO_THE_DATE = [-7, -1, 0];
const WEEK = 7;
/** So many overdue ones go to the owner; then the organiser is told instead. Design, section 3. */
const OVERDUE_TO_THE_OWNER = 4;
/** The organiser who was told and changed nothing is told again after so many days, so that nothing is forgotten. */
const DAYS_BETWEEN_ESCALATIONS = 28;

type Plan = Pick<
  ActionPoint,
  'status' | 'ownerIds' | 'disputed' | 'dueOn' | 'timeZone' | 'createdAt' | 'overdueReminders' | 'escalatedOn' | 'lastReminderOn'
>;

/** Whether anybody is to be reminded: only of what is agreed and not done, and only an owner who did not say "not mine". */
function remindsSomebody(plan: Plan): boolean {
  return isOpen(plan) && plan.ownerIds.length > 0 && plan.disputed === undefined;
}

/** The days on which to remind, rising, from one about `from` on. */
function* reminderDays(plan: Plan, from: LocalDate): Generator<LocalDate> {
  const { dueOn, escalatedOn } = plan;
  if (!dueOn) return yield* monthly(dateIn(plan.timeZone, plan.createdAt), from);
  if (escalatedOn) return yield* every(DAYS_BETWEEN_ESCALATIONS, escalatedOn, from);
  for (const offset of UP_TO_THE_DATE) yield addDays(dueOn, offset);
  yield* every(WEEK, dueOn, from);
}

function* every(days: number, since: LocalDate, from: LocalDate): Generator<LocalDate> {
  for (let n = Math.max(1, Math.floor(daysBetween(since, from) / days)); ; n += 1) yield addDays(since, n * days);
}

function* monthly(since: LocalDate, from: LocalDate): Generator<LocalDate> {
  // 31 days are the longest month: dividing by it never passes the month that is meant.
  for (let n = Math.max(1, Math.floor(daysBetween(since, from) / 31)); ; n += 1) yield addMonths(since, n);
}

/**
 * When to remind next: 7 days and 1 day before the due date, on it, then weekly; without a due date monthly after it was
 * recorded. Never twice on one local day.
 *
 * @param after only later than this: what was missed is not made up for
 * @returns undefined when nobody is to be reminded
 */
export function nextReminderAt(plan: Plan, after: Instant): Instant | undefined {
  if (!remindsSomebody(plan)) return undefined;
  const { lastReminderOn = '', timeZone } = plan;
  for (const day of reminderDays(plan, dateIn(timeZone, after))) {
    const time = at(timeZone, day, REMINDER_TIME);
    if (day > lastReminderOn && time > after) return time;
  }
  return undefined;
}

/** What a reminder on that day is about, and how many days it lies from the due date (negative before it). */
function reminderOn(plan: Plan, today: LocalDate): { readonly reminder: Reminder; readonly offsetDays?: number } {
  if (!plan.dueOn) return { reminder: 'undated' };
  const offsetDays = daysBetween(plan.dueOn, today);
  if (offsetDays < 0) return { reminder: 'due-soon', offsetDays };
  if (offsetDays === 0) return { reminder: 'due', offsetDays };
  return { reminder: plan.overdueReminders < OVERDUE_TO_THE_OWNER ? 'overdue' : 'escalated', offsetDays };
}

/**
 * Takes the reminder that is due. However late the clock is, it is one: the one that fits today.
 *
 * @returns undefined when none is due
 */
export function takeReminder(point: ActionPoint, now: Instant) {
  if (!point.remindAt || point.remindAt > now || !remindsSomebody(point)) return undefined;
  const today = dateIn(point.timeZone, now);
  const due = reminderOn(point, today);
  const taken: ActionPoint = {
    ...point,
    lastReminderOn: today,
    overdueReminders: point.overdueReminders + (due.reminder === 'overdue' ? 1 : 0),
    ...(due.reminder === 'escalated' && { escalatedOn: today }),
    history: [...point.history, { at: now, by: 'clock', role: 'clock', what: 'reminded', reminder: due.reminder }],
  };
  return { due, point: { ...taken, remindAt: nextReminderAt(taken, now) } };
}
