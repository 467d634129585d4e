import type { Variant } from './mistakes/variant.ts';
import type { Promised } from './promises.ts';
import { simulate } from './simulate.ts';

/** The first story in which a mistake breaks a promise. @param seeds that are tried */
export async function firstFound(
  variant: Variant,
  seeds: Iterable<number>,
): Promise<{ readonly seed: number; readonly promise: Promised } | undefined> {
  for (const seed of seeds) {
    const { broken } = await simulate(seed, { variant });
    if (broken[0]) return { seed, promise: broken[0].promise };
  }
  return undefined;
}

/** The seeds from 1 on, so many. */
export const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

/**
 * Tells the stories of many seeds.
 *
 * @returns what each broken one says, with the command that tells it again, and what people did in all of them
 */
export async function tellStories(from: number, to: number) {
  const broken: string[] = [];
  const done: Record<string, number> = {};
  for (let seed = from; seed <= to; seed += 1) {
    const story = await simulate(seed);
    for (const { promise, how } of story.broken) broken.push(`npm run simulate -- --seed ${seed}: ${promise}: ${how}`);
    for (const [what, times] of Object.entries(story.done)) done[what] = (done[what] ?? 0) + times;
  }
  return { broken, done };
}
