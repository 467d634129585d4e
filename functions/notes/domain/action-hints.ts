import { type LocalDate, localDate } from '../../../events/values.ts';

/** Words that say that a date is the last day, before it. */
const UNTIL = [
  ...['no later than', 'due(?: on| by)?', 'by', 'until', 'before'],
  ...['au plus tard le', 'avant(?: le)?', "d['’]ici(?: le| au)?", "jusqu['’]au", 'pour le'],
  ...['a más tardar el', 'antes del?', 'hasta(?: el)?', 'para el'],
  ...['не позднее', 'до', 'к'],
  ...['قبل', 'حتى', 'بحلول', 'في موعد أقصاه'],
  ...['截至', '截止(?:到|至)?', '不迟于', '最迟'],
];

type Dates = { readonly pattern: RegExp; readonly months: ReadonlyMap<string, number> };
let known: Dates | undefined;

/** How dates are written. Made when the first text is looked through: five languages' formats take a cold start some 20 ms. */
function dates(): Dates {
  known ??= datesBy(monthNames());
  return known;
}

/** Month names as the languages write them in dates, to their numbers. */
function monthNames(): ReadonlyMap<string, number> {
  return new Map(
    ['en', 'fr', 'es', 'ar-u-nu-latn', 'ru'].flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, n): [string, number] => {
        const parts = format.formatToParts(Date.UTC(2024, n, 1));
        return [(parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase(), n + 1];
      });
    }),
  );
}

function datesBy(months: ReadonlyMap<string, number>): Dates {
  const names = [...months.keys()].join('|');
  const date = [
    String.raw`(?<iso>\d{4}-\d{2}-\d{2})`,
    String.raw`(?<y>\d{4}) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?日`,
    String.raw`(?<d>\d{1,2})(?:st|nd|rd|th|er)?(?: de| of)? (?<name>${names})(?: de|,)? (?<y>\d{4})`,
    String.raw`(?<name>${names}) (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})`,
  ].join('|');
  const pattern = new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?<until>${UNTIL.join('|')})[ \\u00A0]*)?(?<![\\p{N}-])(?:${date})(?![\\p{N}-])(?<behind> ?(?:之前|以前|前))?`,
    'giu',
  );
  return { pattern, months };
}

type Dated = { readonly day: LocalDate; readonly isLast: boolean; readonly isIso: boolean; readonly phrase: string };

/** All dates of a text that leave no doubt: 03/04/2025 is none. Digits may be Arabic. */
function datesIn(text: string): readonly Dated[] {
  const latin = text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const { pattern, months } = dates();
  return Array.from(latin.matchAll(pattern)).flatMap(({ 0: { length }, groups = {}, index }) => {
    const { iso, y, m, d, name, until, behind } = groups;
    const month = m ?? String(months.get(name?.toLowerCase() ?? '') ?? 0);
    const day = localDate.safeParse(iso ?? `${y}-${month.padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`);
    const isLast = until !== undefined || behind !== undefined;
    return day.success ? [{ day: day.data, isLast, isIso: iso !== undefined, phrase: text.slice(index, index + length) }] : [];
  });
}

/** The due date of a text: the one after "by" and its like, or else its only date, written as 2025-03-31. */
function dueIn(text: string): Dated | undefined {
  const found = datesIn(text);
  const last = found.filter(({ isLast }) => isLast);
  const wanted = last.length > 0 ? last : found.filter(({ isIso }) => isIso && found.length === 1);
  return new Set(wanted.map(({ day }) => day)).size === 1 ? wanted[0] : undefined;
}

/** What stands in brackets at the end, or after a dash or an arrow. */
const OWNER = /(?:[(（](?<inside>[^()（）]{2,80})[)）]|(?:\s[–—-]|——|->|=>|[→←])\s*(?<after>[^–—→←<>]{2,80}))$/u;
const OWNER_LABEL = /^(?:owner|lead|responsable|ответственн\p{L}{1,3}|(?:ال)?مسؤول|负责(?:方|机构|人)?)\s*[:：]\s*/iu;
const MOST_WORDS = 8;

/** The owner that a text names at its end; brackets hold one only where it begins like a name. */
function ownerIn(text: string): string | undefined {
  const { inside, after } = OWNER.exec(text)?.groups ?? {};
  const found = (inside ?? after)?.replace(OWNER_LABEL, '').trim() ?? '';
  const isNone = !/^[\p{L}]/u.test(found) || /[<>@]|:\/\/|www\.|[.!?。؟]\s/u.test(found) || found.split(/\s+/).length > MOST_WORDS;
  if (isNone || (inside !== undefined && /^\p{Ll}/u.test(found))) return undefined;
  return found;
}

/**
 * Owner and due date that an action point seems to name: suggestions for whoever records it, left out in doubt.
 *
 * @param text without Markdown, on one line
 */
export function hintsIn(text: string): { readonly owner?: string; readonly dueOn?: LocalDate } {
  const due = dueIn(text);
  const rest = due === undefined ? text : text.replace(due.phrase, '');
  const owner = ownerIn(
    rest
      .replaceAll(/[(（]\s*[)）]/g, '')
      .replace(/[\s,;.،؛；，。:：]+$/u, '')
      .replace(/\s[–—-]$/u, ''),
  );
  return { ...(owner !== undefined && { owner }), ...(due !== undefined && { dueOn: due.day }) };
}
