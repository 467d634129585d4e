import type { DistributionId, Instant } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import { advanced, distributedFact } from '../domain/distributing.ts';
import type { DistributionMails, Distributions } from '../ports.ts';

type Deps = { readonly distributions: Distributions; readonly mails: DistributionMails; readonly wait: Wait; readonly randomness: Randomness };

/**
 * The clock's part: looks how far the mails of a distribution are, and says when every one came to an end.
 *
 * @returns what it is now, for the log
 */
export function advanceDistribution({ distributions, mails, wait, randomness }: Deps) {
  return (id: DistributionId, now: Instant, cause: Cause): Promise<'nothing due' | 'planned' | 'sending' | 'done'> =>
    optimistically(
      async () => {
        const found = await distributions.get(id);
        if (!found?.lookAt || found.lookAt > now) return 'nothing due';
        const after = advanced(found, await mails.tally(id), now);
        const facts = after.status === 'done' ? [distributedFact(after)] : [];
        return (await distributions.commit(after, facts, cause)) ? after.status : 'outdated';
      },
      { wait, randomness },
    );
}
