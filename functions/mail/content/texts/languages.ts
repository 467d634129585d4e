import type { Texts } from './en.ts';

/** The languages that mails are written in, by their BCP 47 tag. Each is loaded when the first mail is written in it. */
const LOAD = {
  en: async (): Promise<Texts> => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ar: async () => (await import('./ar.ts')).ar,
  ru: async () => (await import('./ru.ts')).ru,
  zh: async () => (await import('./zh.ts')).zh,
};

const languages: ReadonlyMap<string, () => Promise<Texts>> = new Map(Object.entries(LOAD));

/** Their tags. */
export const mailLanguages: readonly string[] = [...languages.keys()];

/** The texts in the wished language (`fr-CA` is content with `fr`), else in English. */
export function textsIn(wish: string): Promise<Texts> {
  return (languages.get(wish) ?? languages.get(wish.split('-')[0] ?? wish) ?? LOAD.en)();
}
