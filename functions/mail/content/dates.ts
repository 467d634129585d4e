import type { Instant, LocalDate } from '../../../events/values.ts';

/** How a language writes dates and times: a locale of Intl, and the words around them. */
export type DateWords = {
  /** Such as en-GB: day before month, 24 hours. */
  readonly locale: string;
  readonly from: (start: string, end: string) => string;
};

/** A time as it is told: by the clocks of the session's zone, and in UTC unless that is the same. */
export type Told = { readonly local: string; readonly utc?: string };

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const format = (words: DateWords, options: Intl.DateTimeFormatOptions, at: Instant) =>
  new Intl.DateTimeFormat(words.locale, options).format(new Date(at));

function zonePart(locale: string, zone: string, at: Instant, timeZoneName: 'longGeneric' | 'shortOffset'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `UTC+1`; UTC itself is `UTC+0`. */
function offsetOf(zone: string, at: Instant): string {
  const offset = zonePart('en', zone, at, 'shortOffset').replace('GMT', 'UTC');
  return offset === 'UTC' ? 'UTC+0' : offset;
}

/** The zone in words with its offset at that time: `Central European Time, UTC+1`. */
function zoneInWords(words: DateWords, zone: string, at: Instant): string {
  const offset = offsetOf(zone, at);
  const name = zonePart(words.locale, zone, at, 'longGeneric');
  return /^(?:GMT|UTC)?[+-]/.test(name) ? offset : `${name}, ${offset}`;
}

const isUtc = (zone: string) => /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal)$/.test(zone);

function span(words: DateWords, timeZone: string, startsAt: Instant, endsAt: Instant | undefined): string {
  const day = format(words, { ...DAY, timeZone }, startsAt);
  const start = `${day}, ${format(words, { ...TIME, timeZone }, startsAt)}`;
  if (endsAt === undefined) return start;
  const lastDay = format(words, { ...DAY, timeZone }, endsAt);
  const end = format(words, { ...TIME, timeZone }, endsAt);
  return words.from(start, lastDay === day ? end : `${lastDay}, ${end}`);
}

/**
 * Weekday, date and time of an instant or a span.
 *
 * @param zone an IANA zone
 */
export function tell(words: DateWords, zone: string, startsAt: Instant, endsAt?: Instant): Told {
  if (isUtc(zone)) return { local: `${span(words, 'UTC', startsAt, endsAt)} UTC` };
  return {
    local: `${span(words, zone, startsAt, endsAt)} (${zoneInWords(words, zone, startsAt)})`,
    utc: `${span(words, 'UTC', startsAt, endsAt)} UTC`,
  };
}

/** A short date and time for a subject: `20 Feb, 18:00 (UTC+1)`. */
export function tellShort(words: DateWords, zone: string, at: Instant): string {
  const day = format(words, { day: 'numeric', month: 'short', timeZone: zone }, at);
  return `${day}, ${format(words, { ...TIME, timeZone: zone }, at)} (${offsetOf(zone, at)})`;
}

/** A calendar date: `Wednesday, 21 February 2024`. */
export function tellDate(words: DateWords, date: LocalDate): string {
  return format(words, { ...DAY, timeZone: 'UTC' }, `${date}T00:00:00.000Z`);
}

/** Names of languages, joined: `English, French and Arabic`. A tag that has no name stands for itself. */
export function tellLanguages(words: DateWords, tags: readonly string[]): string {
  const names = new Intl.DisplayNames(words.locale, { type: 'language', fallback: 'code' });
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(tags.map((tag) => names.of(tag) ?? tag));
}
