import * as z from 'zod';
import { distributionId, instant, seriesId, sessionId } from '../../../events/values.ts';

export const notesStatus = z.enum(['draft', 'in-review', 'approved', 'distributed', 'pulled-back']);

/** Markdown by language. */
export const notesTexts = z.record(z.string(), z.string());
export type NotesTexts = z.infer<typeof notesTexts>;

/** One time that readers got another text: what they are shown as "updated since". */
export const release = z.object({
  version: z.int().min(1),
  at: instant,
  /** `sent` to an audience, `corrected` with a mail to those who had it, `silent`, or a `language` that came later. */
  kind: z.enum(['sent', 'corrected', 'silent', 'language']),
  /** The languages whose text differs from the release before; all of them in the first. */
  languages: z.array(z.string()),
  /** What the organisers say about the correction. */
  correction: z.string().optional(),
});
export type Release = z.infer<typeof release>;

/** An approved version that readers get on its day: the end of its embargo. What is written meanwhile changes nothing of it. */
export const embargo = z.object({
  distributionId,
  version: z.int().min(1),
  visibleFrom: instant,
  kind: release.shape.kind,
});

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
  /** The version that readers have by their link; absent before the first sending and after everything was pulled back. */
  distributedVersion: z.int().min(1).optional(),
  /** Counts the reviews: a link of an earlier one opens nothing. */
  reviewRound: z.int().min(1).optional(),
  /** How often everything was pulled back: part of every link, so that all given before are dead for good. */
  pullBacks: z.int().min(1).optional(),
  /** Up to this version nothing is sent any more. */
  pulledBackVersion: z.int().min(1).optional(),
  /** What readers got since the last time that everything was pulled back, oldest first. */
  releases: z.array(release).optional(),
  /** What waits for its day. The last word counts: another sending takes its place. */
  embargo: embargo.optional(),
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
  /** Not the whole audience: those who had an earlier version, or the readers of one language. */
  only: z.enum(['had-earlier-version', 'language']).optional(),
  language: z.string().optional(),
  correction: z.string().optional(),
  /** What the organiser should know: the sending may reach nobody. */
  warning: z.string().optional(),
  /** Words that look like registered people's names and that the organiser said are none. */
  confirmedNames: z.array(z.string()).optional(),
  /** `scheduled` waits for its day, and is `cancelled` when another sending took its place or everything was pulled back. */
  status: z.enum(['scheduled', 'planned', 'sending', 'done', 'cancelled']),
  /** The end of the embargo: nobody sees this version before. */
  visibleFrom: instant.optional(),
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
