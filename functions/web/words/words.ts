import type { Language } from '../language.ts';
import type { Words } from './shape.ts';

/** Each language is loaded when the first page is asked for in it. */
const LOAD: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/en.ts')).en,
  fr: async () => (await import('./fr/fr.ts')).fr,
  es: async () => (await import('./es/es.ts')).es,
  ar: async () => (await import('./ar/ar.ts')).ar,
  ru: async () => (await import('./ru/ru.ts')).ru,
  zh: async () => (await import('./zh/zh.ts')).zh,
};

/** All that the pages for everyone say, in one language. */
export const wordsIn = (language: Language): Promise<Words> => LOAD[language]();
