import type { LinkPurpose } from '../../kernel/links.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Result } from '../../kernel/rejection.ts';
import type { Plan } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { openedBy, opens, type PersonalDeps, voidLink } from './opened.ts';
import { type Decided, type Setting, settle } from './settle.ts';

/**
 * Decides on the registration that a personal link opens. The link is verified again with what was read for the decision,
 * so that one that was made void meanwhile changes nothing.
 */
export async function settleMine<T>(
  deps: PersonalDeps,
  { token, purpose = 'registration' }: { readonly token: string; readonly purpose?: LinkPurpose },
  decide: (plan: Plan, registration: Registration, setting: Setting) => Promise<Decided<T>>,
  cause: Cause,
): Promise<Result<T>> {
  const opened = await openedBy(deps, token, purpose);
  if (!opened.ok) return opened;
  const { sessionId, registrationId } = opened.value;
  return settle(
    deps,
    sessionId,
    async (plan, setting) => {
      const registration = await deps.registrations.get(sessionId, registrationId);
      return registration && opens(deps.links, token, purpose, registration) ? decide(plan, registration, setting) : voidLink();
    },
    cause,
  );
}
