import type { Instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import { sameName } from './identity.ts';
import type { Plan } from './plan.ts';
import type { Intake, Registration, SameAddress } from './registration.ts';
import { QUESTION_KEPT } from './retention.ts';
import { isToCome, type SessionRules } from './rules.ts';
import { fresh, place } from './seats.ts';
import { hasEnded, mayApplyAgain } from './status.ts';

/** So soon after its last news a request for the same registration is a second click: the mail with the links is on its way. */
const SECOND_CLICK = 'PT10M';

/** Everything a session knows under one address. */
export type Standing = {
  readonly registrations: readonly Registration[];
  readonly questions: readonly SameAddress[];
  /** When the person asked for everything to be deleted: what they had asked for before does not come to be any more. */
  readonly erasedAt?: Instant | undefined;
};

/** What is known under an address once the plan is carried out. */
function standingAfter(plan: Plan, { registrations, questions }: Standing, personId: string): Standing {
  const changed = plan.steps.flatMap(({ after }) => (after?.personId === personId ? after : []));
  const isChanged = (one: Registration) => changed.some(({ registrationId }) => registrationId === one.registrationId);
  return {
    registrations: [...registrations.filter((one) => !isChanged(one)), ...changed],
    questions: [...questions, ...plan.asked.filter(({ intake }) => intake.personId === personId)],
  };
}

/** The registration that keeps this person from another one: live, attended, or revoked by an organiser. */
export function standsAs(name: string, { registrations }: Standing): Registration | undefined {
  return registrations.find(({ status, details }) => !mayApplyAgain(status) && sameName(details.name, name));
}

/** The rules for newcomers under an address. Another name must not be the way around a revocation: an organiser looks at it. */
export function rulesUnder({ registrations }: Standing, rules: SessionRules): SessionRules {
  return registrations.some(({ status }) => status === 'revoked') ? { ...rules, moderation: 'review' } : rules;
}

/**
 * Takes up one request (design, section 3): the same person again changes nothing; another name under the address asks
 * the mailbox first; everybody else gets a seat, a place in the queue or a review.
 *
 * @param standing what was read of the address before the plan began
 */
export function takeUp(
  plan: Plan,
  intake: Intake,
  standing: Standing,
  { rules, now }: { readonly rules: SessionRules; readonly now: Instant },
): Plan {
  const next = { ...plan, taken: [...plan.taken, intake] };
  if (standing.erasedAt !== undefined && intake.receivedAt <= standing.erasedAt) return next;
  const known = standingAfter(plan, standing, intake.personId);
  if (wasTakenUp(intake, known)) return next;
  const same = standsAs(intake.details.name, known);
  if (same) return isSecondClick(intake, same) ? next : repeated(next, same);
  const question = known.questions.find(({ intake: { details }, keptUntil }) => keptUntil > now && sameName(details.name, intake.details.name));
  if (question) return repeatedAddress(next, question);
  const first = known.registrations.find(({ status }) => !hasEnded(status));
  if (first && isToCome(rules, now)) {
    const asked = { intake, first: first.registrationId, keptUntil: plus(now, QUESTION_KEPT) };
    return repeatedAddress({ ...next, asked: [...next.asked, asked] }, asked);
  }
  return place(next, fresh(intake, rules), rulesUnder(known, rules), now);
}

/** A request that was written again after it had been taken up, by an SDK that never heard of its first write, is the same request. */
function wasTakenUp({ registrationId }: Intake, { registrations, questions }: Standing): boolean {
  return [...registrations, ...questions.map(({ intake }) => intake)].some((one) => one.registrationId === registrationId);
}

/** Twenty requests at once are one person who gets one mail. A request that lay in the inbox before the news counts as well. */
function isSecondClick({ receivedAt }: Intake, { registeredAt, history }: Registration): boolean {
  return receivedAt < plus(history.at(-1)?.at ?? registeredAt, SECOND_CLICK);
}

function repeated(plan: Plan, { seriesId, sessionId, registrationId }: Registration): Plan {
  const data = { seriesId, sessionId, registrationId, repeat: 'same-person' } as const;
  return { ...plan, facts: [...plan.facts, { type: 'registration.repeated.v1', data }] };
}

function repeatedAddress(plan: Plan, { intake, first }: SameAddress): Plan {
  const { seriesId, sessionId } = intake;
  const data = { seriesId, sessionId, registrationId: first, repeat: 'same-address', intakeId: intake.registrationId } as const;
  return { ...plan, facts: [...plan.facts, { type: 'registration.repeated.v1', data }] };
}
