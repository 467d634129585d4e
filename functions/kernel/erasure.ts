import type { Instant, PersonId } from '../../events/values.ts';
import type { Cause } from './ports.ts';

/** What one round of an erasure is to do. */
export type ErasureScope = {
  readonly personId: PersonId;
  /** What came later is the person's new wish, and stays. */
  readonly before: Instant;
  /** Late enough that no index lags any more: what no index names is looked for as well. */
  readonly isThorough: boolean;
  /** Nothing is waited for any more. */
  readonly isLast: boolean;
};

/**
 * How a feature forgets a person. It may run any number of times, and be killed at any moment: each round looks for what is
 * there still, and each write is conditional on what was read.
 *
 * @returns how much has to wait for a later round
 */
export type Erase = (scope: ErasureScope, cause: Cause) => Promise<number>;
