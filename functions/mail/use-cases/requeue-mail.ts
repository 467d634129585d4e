import type { EventOf } from '../../../events/registry.ts';
import type { Clock } from '../../kernel/ports.ts';
import type { Counter, Deliveries, MailQueue } from '../ports.ts';

/** Puts a mail on its queue whose waiting has ended. Again is harmless: the claim decides. */
export function requeueMail(deps: {
  readonly deliveries: Deliveries;
  readonly queue: MailQueue;
  readonly counter: Counter;
  readonly clock: Clock;
}): (event: EventOf<'mail.delivery-due.v1'>) => Promise<string> {
  return async ({ data }) => {
    const delivery = await deps.deliveries.find(data.deliveryId);
    if (!delivery) return 'no such delivery';
    if (delivery.state !== 'queued') return `already ${delivery.state}`;
    if (delivery.dueAt !== undefined && delivery.dueAt > deps.clock.now()) return 'held again';
    if (delivery.resentInDoubt > 0) deps.counter.count('mail.ambiguous_resend');
    await deps.queue.put([delivery.job]);
    return 'queued';
  };
}
