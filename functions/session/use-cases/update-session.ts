import type { PersonId, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Result } from '../../kernel/rejection.ts';
import { rewrite } from '../domain/actions.ts';
import type { Session } from '../domain/session.ts';
import type { UpdateSessionInput } from '../inputs.ts';
import type { SessionDeps } from '../ports.ts';
import { changeSession } from './change-session.ts';
import { writtenOver } from './write-session.ts';

/**
 * Changes what is given and leaves the rest. Registrants hear of it when the change has settled (design, decision 5).
 *
 * @returns the session; `not-found`; `invalid` with the places to mend; `conflict` when it is too late for the change
 */
export function updateSession(deps: SessionDeps) {
  return (sessionId: SessionId, input: UpdateSessionInput, by: PersonId, cause: Cause): Promise<Result<Session>> =>
    changeSession(deps, { sessionId, by, cause }, (session, series, now) => {
      const written = writtenOver(session, input, series);
      return written.ok ? rewrite(session, written.value, input.startsAt !== undefined, now) : written;
    });
}
