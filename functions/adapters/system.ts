import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import type { Clock, Ids, Randomness, Wait } from '../kernel/ports.ts';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/**
 * Tells how much time passes, whatever happens to the machine's clock: for rates, which are about real seconds and go with
 * {@link systemWait}. A clock that is set, back or far ahead or to stand, would let a pace wait for ever.
 */
export const steadyClock: Clock = { now: () => new Date(performance.timeOrigin + performance.now()).toISOString() };

/** ULIDs that rise even within one millisecond, so that ids sort in the order in which one process minted them. */
export function ulidIds(clock: Clock): Ids {
  const next = monotonicFactory();
  return { mint: (prefix) => `${prefix}_${next(Date.parse(clock.now()))}` };
}

export const systemRandomness: Randomness = {
  token: (length) => randomBytes(length).toString('base64url'),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
};

export const systemWait: Wait = async (milliseconds) => {
  await sleep(milliseconds);
};
