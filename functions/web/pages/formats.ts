import type { Instant, LocalDate } from '../../../events/values.ts';
import { type Language, LOCALE } from '../language.ts';

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const COLON: Readonly<Partial<Record<Language, string>>> = { fr: ' : ', zh: '：' };

function signsOf(language: Language) {
  return {
    /** Between a name and what it is: French has a space before it that does not break, Chinese a wide sign without one behind. */
    colon: COLON[language] ?? ': ',
    /** At the end of a sentence that a page puts together. */
    stop: language === 'zh' ? '。' : '.',
  } as const;
}

/** Dates, numbers, lists and names as a language writes them (`Intl`, CLDR). */
export function formatsIn(language: Language) {
  const locale = LOCALE[language];
  const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const names = namesIn(locale);
  const list = (items: readonly string[]) => joined(new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(items));
  return {
    ...signsOf(language),
    /** Names in a row, each with its own direction: a Latin name does not turn the Arabic around it. */
    list: (items: readonly string[]) => list(items.map((item) => `\u2068${item}\u2069`)),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    kilobytes: (value: number) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.ceil(value)),
    /** The day of an instant by the clocks of a zone, with its weekday. */
    day: (at: Instant, timeZone: string) => written({ ...DAY, timeZone }).format(new Date(at)),
    /** A date without a time, such as the due date of an action point. */
    date: (date: LocalDate) => written({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)),
    /** The parts of a day, as a leaf of a calendar shows them. */
    leaf: (at: Instant, timeZone: string) => ({
      day:
        written({ day: 'numeric', timeZone })
          .formatToParts(new Date(at))
          .find(({ type }) => type === 'day')?.value ?? '',
      month: written({ month: 'short', timeZone }).format(new Date(at)),
      weekday: written({ weekday: 'short', timeZone }).format(new Date(at)),
      year: written({ year: 'numeric', timeZone }).format(new Date(at)),
    }),
    /** From when to when, by the clocks of a zone. */
    hours: (from: Instant, until: Instant | undefined, timeZone: string) => {
      const clock = written({ ...CLOCK, timeZone });
      return until === undefined ? clock.format(new Date(from)) : clock.formatRange(new Date(from), new Date(until));
    },
    /** A moment in a sentence, with the zone's name. */
    moment: (at: Instant, timeZone: string) => written({ ...DAY, ...CLOCK, timeZone, timeZoneName: 'short' }).format(new Date(at)),
    /** How long ago something was, in minutes or whole hours: it needs no zone. */
    ago: (at: Instant, now: Instant) => {
      const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      return minutes < 60 ? format.format(-minutes, 'minute') : format.format(-Math.floor(minutes / 60), 'hour');
    },
    /** A moment in a table, where there is little room. */
    stamp: (at: Instant, timeZone: string) =>
      written({ day: 'numeric', month: 'short', year: 'numeric', ...CLOCK, timeZone, timeZoneName: 'short' }).format(new Date(at)),
    /** What the zone is called, and how far it is from UTC at that moment. */
    zone: (timeZone: string, at: Instant) => {
      const called = (timeZoneName: 'longGeneric' | 'longOffset') =>
        written({ timeZone, timeZoneName })
          .formatToParts(new Date(at))
          .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
      return { name: called('longGeneric'), offset: called('longOffset').replace('GMT', 'UTC') };
    },
    ...names,
    languages: (tags: readonly string[]) => list(tags.map(names.language)),
  } as const;
}

type Part = { readonly type: 'element' | 'literal'; readonly value: string };

/** The "and" of Arabic is written on to an Arabic word, that of Chinese between Chinese ones: Latin names stand apart from both. */
function joined(parts: readonly Part[]): string {
  const apart = ({ type, value }: Part, n: number) => {
    if (type === 'element') return value;
    const [before, after] = [parts[n - 1]?.value ?? '', parts[n + 1]?.value ?? ''];
    const [left, right] = [
      /^\p{L}/u.test(value) && /\p{Script=Latin}\u2069?$/u.test(before),
      /\p{L}$/u.test(value) && /^\u2068?\p{Script=Latin}/u.test(after),
    ];
    return `${left ? ' ' : ''}${value}${right ? ' ' : ''}`;
  };
  return parts.map(apart).join('');
}

export type Formats = ReturnType<typeof formatsIn>;

/** What languages and countries are called, and how names are put in order. All that is made for it is made when it is asked for. */
function namesIn(locale: string) {
  const made: { [T in 'language' | 'region']?: Intl.DisplayNames } = {};
  const nameOf = (type: keyof typeof made, code: string) => {
    // Once for all: the form to register names every country.
    made[type] ??= new Intl.DisplayNames(locale, { type, fallback: 'code' });
    return nameIn(made[type], code);
  };
  return {
    language: (tag: string) => nameOf('language', tag),
    country: (code: string) => nameOf('region', code),
    /** Things in the order of their names. */
    inOrder: <T>(items: readonly T[], name: (item: T) => string): readonly T[] => {
      const { compare } = new Intl.Collator(locale);
      return items.toSorted((a, b) => compare(name(a), name(b)));
    },
  };
}

/** A form that is shown again may hold what is no code: then it says what was written. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
