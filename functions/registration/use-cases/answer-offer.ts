import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { confirm, withdraw } from '../domain/moves.ts';
import type { Plan } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { isToCome } from '../domain/rules.ts';
import type { PersonalDeps } from './opened.ts';
import { changed, type Decided, type Setting } from './settle.ts';
import { settleMine } from './settle-mine.ts';

export type OfferAnswer = 'accept' | 'refuse';

/**
 * Somebody to whom a seat is offered takes it or gives it up. Accepting twice is accepting once.
 * After the offer's end the answer is no: the seat may be somebody else's.
 */
export function answerOffer(deps: PersonalDeps) {
  return (token: string, answer: OfferAnswer, cause: Cause): Promise<Result<Registration>> =>
    settleMine(deps, { token }, async (plan, registration, setting) => decideAnswer(plan, registration, answer, setting), cause);
}

function decideAnswer(plan: Plan, registration: Registration, answer: OfferAnswer, setting: Setting): Decided<Registration> {
  if (registration.status === 'confirmed' && answer === 'accept') return ok({ plan, value: registration });
  const refusal = refusalOf(registration, answer, setting);
  if (refusal) return refusal;
  const stamp = { at: setting.now, by: 'registrant' };
  return answer === 'accept'
    ? changed(confirm(plan, { registration }, 'offer-accepted', stamp, setting.rules), registration)
    : changed(withdraw(plan, { registration }, 'offer-refused', stamp), registration);
}

function refusalOf({ status, offerExpiresAt }: Registration, answer: OfferAnswer, { rules, now }: Setting): Result<never> | undefined {
  if (status === 'waitlisted') return reject('gone', 'no-offer');
  if (status !== 'offered') return reject('conflict', { code: 'nothing-to-answer', facts: { status } });
  const hasExpired = !isToCome(rules, now) || (offerExpiresAt !== undefined && offerExpiresAt <= now);
  return answer === 'accept' && hasExpired ? reject('gone', 'offer-expired') : undefined;
}
