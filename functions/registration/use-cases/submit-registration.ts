import type { SessionId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { type Application, detailsOf } from '../domain/application.ts';
import type { Intake } from '../domain/registration.ts';
import { eligible, noSession, openToPublic } from '../domain/rules.ts';
import type { Deps } from '../ports.ts';

/** The same answer for every address: whether somebody is registered is nobody else's business. */
export type Submitted = { readonly status: 'submitted' };

/**
 * Somebody asks to attend. Stores the request and its fact, the same work for every address; who it is, and whether there
 * is a seat, is decided when the request is taken up.
 */
export function submitRegistration(deps: Pick<Deps, 'registrations' | 'sessions' | 'clock'> & { readonly ids: Ids; readonly people: People }) {
  return async (sessionId: SessionId, application: Application, cause: Cause): Promise<Result<Submitted>> => {
    const rules = await deps.sessions.rulesOf(sessionId);
    if (!rules) return noSession();
    const receivedAt = deps.clock.now();
    const open = openToPublic(rules, receivedAt);
    if (!open.ok) return open;
    const allowed = eligible(application, rules);
    if (!allowed.ok) return allowed;
    const intake: Intake = {
      registrationId: deps.ids.mint('reg'),
      sessionId,
      seriesId: rules.seriesId,
      personId: deps.people.idOf(application.email),
      receivedAt,
      details: detailsOf(application, rules.languages),
    };
    const { registrationId, seriesId } = intake;
    await deps.registrations.submit(intake, { type: 'registration.submitted.v1', data: { seriesId, sessionId, registrationId } }, cause);
    return ok({ status: 'submitted' });
  };
}
