import type { SessionId } from '../../../events/values.ts';
import type { Distributions } from '../ports.ts';
import { distributionView, type OrganisersDistribution } from '../views.ts';

/** The last distributions of a session, newest first, as the clock last found them: at most a minute old while one is young. */
export function listDistributions({ distributions }: { readonly distributions: Distributions }) {
  return async (sessionId: SessionId): Promise<readonly OrganisersDistribution[]> =>
    (await distributions.ofSession(sessionId)).map((distribution) => distributionView(distribution));
}
