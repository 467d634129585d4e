import type { PersonId, RegistrationId, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Reason, type Result } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import type { Deps } from '../ports.ts';
import { type Decision, decideRegistration } from './decide-registration.ts';

/** Whom the decision was taken on, and who was refused and why. */
export type Decisions = {
  readonly decided: readonly RegistrationId[];
  readonly refused: readonly { readonly registrationId: RegistrationId; readonly reason: Reason }[];
};

/**
 * The same decision on several registrations of a session, one after the other in the order in which they are in line, so
 * that the last seats go to who came first. What was decided stays decided when another one is refused; sending all of it
 * again decides nobody twice.
 */
export function decideRegistrations(deps: Deps) {
  const decideOne = decideRegistration(deps);
  return async (
    sessionId: SessionId,
    { registrationIds, ...decision }: Decision & { readonly registrationIds: readonly RegistrationId[] },
    by: PersonId,
    cause: Cause,
  ): Promise<Result<Decisions>> => {
    const read = await Promise.all(registrationIds.map((id) => deps.registrations.get(sessionId, id)));
    const line = read.flatMap((one) => one ?? []).toSorted(inLine);
    const decided: RegistrationId[] = [];
    const refused: { registrationId: RegistrationId; reason: Reason }[] = registrationIds
      .filter((id) => !line.some(({ registrationId }) => registrationId === id))
      .map((registrationId) => ({ registrationId, reason: 'unknown-registration' }));
    for (const { registrationId } of line) {
      const outcome = await decideOne(registrationId, decision, by, cause);
      if (outcome.ok) decided.push(registrationId);
      else refused.push({ registrationId, reason: outcome.rejection.reason });
    }
    return ok({ decided, refused });
  };
}

/** Those who wait in their order, then the others as they came. */
function inLine(a: Registration, b: Registration): number {
  const place = ({ queueNumber = Number.MAX_SAFE_INTEGER }: Registration) => queueNumber;
  return place(a) - place(b) || (a.registrationId < b.registrationId ? -1 : 1);
}
