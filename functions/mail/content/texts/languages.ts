import { en, type Texts } from './en.ts';

/** The languages that mails are written in, by their BCP 47 tag. */
const languages: ReadonlyMap<string, Texts> = new Map([[en.language, en]]);

/** The texts in the wished language (`fr-CA` is content with `fr`), else in English. */
export function textsIn(wish: string): Texts {
  return languages.get(wish) ?? languages.get(wish.split('-')[0] ?? wish) ?? en;
}
