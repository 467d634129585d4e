import type { Instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { Details, Intake, Registration } from './registration.ts';
import type { SessionRules } from './rules.ts';

/** Personal fields are kept for a year after the session; needs for 30 days (design, section 9). */
export const KEPT = 'P365D';
export const NEEDS_KEPT = 'P30D';
/** How long an unanswered question to a mailbox is kept. */
export const QUESTION_KEPT = 'P7D';
/**
 * How long a new address waits to be confirmed, and the former one for the mail that tells of the change. Neither leads to a
 * person of its own, so that they end as soon as an erasure would have to be done.
 */
export const OTHER_ADDRESS_KEPT = 'P1D';

/** Taken up within seconds. One that nobody takes up outlives the dead letter of its event, and no more. */
export const INTAKE_KEPT = 'P30D';

/** When a request that nobody took up is deleted. */
export function intakeKeptUntil({ receivedAt }: Pick<Intake, 'receivedAt'>): Instant {
  return plus(receivedAt, INTAKE_KEPT);
}

function endOf({ startsAt, endsAt = startsAt }: SessionRules, now: Instant): Instant {
  return endsAt !== undefined && endsAt > now ? endsAt : now;
}

function hasNeeds({ interpretation, accessibility }: Details): boolean {
  return interpretation !== undefined || accessibility !== undefined;
}

/**
 * Until when the fields of a registration are kept, as the session is planned now.
 *
 * @param since when the fields were written: an undated session, or one that is over, counts from there
 */
export function retention(details: Details, rules: SessionRules, since: Instant): Pick<Registration, 'keptUntil' | 'needsKeptUntil'> {
  const end = endOf(rules, since);
  return { keptUntil: plus(end, KEPT), ...(hasNeeds(details) && { needsKeptUntil: plus(end, NEEDS_KEPT) }) };
}

/** When a question that waits for an answer from a new address ends. */
export function newAddressEndsAt({ requestedAt }: NonNullable<Registration['newAddress']>): Instant {
  return plus(requestedAt, OTHER_ADDRESS_KEPT);
}

/** When the clock has something to do with a registration next. */
export function dueAt({ status, offerExpiresAt, needsKeptUntil, keptUntil, newAddress, formerAddress }: Registration): Instant {
  const dates = [
    status === 'offered' ? offerExpiresAt : undefined,
    newAddress && newAddressEndsAt(newAddress),
    formerAddress?.keptUntil,
    needsKeptUntil,
    keptUntil,
  ];
  return dates.reduce((first: Instant, date) => (date !== undefined && date < first ? date : first), keptUntil);
}

/** The registration without what is not kept any more; its own end is the store's to carry out. */
export function tidied(registration: Registration, now: Instant): Registration {
  const { newAddress, formerAddress, needsKeptUntil, details, ...rest } = registration;
  const { interpretation, accessibility, ...others } = details;
  const keepsNeeds = needsKeptUntil !== undefined && needsKeptUntil > now;
  return {
    ...rest,
    details: keepsNeeds ? details : others,
    ...(keepsNeeds && { needsKeptUntil }),
    ...(newAddress && newAddressEndsAt(newAddress) > now && { newAddress }),
    ...(formerAddress && formerAddress.keptUntil > now && { formerAddress }),
  };
}
