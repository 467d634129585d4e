import type { PersonId, RegistrationId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { type Result, reject } from '../../kernel/rejection.ts';
import { revoke } from '../domain/moves.ts';
import type { Registration } from '../domain/registration.ts';
import { canMove } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { changed, noRegistration, settle } from './settle.ts';

/** An organiser takes a confirmed registration back: links, notes and seat are gone at once. */
export function revokeRegistration(deps: Deps) {
  return async (
    id: RegistrationId,
    { reason }: { readonly reason?: string | undefined },
    by: PersonId,
    cause: Cause,
  ): Promise<Result<Registration>> => {
    const found = await deps.registrations.find(id);
    if (!found) return noRegistration();
    return settle<Registration>(
      deps,
      found.sessionId,
      async (plan, { now }) => {
        const registration = await deps.registrations.get(found.sessionId, id);
        if (!registration) return noRegistration();
        if (!canMove(registration.status, 'revoked'))
          return reject('conflict', { code: instead(registration), facts: { status: registration.status } });
        const after = revoke(plan, registration, { at: now, by, ...(reason !== undefined && { reason }) });
        return changed(after, registration);
      },
      cause,
    );
  };
}

function instead({ status }: Registration) {
  return canMove(status, 'declined') ? 'decline-instead' : 'cannot-revoke';
}
