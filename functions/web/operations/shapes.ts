import * as z from 'zod';
import { sessionId } from '../../../events/values.ts';

export const ofSession = z.strictObject({ sessionId });

/** A personal link's token in a path. What it opens is checked by the feature it belongs to. */
export const ofToken = z.strictObject({ token: z.string().min(1).max(200) });

/** A part of a list: where it goes on, and how much of it. */
export const paging = { cursor: z.string().min(1).max(1_000).optional(), limit: z.coerce.number().int().min(1).max(100).optional() };

/** Every list answers so (design, section 7). */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), next: z.string().optional() });
}

/** A file to be saved. */
export const file = z.object({ fileName: z.string(), contentType: z.string(), base64: z.base64() });
export type File = z.infer<typeof file>;

/** How much of a list is answered when nothing is said. */
export const PAGE = 50;

/** The answer to requests that tell nothing: whoever asks, whatever is known. */
export const accepted = z.object({ status: z.literal('accepted') });
