import type { Instant, LocalDate } from '../../../events/values.ts';

/** How a language writes dates and times: a locale of Intl, and the words around them. */
export type DateWords = {
  /** Such as en-GB: day before month, 24 hours. */
  readonly locale: string;
  /** A locale that names months otherwise, where readers know one or the other name: both are written. */
  readonly otherMonths?: string;
  readonly at: (day: string, time: string) => string;
  /** From one hour to another of the same day. */
  readonly within: (day: string, start: string, end: string) => string;
  /** From one day and hour to another. */
  readonly across: (start: string, end: string) => string;
  /** @param offset such as `UTC+1` @param zone in words, where it has a name */
  readonly inZone: (time: string, offset: string, zone?: string) => string;
  readonly inUtc: (time: string) => string;
};

/** A time as it is told: by the clocks of the session's zone, and in UTC unless that is the same. */
export type Told = { readonly local: string; readonly utc?: string };

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes as long as writing half a mail: each is made once. There are as many as zones in use. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

const format = (words: DateWords, options: Intl.DateTimeFormatOptions, at: Instant) => formatter(words.locale, options).format(new Date(at));

function zonePart(locale: string, zone: string, at: Instant, timeZoneName: 'longGeneric' | 'shortOffset'): string {
  const parts = formatter(locale, { timeZone: zone, timeZoneName }).formatToParts(new Date(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `UTC+1`; UTC itself is `UTC+0`. */
function offsetOf(zone: string, at: Instant): string {
  const offset = zonePart('en', zone, at, 'shortOffset').replace('GMT', 'UTC');
  return offset === 'UTC' ? 'UTC+0' : offset;
}

/** The zone in words, such as `Central European Time`; undefined for one that is its offset only. */
function zoneInWords(words: DateWords, zone: string, at: Instant): string | undefined {
  const name = zonePart(words.locale, zone, at, 'longGeneric');
  return /[+\-\u2212]\d/.test(name) ? undefined : name;
}

const isUtc = (zone: string) => /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal)$/.test(zone);

/** A day, with both names of its month where the language needs both. */
function dayOf(words: DateWords, options: Intl.DateTimeFormatOptions, at: Instant): string {
  const { otherMonths } = words;
  if (otherMonths === undefined) return format(words, options, at);
  const { timeZone } = options;
  const month = formatter(otherMonths, { month: 'long', timeZone }).format(new Date(at));
  return formatter(words.locale, options)
    .formatToParts(new Date(at))
    .map(({ type, value }) => (type === 'month' && value !== month ? `${month}/${value}` : value))
    .join('');
}

function span(words: DateWords, timeZone: string, startsAt: Instant, endsAt: Instant | undefined): string {
  const day = dayOf(words, { ...DAY, timeZone }, startsAt);
  const start = format(words, { ...TIME, timeZone }, startsAt);
  if (endsAt === undefined) return words.at(day, start);
  const lastDay = dayOf(words, { ...DAY, timeZone }, endsAt);
  const end = format(words, { ...TIME, timeZone }, endsAt);
  return lastDay === day ? words.within(day, start, end) : words.across(words.at(day, start), words.at(lastDay, end));
}

/**
 * Weekday, date and time of an instant or a span.
 *
 * @param zone an IANA zone
 */
export function tell(words: DateWords, zone: string, startsAt: Instant, endsAt?: Instant): Told {
  const utc = words.inUtc(span(words, 'UTC', startsAt, endsAt));
  if (isUtc(zone)) return { local: utc };
  return { local: words.inZone(span(words, zone, startsAt, endsAt), offsetOf(zone, startsAt), zoneInWords(words, zone, startsAt)), utc };
}

/** A short date and time for a subject: `20 Feb, 18:00 (UTC+1)`. */
export function tellShort(words: DateWords, zone: string, at: Instant): string {
  const day = dayOf(words, { day: 'numeric', month: 'short', timeZone: zone }, at);
  return words.inZone(words.at(day, format(words, { ...TIME, timeZone: zone }, at)), offsetOf(zone, at));
}

/** An hour in UTC: `09:10 UTC`. */
export function tellTime(words: DateWords, at: Instant): string {
  return words.inUtc(format(words, { ...TIME, timeZone: 'UTC' }, at));
}

/** A calendar date: `Wednesday, 21 February 2024`. */
export function tellDate(words: DateWords, date: LocalDate): string {
  return dayOf(words, { ...DAY, timeZone: 'UTC' }, `${date}T00:00:00.000Z`);
}

/** Names of languages, joined: `English, French and Arabic`. A tag that has no name stands for itself. */
export function tellLanguages(words: DateWords, tags: readonly string[]): string {
  const names = new Intl.DisplayNames(words.locale, { type: 'language', fallback: 'code' });
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(tags.map((tag) => names.of(tag) ?? tag));
}
