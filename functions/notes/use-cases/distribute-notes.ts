import type { PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { newDistribution, requestedFact } from '../domain/distributing.ts';
import type { DistributeNotes } from '../inputs.ts';
import type { NotesBook, NotesSessions } from '../ports.ts';
import { distributionView, type OrganisersDistribution } from '../views.ts';

type Deps = {
  readonly notes: NotesBook;
  readonly sessions: NotesSessions;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Asks for the approved notes to be sent: to all who were registered, or to those who attended. A second distribution of the
 * same version reaches only those who have not had it, since a mail is known by its recipient and the version.
 *
 * @returns `not-found` without such a session; `conflict` when the notes are not approved or the session has not begun
 */
export function distributeNotes({ notes, sessions, clock, ids, wait, randomness }: Deps) {
  return (sessionId: SessionId, { audience }: DistributeNotes, by: PersonId, cause: Cause): Promise<Result<OrganisersDistribution>> =>
    optimistically(
      async () => {
        const session = await sessions.get(sessionId);
        if (!session) return reject('not-found', 'There is no such session');
        const before = await notes.get(sessionId);
        const decided = newDistribution(before?.value, session, { distributionId: ids.mint('dst'), audience, by, at: clock.now() });
        if (!decided.ok) return decided;
        const { distribution } = decided.value;
        const change = { ...decided.value, facts: [requestedFact(distribution)] };
        return (await notes.commit(before, change, cause)) ? ok(distributionView(distribution)) : 'outdated';
      },
      { wait, randomness },
    );
}
