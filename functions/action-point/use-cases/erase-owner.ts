import type { Erase } from '../../kernel/erasure.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Randomness, Wait } from '../../kernel/ports.ts';
import { withoutAddress } from '../domain/retention.ts';
import type { ActionPoints } from '../ports.ts';

/**
 * Takes an address away from the owners of action points. What was agreed stays, and so do the organisation and its other
 * addresses; what was reported on the work stays without a name.
 */
export function eraseOwner(deps: { readonly actionPoints: ActionPoints; readonly wait: Wait; readonly randomness: Randomness }): Erase {
  return async ({ personId }, cause) => {
    const owned = await deps.actionPoints.ofOwner(personId);
    for (const { actionPointId } of owned)
      await optimistically(async () => {
        const point = await deps.actionPoints.get(actionPointId);
        const after = point && withoutAddress(point, personId);
        return !after || (await deps.actionPoints.commit(point, after, [], cause)) ? undefined : 'outdated';
      }, deps);
    return 0;
  };
}
