import { seeded } from '../../support/platform.ts';

/** Everything that is left to chance, from one seed. */
export type Chance = {
  fraction(): number;
  /** @param probability from 0 to 1 */
  happens(probability: number): boolean;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** @returns undefined when there is nothing to pick from */
  pick<T>(from: readonly T[]): T | undefined;
  /** One of at least one. */
  oneOf<const T>(...from: readonly [T, ...T[]]): T;
};

export function chanceOf(seed: number): Chance {
  const fraction = seeded(Math.imul(seed, 0x9e3779b1) ^ 0x51ed270b);
  const below = (end: number) => Math.floor(fraction() * end);
  return {
    fraction,
    happens: (probability) => probability > 0 && fraction() < probability,
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (from) => from[below(from.length)],
    oneOf: (...from) => from[below(from.length)] ?? from[0],
  };
}
