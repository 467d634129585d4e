import * as z from 'zod';
import { type Instant, instant, linksRequestId, personId, type SessionId, sessionId } from '../../../events/values.ts';
import type { ErasureScope } from '../../kernel/erasure.ts';
import { plus } from '../../kernel/time.ts';

/** How far the list of a session's mails was gone through; without a session, that of the mails to the person that are about none. */
export const mailList = z.object({ sessionId: sessionId.optional(), cursor: z.string().optional() });
export type MailList = z.infer<typeof mailList>;

/**
 * Somebody is to be forgotten, or was. What stays of them is this: a keyed hash of the address and when it was erased. It stops
 * every mail that comes of older data, and lets an old copy of the table be brought up to date.
 */
export const erasure = z.object({
  personId,
  /** Everything up to then goes; what the person does later is new. */
  requestedAt: instant,
  /** `person`: by the link of a mail; `replay`: from a list, into an old copy of the table; else the admin who did it. */
  by: z.string(),
  /** What an admin said about it. */
  reason: z.string().optional(),
  linksRequestId: linksRequestId.optional(),
  status: z.enum(['under-way', 'done']),
  /** When the next round begins; absent once it is done. */
  lookAt: instant.optional(),
  /** The lists of mails that are still to be gone through. */
  mailsOf: z.array(mailList),
  doneAt: instant.optional(),
  version: z.int().min(1),
});
export type Erasure = z.infer<typeof erasure>;

/** An entry of the list that is replayed into an old copy of the table. */
export const erasureEntry = z.strictObject({ personId, requestedAt: instant });
export type ErasureEntry = z.infer<typeof erasureEntry>;

/** An index may lag by moments, and an inbox by minutes: after an hour a round looks everywhere. */
const THOROUGH_AFTER = 'PT1H';
/** The 24 hours that were promised, less two for a sweep that is late. */
const DEADLINE = 'PT22H';
/** So often it is looked whether what had to wait is ready. */
const LOOK_AGAIN = 'PT5M';
const AT_ONCE = 'PT1M';

/** An erasure as it begins. @param before an earlier one of the same person, who came back since */
export function begun(of: Pick<Erasure, 'personId' | 'requestedAt' | 'by' | 'reason' | 'linksRequestId'>, before: Erasure | undefined): Erasure {
  return { ...of, status: 'under-way', lookAt: of.requestedAt, mailsOf: before?.mailsOf ?? [], version: (before?.version ?? 0) + 1 };
}

export function scopeOf({ personId: person, requestedAt }: Erasure, now: Instant): ErasureScope {
  return {
    personId: person,
    before: requestedAt,
    isThorough: now >= plus(requestedAt, THOROUGH_AFTER),
    isLast: now >= plus(requestedAt, DEADLINE),
  };
}

/** An erasure that knows where the mails are listed, before anything that leads there is taken away; undefined when it knows. */
export function withMailsOf(was: Erasure, sessions: readonly SessionId[]): Erasure | undefined {
  const known = new Set<string | undefined>(was.mailsOf.map(({ sessionId: one }) => one));
  const found = [undefined, ...sessions].filter((one) => !known.has(one)).map((one) => ({ sessionId: one }));
  return found.length > 0 ? { ...was, mailsOf: [...was.mailsOf, ...found], version: was.version + 1 } : undefined;
}

/** An erasure after a round. @param rest what the round left, and the lists of mails that are not at their end */
export function afterRound(was: Erasure, rest: { readonly left: number; readonly mailsOf: readonly MailList[] }, now: Instant): Erasure {
  const { lookAt: _, ...erasing } = was;
  const next = { ...erasing, mailsOf: [...rest.mailsOf], version: was.version + 1 };
  // What waits for the farewell was passed over in the lists: they are begun anew.
  if (rest.left > 0) return { ...next, mailsOf: was.mailsOf.map(({ sessionId: one }) => ({ sessionId: one })), lookAt: plus(now, LOOK_AGAIN) };
  if (rest.mailsOf.length > 0) return { ...next, lookAt: plus(now, AT_ONCE) };
  const isDone = scopeOf(was, now).isThorough;
  return isDone ? { ...next, status: 'done', doneAt: now } : { ...next, lookAt: plus(was.requestedAt, THOROUGH_AFTER) };
}
