import type { Instant } from '../../events/values.ts';

/** Tells the time. Nothing else in the code may: the local runtime and the tests move it. */
export interface Clock {
  now(): Instant;
}

/** Mints ids: the prefix, an underscore and a ULID, rising within one process even inside one millisecond. */
export interface Ids {
  mint<const P extends string>(prefix: P): `${P}_${string}`;
}

/** Randomness fit for secrets. */
export interface Randomness {
  /** @param length the number of random bytes; the result is their base64url text without padding */
  token(length: number): string;
  /** A number from 0 (included) to 1 (excluded), for jitter. */
  fraction(): number;
}

/** Waits. A port, so that tests need not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** What began a change: copied into every event it causes. */
export type Cause = { readonly correlationId: string; readonly causationId: string };
