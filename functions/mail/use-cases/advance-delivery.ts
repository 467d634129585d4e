import type { Fact } from '../../../events/registry.ts';
import type { DeliveryId, Instant } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import { after, type Delivery } from '../domain/delivery.ts';
import type { Deliveries } from '../ports.ts';

type Deps = { readonly deliveries: Deliveries; readonly wait: Wait; readonly randomness: Randomness };

/**
 * Takes the step that is due for one mail:
 * - an ambiguous mail that SES reported nothing of may be sent again
 * - a mail that was held may go
 *
 * @param now the time of the tick
 * @returns what was done, for the log
 */
export function advanceDelivery(deps: Deps): (id: DeliveryId, now: Instant, cause: Cause) => Promise<string> {
  return (id, now, cause) =>
    optimistically(async () => {
      const was = await deps.deliveries.find(id);
      if (!was?.dueAt || was.dueAt > now) return 'nothing is due';
      const next = step(was, now);
      const facts: Fact[] = next.state === 'queued' ? [{ type: 'mail.delivery-due.v1', data: { deliveryId: id } }] : [];
      return (await deps.deliveries.save(next, was, { facts, cause })) ? next.state : 'outdated';
    }, deps);
}

function step(was: Delivery, now: Instant): Delivery {
  const again = after(was, 'again', now);
  if (again) return again;
  const { dueAt: _, ...free } = was;
  return { ...free, version: was.version + 1 };
}
