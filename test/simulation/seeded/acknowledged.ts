import { type MailKind, mailKinds, ruleOf } from '../../../functions/mail/domain/kinds.ts';

/** What people were told has been done, each with the number of the moment in which they were told. */
export function acknowledgements() {
  const arrivals = new Map<string, number>();
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
    /** Tokens of links that were made void. */
    dead: new Map<string, number>(),
    topicOf: (kind: string) => (isKind(kind) ? ruleOf(kind).topic : undefined),
    /** When the request began that put an intake there: whatever was acknowledged before was there first. */
    arrivalOf: (intake: string): number => arrivals.get(intake) ?? 0,
    arrived: (intake: string, began: number) => void arrivals.set(intake, began),
  };
}
export type Acknowledged = ReturnType<typeof acknowledgements>;
