import type { Randomness, Wait } from './ports.ts';

/** Somebody else changed what this change was decided on. */
export type Outdated = 'outdated';

/** Too many others were faster. The caller is a queue or a person: both try again. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';
}

/** Somebody else is at it: nothing has failed, and nothing is to be done now. The queue hands the message over again, and then it is looked at anew. */
export class NotNowError extends Error {
  override readonly name: string = 'NotNowError';
}

/** The longest pause between two attempts, in milliseconds. */
const LONGEST_PAUSE = 400;

/**
 * Repeats read, decide, write until the write finds what was read.
 *
 * @param attempt reads afresh, decides, writes; answers `outdated` when its condition failed
 * @param deps waiting and jitter; pauses are drawn from 0 to 10, 20, 40 ... at most 400 ms ("full jitter")
 * @param attempts how often at most before a {@link ContentionError}; 24 take some 5 s on average, in which one of 20 at once wins
 */
export async function optimistically<T>(
  attempt: () => Promise<T | Outdated>,
  deps: { readonly wait: Wait; readonly randomness: Randomness },
  attempts = 24,
): Promise<T> {
  for (let n = 0; n < attempts; n += 1) {
    const result = await attempt();
    if (result !== 'outdated') return result;
    await deps.wait(deps.randomness.fraction() * Math.min(LONGEST_PAUSE, 10 * 2 ** n));
  }
  throw new ContentionError(`Gave up after ${attempts} attempts that each met a newer version`);
}
