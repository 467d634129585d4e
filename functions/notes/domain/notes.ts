import * as z from 'zod';
import { distributionId, instant, seriesId, sessionId } from '../../../events/values.ts';

export const notesStatus = z.enum(['draft', 'in-review', 'approved', 'distributed', 'pulled-back']);

/** The full, restricted account of a session. The summary is another thing: public, and not made from it. */
export const notes = z.object({
  sessionId,
  seriesId,
  status: notesStatus,
  /** Rises with each change of the text. */
  version: z.int().min(1),
  /** Markdown by language. */
  texts: z.record(z.string(), z.string()),
  updatedAt: instant,
  updatedBy: z.string(),
  approvedVersion: z.int().min(1).optional(),
});
export type Notes = z.infer<typeof notes>;

/** One sending of a session's notes to an audience. */
export const distribution = z.object({
  distributionId,
  sessionId,
  seriesId,
  audience: z.enum(['registered', 'attended']),
  notesVersion: z.int().min(1),
  status: z.enum(['planned', 'sending', 'done']),
  requestedBy: z.string(),
  requestedAt: instant,
  /** Recipients planned so far, and whether the list has come to its end. */
  planned: z.int().min(0),
  counts: z.object({ sent: z.int(), delivered: z.int(), bounced: z.int(), suppressed: z.int(), failed: z.int() }),
  finishedAt: instant.optional(),
});
export type Distribution = z.infer<typeof distribution>;
