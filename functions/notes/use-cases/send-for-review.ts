import type { SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { sentForReview } from '../domain/reviewing.ts';
import type { NotesBook, Reviewers } from '../ports.ts';

type Deps = { readonly notes: NotesBook; readonly reviewers: Reviewers; readonly wait: Wait; readonly randomness: Randomness };

/**
 * Sends the draft to the co-organisers of the session and to its speakers, each with a link of their own. While it is
 * reviewed, asking again writes only to those who have no link yet.
 *
 * @returns `not-found` without notes; `conflict` when they are approved or pulled back, or when nobody could review them
 */
export function sendForReview({ notes, reviewers, wait, randomness }: Deps) {
  return (sessionId: SessionId, cause: Cause): Promise<Result<Notes>> =>
    optimistically(
      async () => {
        const before = await notes.get(sessionId);
        const after = sentForReview(before?.value, (await reviewers.of(sessionId)).length);
        if (!after.ok) return after;
        const { seriesId, reviewRound = 1 } = after.value;
        const facts = [{ type: 'notes.review-requested.v1', data: { seriesId, sessionId, round: reviewRound } }] as const;
        return (await notes.commit(before, { notes: after.value, facts }, cause)) ? ok(after.value) : 'outdated';
      },
      { wait, randomness },
    );
}
