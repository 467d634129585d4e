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

/** The rate of an account changes rarely, by hand or after a review by SES. Milliseconds. */
const RATE_IS_GOOD_FOR = 5 * 60_000;
/** SES answers the question for its quota once a second and refuses more: then the last answer counts, and it is asked again so soon. */
const ASK_AGAIN_AFTER = 10_000;
/** The longest wait for a turn, in milliseconds: with the call to SES it must end within the function's 15 seconds, at any rate. */
export const LONGEST_TURN = 4_000;
/** What every account may send, the sandbox included: until SES has told its rate. */
const LEAST_RATE = 1;

/**
 * Keeps this worker to its part of the rate that SES allows the account. Mails to many leave the reserve in the bucket, so a
 * mail that somebody waits for goes at once.
 */
export function keepPace({ mailer, clock, wait, workers }: Deps): Pace {
  const now = () => Date.parse(clock.now());
  let bucket: Bucket = { tokens: 1, at: now() };
  let [rate, askAt] = [Promise.resolve(LEAST_RATE), Number.NEGATIVE_INFINITY];
  const ask = async (last: Promise<number>) => {
    try {
      return await mailer.maxSendRate();
    } catch {
      askAt = now() + ASK_AGAIN_AFTER;
      return last;
    }
  };
  const share = async () => {
    if (now() >= askAt) {
      askAt = now() + RATE_IS_GOOD_FOR;
      // The mails of one batch wait for one answer.
      rate = ask(rate);
    }
    return (await rate) / workers;
  };
  return {
    async turn(queue) {
      const until = now() + LONGEST_TURN;
      for (;;) {
        const perSecond = await share();
        const taken = take(bucket, now(), perSecond, queue === 'bulk' ? RESERVE * perSecond : 0);
        if (now() + taken.wait > until) return false;
        bucket = taken.bucket;
        if (taken.wait === 0) return true;
        await wait(taken.wait);
      }
    },
  };
}
