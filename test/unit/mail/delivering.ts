import { after, planned } from '../../../functions/mail/domain/delivery.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { jobTo, type MailWorld } from './world.ts';

/** A world with a series, a session and somebody who registered. */
export async function ready(world: MailWorld) {
  await world.series();
  await world.session();
  await world.registration();
  return world;
}

/** The mail that confirms their seat, and its record. */
export const confirmed = jobTo(1, 'registration-confirmed');
export const find = (world: MailWorld, job = confirmed) => world.deliveries.find(deliveryIdOf(job));

/** The clock ticks at the time, then the bus and the queues do what follows. */
export async function afterwards(world: MailWorld, now: string, job = confirmed) {
  world.moveTo(now);
  await world.advance(deliveryIdOf(job), now, world.cause);
  for (const event of await world.published()) if (event.type === 'mail.delivery-due.v1') await world.requeue(event);
  return world.queue.drain(world.deliver);
}

/** What a worker leaves that was killed before it could say how the sending went. */
export async function diedAfterTheClaim(world: MailWorld, job = confirmed) {
  const claimed = after(planned(job, deliveryIdOf(job), world.clock.now()), 'claim', world.clock.now());
  if (claimed) await world.deliveries.save(claimed, undefined);
}
