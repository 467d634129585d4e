import type { Surroundings } from './container.ts';
import type { Invocation } from './scheduler.ts';

/** Convoke with a mistake in it: each takes away one thing that keeps a promise. */
export type Variant = {
  /** What a function meets in the place of what is around it. */
  readonly of?: (around: Surroundings, by: Invocation) => Surroundings;
  /** Messages are acknowledged whether or not they could be handled. */
  readonly swallows?: boolean;
};

export const SOUND: Variant = {};
