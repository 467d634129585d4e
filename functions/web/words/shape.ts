import type { console } from './en/console.ts';
import type { en } from './en/en.ts';
import type { AllSentences } from './sentences.ts';

/** What every language must say: a missing or a surplus text does not compile. */
export type Words = Omit<typeof en, 'refusals'> & { readonly refusals: AllSentences };

/** The same for the console. */
export type ConsoleWords = typeof console;
