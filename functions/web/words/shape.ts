import type { console } from './en/console.ts';
import type { en } from './en/en.ts';

/** What every language must say: a missing or a surplus text does not compile. */
export type Words = typeof en;

/** The same for the console. */
export type ConsoleWords = typeof console;
