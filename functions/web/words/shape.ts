import type { en } from './en/en.ts';

/** What every language must say: a missing or a surplus text does not compile. */
export type Words = typeof en;
