import type { console } from './en/console.ts';
import type { en } from './en/en.ts';

/** What a field is called, and how it is mended. */
export type FieldWords = { readonly label: string; readonly wrong?: string };

/** What every language must say: a missing or a surplus text does not compile. */
export type Words = typeof en;

/** The same for the console. */
export type ConsoleWords = typeof console;
