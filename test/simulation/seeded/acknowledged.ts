import { type MailKind, mailKinds, ruleOf } from '../../../functions/mail/domain/kinds.ts';

/** That everything about an address is to be deleted: the request for it began at one moment and was answered at another. */
export type Erased = { readonly email: string; readonly began: number; readonly at: number; readonly time: string };

/** What people were told has been done, each with the number of the moment in which they were told. */
export function acknowledgements() {
  const arrivals = new Map<string, number>();
  const requests = new Map<string, { underWay: number; last: number }>();
  const requestsOf = (email: string) => {
    const known = requests.get(email) ?? { underWay: 0, last: 0 };
    requests.set(email, known);
    return known;
  };
  const isKind = (kind: string): kind is MailKind => kind in mailKinds;
  return {
    /** Registrations that were withdrawn or revoked. */
    ended: new Map<string, number>(),
    declined: new Map<string, number>(),
    /** Sessions. */
    cancelled: new Map<string, number>(),
    /** `person:series:topic` */
    unsubscribed: new Map<string, number>(),
    /** The same, whether or not it was taken back since. */
    everUnsubscribed: new Set<string>(),
    /** Sessions whose notes were sent to all who had a place. */
    distributed: new Set<string>(),
    /** The texts of action points that are done. */
    completed: new Map<string, number>(),
    /** Sessions whose notes were pulled back, and up to which version. */
    pulledBack: new Map<string, { readonly at: number; readonly version: number }>(),
    /** Requests to attend that were answered with 202. */
    submitted: new Set<string>(),
    /** Addresses whose owners had everything deleted, by person. */
    erased: new Map<string, Erased>(),
    /** Addresses about which nobody begins anything any more: their owners are about to leave. */
    leaving: new Set<string>(),
    /** A request by or about somebody begins; what it answers says that it ended, and when. */
    asks(email: string | undefined): (now: number) => void {
      if (email === undefined) return () => undefined;
      const known = requestsOf(email);
      known.underWay += 1;
      return (now) => {
        known.underWay -= 1;
        known.last = now;
      };
    },
    /** Whether no request by or about somebody has been under way since: one of later would bring back what was deleted. */
    isQuietSince(email: string, moment: number): boolean {
      const { underWay, last } = requestsOf(email);
      return underWay === 0 && last <= moment;
    },
    /** Tokens of links that were made void. */
    dead: new Map<string, number>(),
    topicOf: (kind: string) => (isKind(kind) ? ruleOf(kind).topic : undefined),
    /** When the request began that put an intake there: whatever was acknowledged before was there first. */
    arrivalOf: (intake: string): number => arrivals.get(intake) ?? 0,
    arrived: (intake: string, began: number) => void arrivals.set(intake, began),
  };
}
export type Acknowledged = ReturnType<typeof acknowledgements>;
