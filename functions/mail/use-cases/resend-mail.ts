import type { DeliveryId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { isSettled, planned } from '../domain/delivery.ts';
import { deliveryIdOf } from '../domain/job.ts';
import { isInForce } from '../domain/suppression.ts';
import type { Deliveries, Refusals } from '../ports.ts';

type Deps = {
  readonly deliveries: Deliveries;
  readonly refusals: Refusals;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Sends a mail again by hand: a new delivery with the next number, written from what is true now.
 *
 * @returns the new delivery's id; `not-found`; `conflict` while it is on its way, for sign-in mails, or while the address is suppressed
 */
export function resendMail(deps: Deps): (id: DeliveryId, cause: Cause) => Promise<Result<{ readonly deliveryId: DeliveryId }>> {
  const { deliveries, refusals, clock } = deps;
  return async (id, cause) => {
    const was = await deliveries.find(id);
    if (!was) return reject('not-found', 'unknown-mail');
    if (was.job.to.type === 'sign-in' || was.job.to.type === 'links-request') return reject('conflict', 'links-not-resent');
    if (!isSettled(was.state)) return reject('conflict', 'mail-on-its-way');
    if (was.personId && isInForce(await refusals.suppression(was.personId))) return reject('conflict', 'address-suppressed');
    const deliveryId = await optimistically(async () => {
      const job = await nextNumber(deps, was.job);
      const next = planned(job, deliveryIdOf(job), clock.now());
      const facts = [{ type: 'mail.delivery-due.v1', data: { deliveryId: next.deliveryId } }] as const;
      return (await deliveries.save(next, undefined, { facts, cause })) ? next.deliveryId : 'outdated';
    }, deps);
    return ok({ deliveryId });
  };
}

/** The job with the first number that no delivery has. */
async function nextNumber({ deliveries }: Deps, job: Parameters<typeof deliveryIdOf>[0]) {
  for (let number = job.number + 1; ; number += 1) {
    const next = { ...job, number };
    if (!(await deliveries.find(deliveryIdOf(next)))) return next;
  }
}
