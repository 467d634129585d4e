import type { DistributionId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { advanced } from '../domain/distributing.ts';
import type { DistributionMails, Distributions } from '../ports.ts';
import { distributionView, type OrganisersDistribution } from '../views.ts';

type Deps = { readonly distributions: Distributions; readonly mails: DistributionMails; readonly clock: Clock };

/** How far a distribution is, counted from its mails at this moment; once it is done, as it ended. @returns `not-found` */
export function getDistribution({ distributions, mails, clock }: Deps) {
  return async (id: DistributionId): Promise<Result<OrganisersDistribution>> => {
    const found = await distributions.get(id);
    if (!found) return reject('not-found', 'There is no such distribution');
    return ok(distributionView(found.status === 'done' ? found : advanced(found, await mails.tally(id), clock.now())));
  };
}
