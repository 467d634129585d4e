import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../../events/values.ts';

/** The instant as it is written everywhere: UTC, milliseconds, `Z`. */
export function toInstant(value: Temporal.Instant): Instant {
  return value.toString({ fractionalSecondDigits: 3 });
}

/** Whether the IANA database (as this runtime ships it) knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/** Adds an ISO 8601 duration of exact time, such as `PT1H` or `-PT30M`; a `P1D` here is 24 hours. */
export function plus(instant: Instant, duration: string): Instant {
  // No calendar is asked, and every sweep adds to every time it looks at.
  return new Date(Date.parse(instant) + millisecondsOf(duration)).toISOString();
}

const lengths = new Map<string, number>();

/** To read a duration takes longer than to add it: each is read once. There are as many as there are rules. */
function millisecondsOf(duration: string): number {
  const length = lengths.get(duration) ?? Temporal.Duration.from(duration).total('milliseconds');
  lengths.set(duration, length);
  return length;
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}

/** The calendar date that the instant falls on in the zone. */
export function dateIn(zone: string, instant: Instant): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The hour of the day, 0 to 23, that the instant falls on in the zone. */
export function hourIn(zone: string, instant: Instant): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).hour;
}

/** Adds days to a calendar date; negative days go back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Adds months to a calendar date; the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from one date to another: positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/**
 * The instant at which the clocks of the zone show the date and time, for plans that must happen on any day.
 * An hour that a clock change skips is taken as much later as the clocks go forward; of a repeated one, the first.
 *
 * @param time `HH:MM`
 */
export function at(zone: string, date: LocalDate, time: string): Instant {
  return toInstant(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
}

/** The first instant after the date has ended in the zone: a deadline "on 20 November" holds until then. */
export function endOfDay(zone: string, date: LocalDate): Instant {
  return toInstant(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant());
}

/**
 * What the clocks of the zone show at an instant, `2024-02-21T14:00`, to the minute. Where they show it twice, the distance from
 * UTC is with it, so that {@link fromWallClock} reads the same instant again.
 */
export function wallClock(zone: string, instant: Instant): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const local = there.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return fromWallClock(zone, local) === 'repeated' ? `${local}${there.offset}` : local;
}

const LOCAL_OR_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether people may write a time so, for {@link fromWallClock}: `2024-02-21T14:00`, or with `Z` or an offset. The date exists;
 * whether the hour does is known only once the zone is.
 */
export function isWrittenTime(text: string): boolean {
  return LOCAL_OR_INSTANT.test(text) && exists(text);
}

/** Whether it is a day that exists, `2024-02-21`. */
export function isWrittenDay(text: string): boolean {
  return DAY.test(text) && exists(text);
}

function exists(written: string): boolean {
  try {
    fromWallClock('UTC', written);
    return true;
  } catch {
    return false;
  }
}

export type WallClockProblem = 'skipped' | 'repeated';

/**
 * The instant of a time that a person wrote: `2024-02-21T14:00:00Z` or with an offset as it is, `2024-02-21T14:00` as
 * the clocks of the zone show it. Clock changes make some of the latter impossible (`skipped`) or double (`repeated`).
 */
export function fromWallClock(zone: string, written: string): Instant | WallClockProblem {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(written)) return toInstant(Temporal.Instant.from(written));
  const local = Temporal.PlainDateTime.from(written);
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const last = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (first.epochMilliseconds === last.epochMilliseconds) return toInstant(first.toInstant());
  return first.toPlainDateTime().equals(local) ? 'repeated' : 'skipped';
}

/**
 * The same time of day some days later (or earlier, when negative) by the clocks of the zone: a clock change in between
 * makes it more or less than a multiple of 24 hours. An hour that is skipped there is taken as in {@link at}.
 */
export function daysLater(zone: string, instant: Instant, days: number): Instant {
  return toInstant(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days }).toInstant());
}
