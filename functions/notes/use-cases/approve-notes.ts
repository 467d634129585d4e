import type { PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { approved } from '../domain/writing.ts';
import type { ApproveNotes } from '../inputs.ts';
import type { NotesBook } from '../ports.ts';

type Deps = { readonly notes: NotesBook; readonly clock: Clock; readonly wait: Wait; readonly randomness: Randomness };

/**
 * Says that the notes may be sent as they are, or as they were in the version that was read. Doing it twice is no mistake.
 *
 * @returns `not-found` when there are no notes, `conflict` when they were pulled back, or changed since that version
 */
export function approveNotes({ notes, clock, wait, randomness }: Deps) {
  return (sessionId: SessionId, { version }: ApproveNotes, by: PersonId, cause: Cause): Promise<Result<Notes>> =>
    optimistically(
      async () => {
        const before = await notes.get(sessionId);
        if (!before) return reject('not-found', 'unknown-notes');
        const decided = approved(before.value, { by, at: clock.now() }, version);
        if (!decided.ok) return decided;
        const { notes: after, kept } = decided.value;
        if (!kept) return ok(after);
        const facts = [{ type: 'notes.approved.v1', data: { seriesId: after.seriesId, sessionId, version: after.version } } as const];
        return (await notes.commit(before, { notes: after, kept, facts }, cause)) ? ok(after) : 'outdated';
      },
      { wait, randomness },
    );
}
