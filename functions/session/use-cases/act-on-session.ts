import type { PersonId, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Result } from '../../kernel/rejection.ts';
import { type Action, cancel, closeRegistrationByHand, conclude, hold, openRegistrationByHand, postpone } from '../domain/actions.ts';
import type { Session } from '../domain/session.ts';
import type { ReasonInput } from '../inputs.ts';
import type { SessionDeps } from '../ports.ts';
import { changeSession } from './change-session.ts';

/**
 * One action of an organiser. The reason is told to registrants where there is something to tell.
 *
 * @returns the session as it is then; `not-found`; `conflict` that says why the present state does not allow it
 */
type ActOnSession = (sessionId: SessionId, input: ReasonInput, by: PersonId, cause: Cause) => Promise<Result<Session>>;

function acting(action: Action): (deps: SessionDeps) => ActOnSession {
  return (deps) =>
    (sessionId, { reason }, by, cause) =>
      changeSession(deps, { sessionId, by, cause }, (session, series, now) =>
        action(session, { published: series.status === 'published' }, now, reason),
      );
}

/** Opens registration before its time, without one, or again; a deadline that has passed falls. */
export const openRegistration = acting(openRegistrationByHand);

/** Closes registration; the clock does not open it again. */
export const closeRegistration = acting(closeRegistrationByHand);

/** Takes the session off its date. A new date with `updateSession` brings it back. */
export const postponeSession = acting(postpone);

/** The session will not take place; nothing brings it back. */
export const cancelSession = acting(cancel);

/** From the start on: it took place. */
export const holdSession = acting(hold);

/** Nothing more is to be done for it. */
export const concludeSession = acting(conclude);
