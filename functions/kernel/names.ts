import { ok, type Result, reject } from './rejection.ts';

/** Somebody whose name must not stand in a text. */
export type Named = { readonly name: string; readonly organisation: string };

/** A place where a text names somebody. `line` counts from 1. */
export type Naming = {
  readonly found: string;
  /** Whether it looks like a person or a body. */
  readonly as: 'name' | 'organisation';
  readonly line: number;
};

/** Scripts that write words without spaces between them, or join small words to the next: their names are found anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Part of a name that is looked for alone: "Ms Diallo said". Shorter ones are words of too many languages. */
const SHORTEST_PART = 4;
/** An abbreviation such as NRC is looked for as it is written; longer names in any case. */
const SHORTEST_BODY = 3;
/** Titles and small words that are in names without naming anybody. */
const COMMON = new Set([
  'von',
  'van',
  'der',
  'bin',
  'bint',
  'abdul',
  'saint',
  'doctor',
  'prof',
  'professor',
  'madame',
  'monsieur',
  'senor',
  'senora',
]);

/** Accents, case and the marks that Arabic leaves out do not tell names apart. One character stays one character. */
const fold = (text: string) =>
  Array.from(text, (character) => {
    const base = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return base.length === character.length ? base : character.toLowerCase().slice(0, character.length);
  }).join('');

const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** The words in this order, whatever stands between two of them but other words. */
const sequence = (parts: readonly string[]) => parts.map(escaped).join('[^\\p{L}\\p{N}\\n]+');

type Pattern = { readonly as: Naming['as']; readonly pattern: RegExp; readonly written: 'anyhow' | 'as-a-name' | 'in-capitals' };

function bounded(inner: string, source: string): RegExp {
  if (UNSPACED.test(source)) return new RegExp(inner, 'gu');
  return new RegExp(`(?<![\\p{L}\\p{N}])${inner}(?![\\p{L}\\p{N}])`, 'gu');
}

function personPatterns(name: string): readonly Pattern[] {
  const parts = words(fold(name));
  if (parts.join('').length < 2) return [];
  const named = (order: readonly string[], written: Pattern['written']) =>
    ({ as: 'name', pattern: bounded(sequence(order), name), written }) as const;
  if (parts.length === 1) return [named(parts, 'as-a-name')];
  const orders = [parts, parts.toReversed(), [...parts.slice(-1), ...parts.slice(0, -1)]];
  const single = parts.filter((part) => part.length >= SHORTEST_PART && !COMMON.has(part));
  return [...orders.map((order) => named(order, 'anyhow')), ...single.map((part) => named([part], 'as-a-name'))];
}

function bodyPatterns(organisation: string): readonly Pattern[] {
  const parts = words(fold(organisation));
  const { length } = parts.join('');
  if (length < SHORTEST_BODY && !UNSPACED.test(organisation)) return [];
  const isAbbreviation = parts.length === 1 && length <= 5;
  return [{ as: 'organisation', pattern: bounded(sequence(parts), organisation), written: isAbbreviation ? 'in-capitals' : 'anyhow' }];
}

/** Whether what was found is written as a name would be; scripts without capitals write everything alike. */
function isWritten(found: string, how: Pattern['written']): boolean {
  if (how === 'anyhow') return true;
  const letters = how === 'in-capitals' ? found : (Array.from(found)[0] ?? '');
  return letters === letters.toUpperCase();
}

function patternsFor(people: readonly Named[], exempt: readonly string[]): readonly Pattern[] {
  const allowed = new Set(exempt.map(fold));
  const persons = new Set(people.map(({ name }) => name));
  const bodies = new Set(people.map(({ organisation }) => organisation).filter((organisation) => !allowed.has(fold(organisation))));
  const all = [...[...persons].flatMap(personPatterns), ...[...bodies].flatMap(bodyPatterns)];
  return [...new Map(all.map((one) => [`${one.as} ${one.pattern.source} ${one.written}`, one])).values()];
}

/**
 * Finds where a text names people or their organisations (the Chatham House Rule: "neither the identity nor the affiliation").
 * It finds too much rather than too little: whoever wrote the text says what is no name.
 *
 * @param exempt bodies that are public anyway, such as the organisers
 * @returns each naming once a line, in the order of the lines; of two that overlap the longer one
 */
export function namingsIn(text: string, people: readonly Named[], exempt: readonly string[] = []): readonly Naming[] {
  const patterns = patternsFor(people, exempt);
  return text.split('\n').flatMap((line, n) => namingsInLine(line.normalize('NFC'), patterns).map((naming) => ({ ...naming, line: n + 1 })));
}

type Hit = { readonly as: Naming['as']; readonly from: number; readonly to: number };

function namingsInLine(line: string, patterns: readonly Pattern[]): readonly Omit<Naming, 'line'>[] {
  const folded = fold(line);
  const hits = patterns.flatMap(({ as, pattern, written }): Hit[] =>
    Array.from(folded.matchAll(pattern), ({ 0: match, index }) => ({ as, from: index, to: index + match.length })).filter(({ from, to }) =>
      isWritten(line.slice(from, to), written),
    ),
  );
  const longest = hits.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: Hit[] = [];
  for (const hit of longest) if (!kept.some(({ from, to }) => hit.from < to && from < hit.to)) kept.push(hit);
  const found = kept.toSorted((a, b) => a.from - b.from).map(({ as, from, to }) => ({ found: line.slice(from, to), as }));
  return [...new Map(found.map((one) => [one.found, one])).values()];
}

/** The namings that nobody has said are none. @param confirmed words as they were reported */
export function unconfirmed<N extends Naming>(namings: readonly N[], confirmed: readonly string[]): readonly N[] {
  const said = new Set(confirmed.map(fold));
  return namings.filter(({ found }) => !said.has(fold(found)));
}

/** A text as it will go out, and where it stands in what was written, such as `texts.en`. */
export type Going = { readonly path: string; readonly text: string };

const MOST_PROBLEMS = 50;

/**
 * Refuses texts that name registered people or their bodies, with each place. For sessions under the Chatham House Rule.
 *
 * @param confirmed words that whoever sends the texts says are no names
 * @returns `conflict` with a problem for each naming, at most 50
 */
export function refuseNamings(
  texts: readonly Going[],
  { people, exempt, confirmed }: { readonly people: readonly Named[]; readonly exempt: readonly string[]; readonly confirmed: readonly string[] },
): Result<void> {
  const problems = texts.flatMap(({ path, text }) =>
    unconfirmed(namingsIn(text, people, exempt), confirmed).map(({ found, as, line }) => ({
      path,
      reason: { code: as === 'name' ? 'names-a-person' : 'names-a-body', facts: { line, found } } as const,
    })),
  );
  if (problems.length === 0) return ok();
  return reject('conflict', 'names-people', problems.slice(0, MOST_PROBLEMS));
}
