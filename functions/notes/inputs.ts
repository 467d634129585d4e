import * as z from 'zod';
import { languageTag, paragraphs } from '../kernel/text.ts';
import { audience } from './domain/notes.ts';
import { NOTES_LIMIT } from './domain/writing.ts';

export const writeNotesInput = z.strictObject({
  language: languageTag,
  markdown: paragraphs(NOTES_LIMIT),
  /** The version one had before one when one began to write: refuses to write over somebody else's work. 0: there were none. */
  basedOn: z.int().min(0).optional(),
});
export type WriteNotes = z.infer<typeof writeNotesInput>;

export const distributeNotesInput = z.strictObject({ audience: z.enum(audience.options, 'Must be registered or attended') });
export type DistributeNotes = z.infer<typeof distributeNotesInput>;
