/**
 * How a language counts: the words for a number by the plural forms that the language has (CLDR, by `Intl.PluralRules`).
 *
 * @param locale a locale of Intl
 * @param categories the forms that the words are given in; a number of any other form takes `other`
 * @returns `count(n, forms)`: the form for `n`, with `#` in it written as the number; `number(n)`: the number alone
 */
export function counting<C extends Intl.LDMLPluralRule>(locale: string, categories: readonly C[]) {
  let made: { readonly rules: Intl.PluralRules; readonly digits: Intl.NumberFormat } | undefined;
  // Made when first used: a function that starts loads all languages and mostly writes in one.
  const intl = () => {
    made ??= { rules: new Intl.PluralRules(locale), digits: new Intl.NumberFormat(locale) };
    return made;
  };
  const number = (n: number) => intl().digits.format(n);
  const count = (n: number, forms: Readonly<Record<C | 'other', string>>): string => {
    const rule = intl().rules.select(n);
    return forms[categories.find((category) => category === rule) ?? 'other'].replaceAll('#', number(n));
  };
  return { count, number };
}
