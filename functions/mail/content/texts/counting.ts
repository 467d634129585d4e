/**
 * How a language counts: the words for a number by the plural forms that the language has (CLDR, by `Intl.PluralRules`).
 *
 * @param locale a locale of Intl
 * @param categories the forms that the words are given in; a number of any other form takes `other`
 * @returns `count(n, forms)`: the form for `n`, with `#` in it written as the number; `number(n)`: the number alone
 */
export function counting<C extends Intl.LDMLPluralRule>(locale: string, categories: readonly C[]) {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  const number = (n: number) => digits.format(n);
  const count = (n: number, forms: Readonly<Record<C | 'other', string>>): string => {
    const rule = rules.select(n);
    return forms[categories.find((category) => category === rule) ?? 'other'].replaceAll('#', number(n));
  };
  return { count, number };
}
