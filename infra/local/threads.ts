import { availableParallelism } from 'node:os';

/**
 * How many calls of one function run at once on one machine, each in a thread of its own: as many as it has processors, since
 * a thread more only adds a cold start. A second-hand laptop holds up four. AWS's own bound, where it is lower, wins.
 */
export const THREADS_A_FUNCTION = Math.max(2, Math.min(4, availableParallelism()));
