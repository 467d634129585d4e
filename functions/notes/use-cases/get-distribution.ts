import type { DistributionId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { advanced } from '../domain/distributing.ts';
import type { Distribution } from '../domain/notes.ts';
import type { DistributionMails, Distributions } from '../ports.ts';
import { distributionView, type OrganisersDistribution } from '../views.ts';

type Deps = { readonly distributions: Distributions; readonly mails: DistributionMails; readonly clock: Clock };

/** Before and after, no mail tells more than what is stored. */
const IS_UNDER_WAY: ReadonlySet<Distribution['status']> = new Set(['planned', 'sending']);

/** How far a distribution is: while it is under way counted from its mails at this moment. @returns `not-found` */
export function getDistribution({ distributions, mails, clock }: Deps) {
  return async (id: DistributionId): Promise<Result<OrganisersDistribution>> => {
    const found = await distributions.get(id);
    if (!found) return reject('not-found', 'unknown-distribution');
    return ok(distributionView(IS_UNDER_WAY.has(found.status) ? advanced(found, await mails.tally(id), clock.now()) : found));
  };
}
