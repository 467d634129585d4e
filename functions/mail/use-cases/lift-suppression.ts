import type { DeliveryId, PersonId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { isInForce, lift, type Suppression } from '../domain/suppression.ts';
import type { Deliveries, Refusals } from '../ports.ts';

/**
 * Lets mails go to an address again that was suppressed. Named by one of its mails, so that whoever may see the mail may do it.
 *
 * @returns `not-found` for an unknown mail; `conflict` when the address is not suppressed
 */
export function liftSuppression(deps: {
  readonly deliveries: Deliveries;
  readonly refusals: Refusals;
  readonly clock: Clock;
}): (id: DeliveryId, by: PersonId) => Promise<Result<Suppression>> {
  return async (id, by) => {
    const delivery = await deps.deliveries.find(id);
    if (!delivery?.personId) return reject('not-found', 'unknown-mail');
    const suppression = await deps.refusals.suppression(delivery.personId);
    if (!isInForce(suppression)) return reject('conflict', 'not-suppressed');
    const lifted = lift(suppression, by, deps.clock.now());
    await deps.refusals.putSuppression(lifted);
    return ok(lifted);
  };
}
