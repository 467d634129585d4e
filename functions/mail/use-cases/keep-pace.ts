import type { Clock, Wait } from '../../kernel/ports.ts';
import { type Bucket, RESERVE, take } from '../domain/bucket.ts';
import type { Mailer, Pace } from '../ports.ts';

type Deps = {
  readonly mailer: Pick<Mailer, 'maxSendRate'>;
  readonly clock: Clock;
  readonly wait: Wait;
  /** How many workers share the account's rate: each keeps to its part, so that they need not talk to each other. */
  readonly workers: number;
};

/** The rate of an account changes rarely, by hand or after a review by SES. */
const RATE_IS_GOOD_FOR = 5 * 60_000;

/**
 * Keeps this worker to its part of the rate that SES allows the account. Mails to many leave the reserve in the bucket, so a
 * mail that somebody waits for goes at once.
 */
export function keepPace({ mailer, clock, wait, workers }: Deps): Pace {
  const now = () => Date.parse(clock.now());
  let bucket: Bucket = { tokens: 1, at: now() };
  let rate = { value: 0, readAt: Number.NEGATIVE_INFINITY };
  const share = async () => {
    if (now() - rate.readAt >= RATE_IS_GOOD_FOR) rate = { value: await mailer.maxSendRate(), readAt: now() };
    return rate.value / workers;
  };
  return {
    async turn(queue) {
      for (;;) {
        const perSecond = await share();
        const taken = take(bucket, now(), perSecond, queue === 'bulk' ? RESERVE * perSecond : 0);
        bucket = taken.bucket;
        if (taken.wait === 0) return;
        await wait(taken.wait);
      }
    },
  };
}
