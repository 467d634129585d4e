import type { People } from '../../kernel/links.ts';
import type { Cause } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { corrected, type DetailsPatch } from '../domain/correction.ts';
import { sameName } from '../domain/identity.ts';
import { withStep } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { needsReview, type SessionRules } from '../domain/rules.ts';
import { hasEnded } from '../domain/status.ts';
import { standsAs } from '../domain/take-up.ts';
import type { PersonalDeps } from './opened.ts';
import { settleMine } from './settle-mine.ts';

/**
 * A registrant corrects their details. Another address counts once it is confirmed from there; until then mails go to the
 * old one. Kind and criteria stay, since the decision rests on them.
 */
export function updateMyRegistration(deps: PersonalDeps & { readonly people: People }) {
  return (token: string, patch: DetailsPatch, cause: Cause): Promise<Result<Registration>> =>
    settleMine(
      deps,
      { token },
      async (plan, before, { rules, now }) => {
        const refusal = await refusalOf(deps, before, patch, rules);
        if (refusal) return refusal;
        const written = corrected(before, patch, { rules, now, idOf: deps.people.idOf });
        if (!written.ok) return written;
        const { after, facts } = written.value;
        return ok({ plan: withStep(plan, { before, after }, facts), value: after });
      },
      cause,
    );
}

/** A seat that an organiser granted is not passed on by a change of name; nobody takes a name that stands here already. */
async function refusalOf(deps: PersonalDeps, before: Registration, { name }: DetailsPatch, rules: SessionRules): Promise<Result<never> | undefined> {
  const { status, details, sessionId, personId } = before;
  if (hasEnded(status)) return reject('conflict', { code: 'registration-ended', facts: { status } });
  if (name == null || sameName(name, details.name)) return undefined;
  if (status !== 'submitted' && needsReview(details, rules)) return invalid('name', 'name-decided');
  const known = standsAs(name, await deps.registrations.standing(sessionId, personId));
  return known && invalid('name', 'name-registered');
}
