import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { confirm, withdraw } from '../domain/moves.ts';
import type { Registration } from '../domain/registration.ts';
import { isToCome } from '../domain/rules.ts';
import type { PersonalDeps } from './opened.ts';
import { settleMine } from './settle-mine.ts';

/**
 * Somebody to whom a seat is offered takes it or gives it up. Accepting twice is accepting once.
 * After the offer's end the answer is no: the seat may be somebody else's.
 */
export function answerOffer(deps: PersonalDeps) {
  return (token: string, answer: 'accept' | 'refuse', cause: Cause): Promise<Result<Registration>> =>
    settleMine(
      deps,
      { token },
      async (plan, registration, { rules, now }) => {
        const { status, offerExpiresAt } = registration;
        if (status === 'confirmed' && answer === 'accept') return ok({ plan, value: registration });
        if (status === 'waitlisted')
          return reject('gone', 'There is no offer for you at the moment. You are on the waiting list and will be told when a seat is free.');
        if (status !== 'offered') return reject('conflict', `This registration is ${status}: there is no offer to answer.`);
        if (answer === 'accept' && (!isToCome(rules, now) || (offerExpiresAt !== undefined && offerExpiresAt <= now)))
          return reject('gone', 'This offer has expired. You will be told when a seat is free again.');
        const stamp = { at: now, by: 'registrant' };
        const after =
          answer === 'accept' ? confirm(plan, { registration }, 'offer-accepted', stamp) : withdraw(plan, { registration }, 'offer-refused', stamp);
        return ok({ plan: after, value: after.steps[0]?.after ?? registration });
      },
      cause,
    );
}
