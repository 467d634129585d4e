import type { DistributionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { begun } from '../domain/distributing.ts';
import type { Distribution } from '../domain/notes.ts';
import { withoutEmbargo } from '../domain/releasing.ts';
import type { Distributions, NotesBook } from '../ports.ts';
import { distributionView, type OrganisersDistribution } from '../views.ts';

type Deps = {
  readonly notes: NotesBook;
  readonly distributions: Distributions;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Calls a sending off that waits for its day. Calling it off twice is no mistake.
 *
 * @returns `not-found`; `conflict` when it has begun: then everything can be pulled back
 */
export function callOffDistribution(deps: Deps) {
  return (id: DistributionId, cause: Cause): Promise<Result<OrganisersDistribution>> =>
    optimistically(async () => {
      const found = await deps.distributions.get(id);
      if (!found) return reject('not-found', 'unknown-distribution');
      if (found.status === 'cancelled') return ok(distributionView(found));
      return found.status === 'scheduled' ? attempt(deps, found, cause) : BEGUN;
    }, deps);
}

const BEGUN = reject('conflict', 'distribution-begun');

async function attempt({ notes, clock }: Deps, scheduled: Distribution, cause: Cause): Promise<Result<OrganisersDistribution> | 'outdated'> {
  const before = await notes.get(scheduled.sessionId);
  if (!before) return BEGUN;
  const off = { ...begun(scheduled, {}, clock.now()), version: scheduled.version + 1 };
  const isAwaited = before.value.embargo?.distributionId === scheduled.distributionId;
  const change = { notes: isAwaited ? withoutEmbargo(before.value) : before.value, distribution: off, facts: [] };
  return (await notes.commit(before, change, cause)) ? ok(distributionView(off)) : 'outdated';
}
