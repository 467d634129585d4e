import type { Operations } from '../../compose.ts';
import type { FormProblem, FormState } from '../../pages/forms.tsx';
import type { AnswerOf } from '../session/session.tsx';

export type Written = AnswerOf<Operations['getSummaryDraft']>;

type ByLanguage = Readonly<Record<string, string>>;
type Theme = { readonly theme: ByLanguage; readonly points: readonly ByLanguage[] };

/** A summary while it stands in a form: every line in each of its languages, written or not yet. */
export type Draft = {
  readonly languages: readonly string[];
  readonly text: ByLanguage;
  readonly themes: readonly Theme[];
  readonly total: string;
  readonly categories: ByLanguage;
};

/** What a form begins with. A line that was written without a language is in the first one. */
export function draftOf(written: Written | undefined, usual: readonly string[]): Draft {
  const languages = [...new Set([...usual.slice(0, 1), ...Object.keys(written?.text ?? {})])];
  const localised = (said: string | ByLanguage): ByLanguage => (typeof said === 'string' ? { [languages[0] ?? 'en']: said } : said);
  const { total, categories = {} } = written?.participants ?? {};
  return {
    languages,
    text: written?.text ?? {},
    themes: (written?.takeaways ?? []).map(({ theme, points }) => ({ theme: localised(theme), points: points.map(localised) })),
    total: total === undefined ? '' : String(total),
    categories: Object.fromEntries(Object.entries(categories).map(([name, count]) => [name, String(count)])),
  };
}

const EMPTY: Theme = { theme: {}, points: [{}] };

/** The draft as it was sent. */
export function sentDraft(values: FormState['values']): Draft {
  const { languages = ['en'] } = values;
  const at = (name: string) => values[name]?.[0] ?? '';
  const lines = (name: string): ByLanguage => Object.fromEntries(languages.map((language) => [language, at(`${name}-${language}`)]));
  const numbers = (pattern: RegExp) => [...new Set(Object.keys(values).flatMap((name) => pattern.exec(name)?.[1] ?? []))].map(Number);
  const themes = numbers(/^theme-(\d+)-/).map((n) => ({
    theme: lines(`theme-${n}`),
    points: numbers(new RegExp(`^point-${n}-(\\d+)-`)).map((m) => lines(`point-${n}-${m}`)),
  }));
  const categories = Object.keys(values).flatMap((name) => (name.startsWith('category-') ? [[name.slice(9), at(name).trim()]] : []));
  return { languages, text: lines('text'), themes, total: at('total').trim(), categories: Object.fromEntries(categories) };
}

/** The values of the form's fields. */
export function valuesOf({ languages, text, themes, total, categories }: Draft): FormState['values'] {
  const lines = (name: string, said: ByLanguage) => languages.map((language) => [`${name}-${language}`, [said[language] ?? '']] as const);
  return Object.fromEntries([
    ['languages', languages],
    ['total', [total]],
    ...Object.entries(categories).map(([name, count]) => [`category-${name}`, [count]] as const),
    ...lines('text', text),
    ...themes.flatMap(({ theme, points }, n) => [...lines(`theme-${n}`, theme), ...points.flatMap((point, m) => lines(`point-${n}-${m}`, point))]),
  ]);
}

/** What a button of the form does to it: `theme`, `point-0`, `drop-theme-0`, `drop-point-0-1`, or `language`. */
export function acted(draft: Draft, act: string, more: string | undefined): Draft {
  const [what, first, second, third] = act.split('-');
  if (what === 'theme') return { ...draft, themes: [...draft.themes, EMPTY] };
  if (what === 'language') return more === undefined ? draft : { ...draft, languages: [...new Set([...draft.languages, more])] };
  const inTheme = (n: number, change: (theme: Theme) => readonly Theme[]) => ({
    ...draft,
    themes: draft.themes.flatMap((theme, at) => (at === n ? change(theme) : [theme])),
  });
  if (what === 'point') return inTheme(Number(first), (theme) => [{ ...theme, points: [...theme.points, {}] }]);
  if (what === 'drop' && first === 'theme') return inTheme(Number(second), () => []);
  if (what === 'drop') return inTheme(Number(second), (theme) => [{ ...theme, points: theme.points.filter((_, m) => m !== Number(third)) }]);
  return draft;
}

/** Without what was left empty, so that the places of what is refused are those of the form. */
export function tidied(draft: Draft): Draft {
  const isWritten = (said: ByLanguage) => Object.values(said).some((line) => line.trim() !== '');
  const themes = draft.themes.map(({ theme, points }) => ({ theme, points: points.filter(isWritten) }));
  return { ...draft, themes: themes.filter(({ theme, points }) => isWritten(theme) || points.length > 0) };
}

/** The body for `writeSummary`. */
export function bodyOf({ text, themes, total, categories }: Draft) {
  const said = (lines: ByLanguage) => Object.fromEntries(Object.entries(lines).filter(([, line]) => line.trim() !== ''));
  const counted = Object.entries(categories).filter(([, count]) => count !== '');
  const participants = {
    ...(total !== '' && { total: numberIn(total) }),
    ...(counted.length > 0 && { categories: Object.fromEntries(counted.map(([name, count]) => [name, numberIn(count)])) }),
  };
  return {
    text: said(text),
    takeaways: themes.map(({ theme, points }) => ({ theme: said(theme), points: points.map(said) })),
    ...(Object.keys(participants).length > 0 && { participants }),
  };
}

const numberIn = (written: string) => (/^\d{1,9}$/.test(written) ? Number(written) : -1);

/** What the API calls wrong, by the fields of this form. */
export function inForm(problems: readonly FormProblem[], { languages }: Draft): readonly FormProblem[] {
  const first = languages[0] ?? 'en';
  return problems.map(({ path, ...wrong }) => ({ path: fieldFor(path.split('.'), first), ...wrong }));
}

function fieldFor([what, n = '', part, m, language]: readonly string[], first: string): string {
  switch (what) {
    case 'text':
      return `text-${n || first}`;
    case 'takeaways':
      return part === 'points' ? `point-${n}-${m ?? 0}-${language ?? first}` : `theme-${n}-${m ?? first}`;
    default:
      return n === 'categories' && part ? `category-${part}` : 'total';
  }
}
