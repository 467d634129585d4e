import type { Instant, SessionId } from '../../../events/values.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { codeOf, ok, type Result, reject } from '../../kernel/rejection.ts';
import { begin, isEmpty, type Plan } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { noSession, type SessionRules } from '../domain/rules.ts';
import type { Deps } from '../ports.ts';

/** What a decision rests on. */
export type Setting = { readonly rules: SessionRules; readonly now: Instant };

/** How often a person's change is tried: some two seconds. A queue can wait longer than a person, and must, when hundreds come at once. */
const PERSONS_ATTEMPTS = 12;
export const QUEUES_ATTEMPTS = 60;

/** What to change and what to answer. A plan that changes nothing is not stored. */
export type Decided<T> = Result<{ readonly plan: Plan; readonly value: T }>;

/**
 * Decides on the seats, the queue or the persons of a session and stores the outcome in one transaction; when somebody
 * else was faster, reads again and decides again.
 *
 * The ledger is read first: whatever is read after it may be newer, never older, and then the ledger's version has risen
 * and the plan is void. So it is with the rules: every change of a session raises the version of its ledger.
 *
 * @param decide reads what else it needs and decides; it may run several times
 * @param attempts how often at most
 */
export function settle<T>(
  deps: Deps,
  id: SessionId,
  decide: (plan: Plan, setting: Setting) => Promise<Decided<T>>,
  cause: Cause,
  attempts = PERSONS_ATTEMPTS,
): Promise<Result<T>> {
  return optimistically(
    async (): Promise<Result<T> | Outdated> => {
      const ledger = await deps.registrations.ledger(id);
      const rules = await deps.sessions.rulesOf(id);
      if (!rules) return noSession();
      const decided = await decide(begin(ledger), { rules, now: deps.clock.now() });
      if (!decided.ok) return decided;
      const { plan, value } = decided.value;
      const outcome = isEmpty(plan) ? 'committed' : await deps.registrations.commit(plan, cause);
      return outcome === 'outdated' ? outcome : ok(value);
    },
    deps,
    attempts,
  );
}

/** A plan about one registration, and that registration as it will be. */
export function changed(plan: Plan, before: Registration): Decided<Registration> {
  const after = plan.steps.find((step) => step.after?.registrationId === before.registrationId)?.after;
  return ok({ plan, value: after ?? before });
}

export function noRegistration(): Result<never> {
  return reject('not-found', 'unknown-registration');
}

/** For consumers, whom nobody can tell how to mend anything: what they are refused is a fault. */
export function expected<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused (${result.rejection.kind}): ${codeOf(result.rejection.reason)}`);
}
