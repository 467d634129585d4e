import type { Language } from '../language.ts';
import { ar } from './ar/ar.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { ru } from './ru/ru.ts';
import type { Words } from './shape.ts';
import { zh } from './zh/zh.ts';

const ALL: Readonly<Record<Language, Words>> = { en, fr, es, ar, ru, zh };

/** All that the pages say, in one language. */
export const wordsIn = (language: Language): Words => ALL[language];
