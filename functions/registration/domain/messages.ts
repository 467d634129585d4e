import type { Instant, RegistrationStatus } from '../../../events/values.ts';
import type { Message, Registration } from './registration.ts';

/**
 * The messages of the organisers that are for a registrant to read: those written to the state they are in, and to the one they
 * were in then. Newest first.
 */
export function messagesTo(registration: Registration, messages: readonly Message[]): readonly Message[] {
  return messages
    .filter(({ statuses, requestedAt }) =>
      [registration.status, statusAt(registration, requestedAt)].some((status) => status && statuses.includes(status)),
    )
    .toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
}

/** The state at that time; undefined before there was a registration. */
function statusAt({ history }: Registration, time: Instant): RegistrationStatus | undefined {
  return history.findLast(({ at }) => at <= time)?.to;
}
