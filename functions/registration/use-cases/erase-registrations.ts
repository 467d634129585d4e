import type { Erase, ErasureScope } from '../../kernel/erasure.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { withdraw } from '../domain/moves.ts';
import { type Plan, withStep } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { hasStarted } from '../domain/rules.ts';
import { canMove } from '../domain/status.ts';
import type { Deps, OfPerson } from '../ports.ts';
import { type Decided, expected, QUEUES_ATTEMPTS, type Setting, settle } from './settle.ts';

/** Who withdrew it, in the history. */
const BY = 'erasure';

type EraseDeps = Deps & { readonly ofPerson: OfPerson };

/**
 * Forgets everything that one address asked for. What is live is withdrawn first, so that its seat goes to the next in line and
 * the calendar entry is taken back; once that mail has come to an end it goes like everything else. Waiting requests and
 * questions go at once.
 */
export function eraseRegistrations(deps: EraseDeps): Erase {
  return async (scope, cause) => {
    const found = (await deps.ofPerson.registrations(scope.personId)).filter(({ registeredAt }) => registeredAt <= scope.before);
    let left = 0;
    for (const registration of found) left += await erase(deps, registration, scope, cause);
    await dropWhatWaits(deps, scope, cause);
    return left;
  };
}

async function dropWhatWaits(deps: EraseDeps, { personId, before, isThorough }: ErasureScope, cause: Cause): Promise<void> {
  const questions = await deps.ofPerson.questions(personId);
  for (const question of questions.filter(({ intake }) => intake.receivedAt <= before))
    await leave(deps, question.intake.sessionId, cause, (plan) => ({ ...plan, answered: [...plan.answered, question] }));
  // Requests lie in an inbox for seconds. One that nobody takes up is found by looking into each.
  const intakes = isThorough ? await deps.ofPerson.intakes(personId) : [];
  for (const intake of intakes.filter(({ receivedAt }) => receivedAt <= before))
    await leave(deps, intake.sessionId, cause, (plan) => ({ ...plan, taken: [...plan.taken, intake] }));
}

async function leave(deps: EraseDeps, session: Registration['sessionId'], cause: Cause, change: (plan: Plan) => Plan): Promise<void> {
  expected(await settle(deps, session, async (plan) => ok({ plan: change(plan), value: undefined }), cause, QUEUES_ATTEMPTS));
}

/** @returns 1 when the registration has to wait for its last mail */
async function erase(deps: EraseDeps, { sessionId, registrationId }: Registration, scope: ErasureScope, cause: Cause): Promise<number> {
  const decide = async (plan: Plan, setting: Setting): Promise<Decided<number>> => {
    const read = await deps.registrations.get(sessionId, registrationId);
    if (read?.personId !== scope.personId) return ok({ plan, value: 0 });
    if (canMove(read.status, 'withdrawn') && !hasStarted(setting.rules, setting.now))
      return ok({ plan: withdraw(plan, { registration: read }, 'erased', { at: setting.now, by: BY }), value: 1 });
    const isTaking = read.history.at(-1)?.by === BY;
    if (isTaking && !scope.isLast && !(await deps.ofPerson.isToldOfWithdrawal(read))) return ok({ plan, value: 1 });
    return ok({ plan: await without(deps, plan, read), value: 0 });
  };
  return expected(await settle(deps, sessionId, decide, cause, QUEUES_ATTEMPTS));
}

async function without({ registrations }: EraseDeps, plan: Plan, before: Registration): Promise<Plan> {
  const standing = await registrations.standing(before.sessionId, before.personId);
  // The name leads to a later registration of the same person: it stays when this one goes.
  const isSuperseded = !standing.registrations.some(({ registrationId }) => registrationId === before.registrationId);
  return withStep(plan, { before, isSuperseded });
}
