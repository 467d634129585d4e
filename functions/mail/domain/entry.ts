import type { Instant } from '../../../events/values.ts';
import { type Delivery, isLeased } from './delivery.ts';
import { ruleOf } from './kinds.ts';

const brings = ({ job }: Delivery): boolean => ruleOf(job.kind).entry === 'brings';

/** Whether a mail put an entry into a calendar, which a CANCEL takes back: SES took it with one in it. */
export function broughtEntry({ calendarSequence, state }: Delivery): boolean {
  return calendarSequence !== undefined && state !== 'failed';
}

/**
 * Whether a mail may have put an entry into a calendar although its record does not tell: its worker died, so nobody knows whether
 * SES had taken it. What SES then reports comes later, or never.
 */
export function mayHaveBroughtEntry(mail: Delivery): boolean {
  return brings(mail) && (mail.state === 'claimed' || mail.state === 'ambiguous' || mail.resentInDoubt > 0);
}

/**
 * Until when a worker may be handing over an entry. A CANCEL that overtook it would be of no use: mail programs pass over one for an
 * entry that they do not have.
 *
 * @param mails of one registrant
 */
export function entryIsOnItsWayUntil(mails: readonly Delivery[], now: Instant): Instant | undefined {
  return mails
    .filter((mail) => brings(mail) && isLeased(mail, now))
    .flatMap(({ leaseUntil }) => leaseUntil ?? [])
    .toSorted()
    .at(-1);
}
