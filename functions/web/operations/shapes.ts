import * as z from 'zod';

/** A personal link's token in a path. What it opens is checked by the feature it belongs to. */
export const ofToken = z.strictObject({ token: z.string().min(1).max(200) });

/** Where a list goes on. */
export const cursor = z.string().min(1).max(1_000).optional();

/** Every list answers so (design, section 7). */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), next: z.string().optional() });
}
