import type { Instant } from '../../events/values.ts';
import { daysLater, plus } from './time.ts';

/** How long before the start the confirmed are reminded (issue 2, item 4). A `P1D` is a day of the calendar, not 24 hours. */
export type ReminderLead = 'P1D' | 'PT1H';

/**
 * When a reminder goes out: a day before is the same time of day on the eve, by the clocks of the session's zone.
 * From the first one on, a confirmation brings the joining details itself.
 *
 * @param timeZone the session's IANA zone
 */
export function reminderAt(lead: ReminderLead, startsAt: Instant, timeZone: string): Instant {
  return lead === 'P1D' ? daysLater(timeZone, startsAt, -1) : plus(startsAt, '-PT1H');
}
