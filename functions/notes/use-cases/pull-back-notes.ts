import type { SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { pulledBack } from '../domain/releasing.ts';
import type { NotesBook } from '../ports.ts';

type Deps = { readonly notes: NotesBook; readonly clock: Clock; readonly wait: Wait; readonly randomness: Randomness };

/**
 * Takes the notes back: every link dies at once, mails that nobody has begun to send are not sent, a review ends. Twice is once.
 *
 * @returns `not-found` without notes; `conflict` when nobody has them
 */
export function pullBackNotes({ notes, clock, wait, randomness }: Deps) {
  return (sessionId: SessionId, cause: Cause): Promise<Result<Notes>> =>
    optimistically(
      async () => {
        const before = await notes.get(sessionId);
        if (!before) return reject('not-found', 'unknown-notes');
        const after = pulledBack(before.value, clock.now());
        if (!after.ok || after.value === before.value) return after;
        const { seriesId, version } = after.value;
        const facts = [{ type: 'notes.pulled-back.v1', data: { seriesId, sessionId, version } }] as const;
        return (await notes.commit(before, { notes: after.value, facts }, cause)) ? ok(after.value) : 'outdated';
      },
      { wait, randomness },
    );
}
