import type { Language } from '../language.ts';
import type { ConsoleWords } from './shape.ts';

/** Each language is loaded when the first organiser reads it. */
const LOAD: Readonly<Record<Language, () => Promise<ConsoleWords>>> = {
  en: async () => (await import('./en/console.ts')).console,
  fr: async () => (await import('./fr/console.ts')).console,
  es: async () => (await import('./es/console.ts')).console,
  ar: async () => (await import('./ar/console.ts')).console,
  ru: async () => (await import('./ru/console.ts')).console,
  zh: async () => (await import('./zh/console.ts')).console,
};

/** All that the console says, in one language. */
export const consoleWordsIn = (language: Language): Promise<ConsoleWords> => LOAD[language]();
