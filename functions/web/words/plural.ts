import { type Language, LOCALE } from '../language.ts';

/** The forms that each language needs for whole numbers (CLDR). Where it needs one more, leaving it out does not compile. */
type Categories = {
  readonly en: 'one' | 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly es: 'one' | 'many' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly ru: 'one' | 'few' | 'many' | 'other';
  readonly zh: 'other';
};

/** Picks the form for a number; `#` in it becomes the number as the language writes it. */
export function pluralOf<const L extends Language>(language: L) {
  // Made when the first number is written: each takes a cold start milliseconds, and most pages count nothing.
  let made: { readonly rules: Intl.PluralRules; readonly numbers: Intl.NumberFormat } | undefined;
  return (count: number, forms: Readonly<Record<Categories[L], string>>): string => {
    made ??= { rules: new Intl.PluralRules(LOCALE[language]), numbers: new Intl.NumberFormat(LOCALE[language]) };
    const all: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other?: string } = forms;
    return (all[made.rules.select(count)] ?? all.other ?? '').replaceAll('#', made.numbers.format(count));
  };
}
