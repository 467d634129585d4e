import type { Instant, PersonId } from '../../../events/values.ts';
import type { Erase } from '../../kernel/erasure.ts';
import type { Cause } from '../../kernel/ports.ts';
import { afterRound, scopeOf, withMailsOf } from '../domain/erasure.ts';
import type { Erasures, ForgetMails, Traces } from '../ports.ts';

type Deps = {
  readonly erasures: Erasures;
  readonly traces: Traces;
  /** What each feature does to forget a person, in this order. */
  readonly features: readonly Erase[];
  readonly forgetMails: ForgetMails;
};

/**
 * One round of an erasure: every feature forgets what it finds, then the records of mails go. A round that is killed is begun
 * again; rounds go on until one that looked everywhere found nothing, at the latest 22 hours after the person asked.
 *
 * @param now the time of the tick
 * @returns what was done, for the log
 */
export function advanceErasure({ erasures, traces, features, forgetMails }: Deps) {
  return async (personId: PersonId, now: Instant, cause: Cause): Promise<string> => {
    const found = await erasures.get(personId);
    if (!found?.lookAt || found.lookAt > now) return 'nothing due';
    // Kept before anything of it is taken away: a round that is killed must not forget where the mails are listed.
    const erasure = withMailsOf(found, await traces.sessionsOf(personId)) ?? found;
    if (erasure !== found && !(await erasures.save(erasure, found))) return 'in other hands';
    const scope = scopeOf(erasure, now);
    let left = 0;
    for (const erase of features) left += await erase(scope, cause);
    await traces.removeRoles(personId, scope.before);
    await traces.removeSignIns(personId, scope.before);
    left += await traces.removePasskeys(personId, scope.before);
    await traces.removeCounts(personId);
    const mailsOf = await forgetMails(personId, erasure.mailsOf, { before: scope.before, withFarewell: left === 0 });
    const next = afterRound(erasure, { left, mailsOf }, now);
    return (await erasures.save(next, erasure)) ? next.status : 'in other hands';
  };
}
