import ical, { ICalAttendeeRole, ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Instant } from '../../events/values.ts';
import type { CalendarEntry } from '../kernel/calendar.ts';

/** RFC 5545 section 3.7.3: who wrote the file. */
const PRODUCT = { company: 'Convoke', product: 'Convoke' };

/**
 * Times stand in UTC, without VTIMEZONE: a session is one meeting at one instant, every program shows it in its owner's own
 * zone, and a zone definition would only add a second, ageing source of clock changes (docs/adr/0012-mail-standards.md).
 */
function add(calendar: ICalCalendar, entry: CalendarEntry, now: Instant) {
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(now),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.title.toWellFormed(),
    status: entry.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url: entry.url ?? null,
  });
  if (entry.location !== undefined) event.location(entry.location.toWellFormed());
  if (entry.description !== undefined) event.description(entry.description.toWellFormed());
  return event;
}

/** A name is one line: the inputs see to it, and what is written here must not rest on it. */
const oneLine = (name: string) => name.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** RFC 5545 section 3.1: every line ends with CRLF, the last one too. */
const written = (calendar: ICalCalendar) => `${calendar.toString()}\r\n`;

/**
 * The calendar of sessions that anybody may subscribe to. Cancelled sessions stay in it, marked, so that they leave no
 * stale entry behind in the calendars of subscribers.
 *
 * @param title what programs call the calendar
 * @param now DTSTAMP: when the entries were written
 */
export function calendarFeed(entries: readonly CalendarEntry[], title: string, now: Instant): string {
  const calendar = ical({ prodId: PRODUCT, name: oneLine(title), method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 });
  for (const entry of entries) add(calendar, entry, now);
  return written(calendar);
}

/** The one person whom an invitation is for. RFC 5546 would allow more; then each would learn of the others. */
export type Invited = { readonly email: string; readonly name?: string | undefined };

/**
 * One iTIP object for one recipient (RFC 5546). Nobody is asked to answer by calendar (RSVP=FALSE): one registers and
 * withdraws on the site, and replies would go to an address that nobody reads.
 *
 * @param entry its organiser's `email` must be the address that the mail comes from
 * @param method CANCEL removes the entry from the recipient's calendar; its status is CANCELLED
 */
export function calendarInvitation(
  entry: CalendarEntry & { readonly organiser: { readonly email: string } },
  method: 'REQUEST' | 'CANCEL',
  invited: Invited,
  now: Instant,
): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  const event = add(calendar, { ...entry, status: method === 'CANCEL' ? 'CANCELLED' : entry.status }, now);
  event.organizer({ name: oneLine(entry.organiser.name), email: entry.organiser.email });
  event.createAttendee({
    email: invited.email,
    ...(invited.name === undefined ? {} : { name: oneLine(invited.name) }),
    role: ICalAttendeeRole.REQ,
    status: method === 'CANCEL' ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  return written(calendar);
}

/** A file that a person may import, and that no program adds by itself: no METHOD, no organiser, no attendee. */
export function calendarFile(entry: CalendarEntry, now: Instant): string {
  const calendar = ical({ prodId: PRODUCT });
  add(calendar, entry, now);
  return written(calendar);
}
