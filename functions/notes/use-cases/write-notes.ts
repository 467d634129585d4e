import type { PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { written } from '../domain/writing.ts';
import type { WriteNotes } from '../inputs.ts';
import type { NotesBook, NotesSessions } from '../ports.ts';

type Deps = {
  readonly notes: NotesBook;
  readonly sessions: NotesSessions;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Writes the notes of a session in one language; the other languages stay. What was approved is a draft again, while
 * registrants go on reading the version that was sent.
 *
 * @returns `not-found` without such a session; `conflict` when somebody else wrote since `basedOn`; `invalid` when too long
 */
export function writeNotes({ notes, sessions, clock, wait, randomness }: Deps) {
  return (sessionId: SessionId, input: WriteNotes, by: PersonId, cause: Cause): Promise<Result<Notes>> =>
    optimistically(
      async () => {
        const session = await sessions.get(sessionId);
        if (!session) return reject('not-found', 'unknown-session');
        const before = await notes.get(sessionId);
        const after = written(before?.value, input, { by, at: clock.now(), sessionId, seriesId: session.seriesId });
        if (!after.ok || after.value === before?.value) return after;
        return (await notes.commit(before, { notes: after.value, facts: [] }, cause)) ? ok(after.value) : 'outdated';
      },
      { wait, randomness },
    );
}
