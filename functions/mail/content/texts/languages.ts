import { ar } from './ar.ts';
import { en, type Texts } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** The languages that mails are written in, by their BCP 47 tag. */
const languages: ReadonlyMap<string, Texts> = new Map([en, fr, es, ar, ru, zh].map((texts) => [texts.language, texts]));

/** Their tags. */
export const mailLanguages: readonly string[] = [...languages.keys()];

/** The texts in the wished language (`fr-CA` is content with `fr`), else in English. */
export function textsIn(wish: string): Texts {
  return languages.get(wish) ?? languages.get(wish.split('-')[0] ?? wish) ?? en;
}
