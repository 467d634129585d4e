import * as z from 'zod';
import { type Instant, instant, noteCommentId, personId, type SessionId, sessionId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import type { Notes } from './notes.ts';

/** What a reviewer says of the draft. Organisers read it, nobody else. */
export const comment = z.object({
  commentId: noteCommentId,
  sessionId,
  by: personId,
  /** The name under which the reviewer is known to the organisers. */
  name: z.string(),
  round: z.int().min(1),
  /** The version of the notes that it is about. */
  version: z.int().min(1),
  text: z.string(),
  at: instant,
  keptUntil: instant,
});
export type Comment = z.infer<typeof comment>;

/** Comments serve to finish the notes: they are kept for a year, as registrations are. */
export const KEPT = 'P365D';
/** Enough for anybody who reads; a script that got hold of a link fills no table. */
export const MOST_COMMENTS = 50;

/**
 * Sends the draft to its reviewers. Once more while it is reviewed: who has become a reviewer since gets a link as well.
 *
 * @param reviewers how many there are
 */
export function sentForReview(notes: Notes | undefined, reviewers: number): Result<Notes> {
  if (!notes) return reject('not-found', 'unknown-notes');
  if (notes.status === 'approved' || notes.status === 'distributed') return reject('conflict', 'approved-already');
  if (notes.status === 'pulled-back') return reject('conflict', 'notes-pulled-back');
  if (reviewers === 0) return reject('conflict', 'nobody-to-review');
  if (notes.status === 'in-review') return ok(notes);
  return ok({ ...notes, status: 'in-review', reviewRound: (notes.reviewRound ?? 0) + 1 });
}

/** A comment on the notes as they are now. */
export function commentOn(notes: Notes, said: Pick<Comment, 'commentId' | 'by' | 'name' | 'text'>, at: Instant): Comment {
  return { ...said, sessionId: notes.sessionId, round: notes.reviewRound ?? 1, version: notes.version, at, keptUntil: plus(at, KEPT) };
}

/** The id in a reviewer's link: the session, and who reviews its notes. */
export function reviewLinkId(session: SessionId, person: string): string {
  return `${session}:${person}`;
}

/** The two parts of {@link reviewLinkId}; undefined for anything else. */
export function parseReviewLinkId(id: string | undefined) {
  const parts = id?.split(':') ?? [];
  return z.tuple([sessionId, personId]).safeParse(parts).data;
}
