import type { Scene } from './scene.ts';
import { followUp, sessions } from './scenes-after.ts';
import { announcement, changes, registration } from './scenes-before.ts';

/** When the series is announced. */
export const BEGINNING = '2024-01-22T09:00:00.000Z';

/** The life of the three sessions, from the announcement to four weeks after the last. */
export const scenes: readonly Scene[] = [...announcement, ...registration, ...changes, ...sessions, ...followUp];
