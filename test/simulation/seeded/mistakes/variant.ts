import type { Surroundings } from '../container.ts';
import type { Promised } from '../promises.ts';
import type { Invocation } from '../scheduler.ts';

/** Convoke with a mistake in it: each takes away one thing that keeps a promise. */
export type Variant = {
  /** What a function meets in the place of what is around it. */
  readonly of?: (around: Surroundings, by: Invocation) => Surroundings;
  /** Messages are acknowledged whether or not they could be handled. */
  readonly swallows?: boolean;
  /** Messages of which some fault came are acknowledged. */
  readonly letsGo?: (fault: unknown) => boolean;
};

export const SOUND: Variant = {};

export type Mistake = Variant & {
  /** Which promises it breaks; whichever is broken first tells. */
  readonly breaks: readonly Promised[];
  /** Within so many seeds, from 1 on. */
  readonly within: number;
  /** One of them that found it when it was last looked for: tried before all others. */
  readonly hint: number;
};
