import type { LocalisedText } from '../../kernel/text.ts';
import { LANGUAGES } from '../language.ts';
import type { FormProblem, FormState } from '../pages/forms.tsx';
import { written } from '../pages/frame.ts';

type Values = FormState['values'];

/** The lines of a text area, without empty ones. */
export function linesIn(values: Values, name: string): readonly string[] {
  const lines = (values[name]?.[0] ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** The languages of the site, after those of what one writes for: a choice begins with them. */
export const languagesFirst = (own: readonly string[]): readonly string[] => [...new Set([...own, ...LANGUAGES])];

/** The languages that were ticked, and those written beside. */
export function languagesIn(values: Values, name: string): readonly string[] {
  const others = (written(values, `${name}Other`) ?? '').split(/[\s,;]+/).filter((tag) => tag !== '');
  return [...new Set([...(values[name] ?? []), ...others])];
}

/** What stands in the fields for languages: those of the site to tick, others written. */
export function languageFields(name: string, languages: readonly string[]): Readonly<Record<string, string | readonly string[]>> {
  const known = new Set<string>(LANGUAGES);
  return { [name]: languages.filter((tag) => known.has(tag)), [`${name}Other`]: languages.filter((tag) => !known.has(tag)).join(', ') };
}

/** In which languages a form asks for texts: those chosen, and those in which something stands already. */
export function textLanguages(values: Values, names: readonly string[]): readonly string[] {
  const filled = Object.entries(values).flatMap(([field, [value = '']]) => {
    const [name = '', ...tag] = field.split('-');
    return names.includes(name) && tag.length > 0 && value.trim() !== '' ? [tag.join('-')] : [];
  });
  const all = [...new Set([...languagesIn(values, 'languages'), ...filled])];
  return all.length > 0 ? all : ['en'];
}

/** A text in the languages in which it was written; undefined when in none. */
export function textIn(values: Values, name: string, languages: readonly string[]): LocalisedText | undefined {
  const texts = languages.flatMap((language) => {
    const text = written(values, `${name}-${language}`);
    return text === undefined ? [] : [[language, text]];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** The fields of a text, one for each language. */
export function textFields(name: string, text: LocalisedText | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(text ?? {}).map(([language, value]) => [`${name}-${language}`, value]));
}

/** A list of texts: one line each, and one text area for each language. */
export function listFields(name: string, texts: readonly LocalisedText[]): Readonly<Record<string, string>> {
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text)))];
  return Object.fromEntries(languages.map((language) => [`${name}-${language}`, texts.map((text) => text[language] ?? '–').join('\n')]));
}

/** Stands where a line is not translated yet. */
const NOTHING = new Set(['–', '-', '—']);

/**
 * Puts the lines of the languages beside each other. The first language says how many there are; another one has none or as many.
 *
 * @param uneven what is said where another language has more or fewer lines
 */
export function listIn<T>(
  { name, languages, uneven }: { readonly name: string; readonly languages: readonly string[]; readonly uneven: (count: number) => string },
  linesOf: (language: string) => readonly T[],
  put: (parts: readonly (readonly [language: string, line: T])[]) => unknown,
): { readonly items: readonly unknown[]; readonly problems: readonly FormProblem[] } {
  const lists = languages.map((language) => ({ language, lines: linesOf(language) })).filter(({ lines }) => lines.length > 0);
  const [first] = lists;
  if (first === undefined) return { items: [], problems: [] };
  const wrong = lists.filter(({ lines }) => lines.length !== first.lines.length);
  const items = first.lines.map((_, n) =>
    put(lists.flatMap(({ language, lines }) => (lines[n] === undefined ? [] : [[language, lines[n]] as const]))),
  );
  return { items, problems: wrong.map(({ language }) => ({ path: `${name}-${language}`, message: uneven(first.lines.length), isSaid: true })) };
}

/** The same line in each language. */
export const joined = (parts: readonly (readonly [string, string])[]): LocalisedText =>
  Object.fromEntries(parts.filter(([, line]) => !NOTHING.has(line)));

/** Where the API keeps together what a form asks for one by one. */
const GROUPS = new Set(['registration', 'notesRequests']);

/**
 * Brings a problem of the API to its field of the form.
 *
 * @param localised the fields that exist once for each language
 */
export function placed(problem: FormProblem, localised: readonly string[], languages: readonly string[]): FormProblem {
  const parts = problem.path.split('.');
  const root = (GROUPS.has(parts[0] ?? '') ? parts[1] : parts[0]) ?? '';
  const index = parts.find((part) => /^\d+$/.test(part));
  const last = parts.at(-1) ?? '';
  const language = languages.includes(last) ? last : (languages[0] ?? 'en');
  const line = index === undefined || root === 'languages' ? {} : { line: Number(index) + 1 };
  if (problem.isSaid) return problem;
  return { ...problem, path: localised.includes(root) ? `${root}-${language}` : root, ...line };
}
