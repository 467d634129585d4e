import type { Instant } from '../../events/values.ts';

/**
 * One meeting as a calendar shows it (RFC 5545 VEVENT), for public feeds and for the entries that come with mails.
 * Holds nothing of any registrant: no personal link, no address of an attendee.
 */
export type CalendarEntry = {
  /** Stable for the life of the session, see {@link calendarUid}. */
  readonly uid: string;
  /** RFC 5546: the entry with the higher number is the newer one. */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'CANCELLED';
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** An IANA zone: where the clocks are by which the meeting was set. */
  readonly timeZone: string;
  readonly location?: string | undefined;
  /** The public page of the session. */
  readonly url?: string | undefined;
  /** The name of the organising body; `email` only in entries that are mailed. */
  readonly organiser: { readonly name: string; readonly email?: string | undefined };
  readonly description?: string | undefined;
};

/**
 * The UID of a session's entry: the same in feeds and in mails, so that a calendar knows them for one.
 *
 * @param site the configured site address, such as `https://consultations.example.org`
 */
export function calendarUid(sessionId: string, site: string): string {
  return `${sessionId}@${new URL(site).hostname}`;
}
