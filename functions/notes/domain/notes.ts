import * as z from 'zod';
import { distributionId, instant, seriesId, sessionId } from '../../../events/values.ts';

export const notesStatus = z.enum(['draft', 'in-review', 'approved', 'distributed', 'pulled-back']);

/** Markdown by language. */
export const notesTexts = z.record(z.string(), z.string());
export type NotesTexts = z.infer<typeof notesTexts>;

/** The full, restricted account of a session. The summary is another thing: public, and not made from it. */
export const notes = z.object({
  sessionId,
  seriesId,
  status: notesStatus,
  /** Rises with each change of the text. */
  version: z.int().min(1),
  texts: notesTexts,
  updatedAt: instant,
  updatedBy: z.string(),
  /** The last version that may be sent as it is. Its text is kept apart, so that editing leaves it alone. */
  approvedVersion: z.int().min(1).optional(),
  /** The last version whose sending was asked for: what registrants read by their link. */
  distributedVersion: z.int().min(1).optional(),
});
export type Notes = z.infer<typeof notes>;

/** The text of an approved version, which never changes. */
export const approvedNotes = z.object({
  sessionId,
  version: z.int().min(1),
  texts: notesTexts,
  approvedAt: instant,
  approvedBy: z.string(),
});
export type ApprovedNotes = z.infer<typeof approvedNotes>;

export const audience = z.enum(['registered', 'attended']);

export const counts = z.object({ sent: z.int(), delivered: z.int(), bounced: z.int(), suppressed: z.int(), failed: z.int() });
export type Counts = z.infer<typeof counts>;

/** One sending of a session's notes to an audience. */
export const distribution = z.object({
  distributionId,
  sessionId,
  seriesId,
  audience,
  notesVersion: z.int().min(1),
  status: z.enum(['planned', 'sending', 'done']),
  requestedBy: z.string(),
  requestedAt: instant,
  /** Recipients planned so far. */
  planned: z.int().min(0),
  counts,
  /** When the clock looks at it again; absent when it is done. */
  lookAt: instant.optional(),
  finishedAt: instant.optional(),
  version: z.int().min(1),
});
export type Distribution = z.infer<typeof distribution>;
