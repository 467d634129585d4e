import type { Instant, RegistrationId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Application, detailsOf } from '../domain/application.ts';
import type { Registration } from '../domain/registration.ts';
import { hasStarted, type SessionRules } from '../domain/rules.ts';
import { asStandIn, fresh, handOver } from '../domain/seats.ts';
import { rulesUnder, standsAs } from '../domain/take-up.ts';
import type { PersonalDeps } from './opened.ts';
import { settleMine } from './settle-mine.ts';

/** A colleague takes the seat of a confirmed registrant. */
export type Substituted = { readonly registrationId: RegistrationId; readonly status: 'confirmed' | 'submitted' };

/**
 * "I cannot come, my colleague does": withdraws one and confirms the other in the same seat, in one transaction. Where
 * newcomers are reviewed the colleague is reviewed too, and the seat goes back.
 */
export function substitute(deps: PersonalDeps & { readonly ids: Ids; readonly people: People }) {
  return (token: string, colleague: Application, cause: Cause): Promise<Result<Substituted>> =>
    settleMine(
      deps,
      { token },
      async (plan, from, { rules, now }) => {
        const refused = refusalOf(from, rules, now);
        if (refused) return refused;
        const { sessionId, seriesId } = from;
        const personId = deps.people.idOf(colleague.email);
        const standing = await deps.registrations.standing(sessionId, personId);
        if (standsAs(colleague.name, standing)) return invalid('email', 'colleague-registered');
        const registrationId = deps.ids.mint('reg');
        // Colleagues mostly share a language; the first one's is a better guess than the session's.
        const details = asStandIn(detailsOf(colleague, [from.details.language, ...rules.languages]), from);
        const to = fresh({ registrationId, sessionId, seriesId, personId, receivedAt: now, details }, rules);
        const after = handOver(plan, { from, to, position: 1 }, rulesUnder(standing, rules), now);
        const isConfirmed = after.steps.some((step) => step.after?.registrationId === registrationId && step.after.status === 'confirmed');
        return ok({ plan: after, value: { registrationId, status: isConfirmed ? 'confirmed' : 'submitted' } });
      },
      cause,
    );
}

function refusalOf({ status }: Registration, rules: SessionRules, now: Instant): Result<never> | undefined {
  if (status !== 'confirmed') return reject('conflict', { code: 'seat-not-to-pass-on', facts: { status } });
  // Until its cancellation has reached each registration, they are confirmed.
  if (rules.status === 'cancelled') return reject('gone', 'session-cancelled');
  return hasStarted(rules, now) ? reject('conflict', 'substitute-too-late') : undefined;
}
