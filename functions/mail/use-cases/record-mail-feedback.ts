import type { Fact } from '../../../events/registry.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { after, type Delivery } from '../domain/delivery.ts';
import { type Feedback, happeningOf } from '../domain/feedback.ts';
import type { Suppression } from '../domain/suppression.ts';
import type { Consequences, Deliveries } from '../ports.ts';

type Deps = {
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Records what SES reports of a mail, in whatever order and however often it comes. A hard bounce and a complaint suppress
 * the address; both are told on the bus, once.
 *
 * @returns what changed, for the log
 */
export function recordMailFeedback(deps: Deps): (feedback: Feedback) => Promise<string> {
  return (feedback) =>
    optimistically(async () => {
      const was = feedback.deliveryId && (await deps.deliveries.find(feedback.deliveryId));
      if (!was) return 'not a mail of ours';
      const next = changed(was, feedback, deps.clock.now());
      if (!next) return `nothing new while ${was.state}`;
      const cause = { correlationId: was.job.correlationId, causationId: feedback.eventId };
      const and = { ...consequences(next, feedback, deps.clock.now()), cause };
      return (await deps.deliveries.save(next, was, and)) ? next.state : 'outdated';
    }, deps);
}

function changed(was: Delivery, feedback: Feedback, now: string): Delivery | undefined {
  if (feedback.what === 'delayed')
    return was.delayedAt || was.state === 'delivered' ? undefined : { ...was, delayedAt: now, version: was.version + 1 };
  const bounce = feedback.what === 'bounced' ? { bounce: feedback.permanent ? ('permanent' as const) : ('transient' as const) } : {};
  const rejected = feedback.what === 'rejected' ? { reason: 'rejected-content' as const } : {};
  const known = { personId: feedback.personId ?? was.personId, calendarSequence: feedback.calendarSequence ?? was.calendarSequence };
  return after(was, happeningOf(feedback.what), now, { ...bounce, ...rejected, ...known });
}

function consequences(next: Delivery, feedback: Feedback, at: string): Consequences {
  const personId = feedback.personId ?? next.personId;
  if (!personId || (feedback.what !== 'bounced' && feedback.what !== 'complained')) return {};
  const { deliveryId, seriesId } = next;
  const about = { deliveryId, personId, ...(seriesId && { seriesId }) };
  const suppression = (reason: Suppression['reason']): Suppression => ({ personId, reason, at, deliveryId });
  if (feedback.what === 'complained') {
    const facts: Fact[] = [{ type: 'mail.complained.v1', data: about }];
    return { facts, suppression: suppression('complaint') };
  }
  const facts: Fact[] = [{ type: 'mail.bounced.v1', data: { ...about, permanent: feedback.permanent } }];
  return { facts, suppression: feedback.permanent ? suppression('hard-bounce') : undefined };
}
