import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Instant, instant, linksRequestId, passkeyId, personId, type SignInId, signInId } from '../../../events/values.ts';
import { earlier, plus } from '../../kernel/time.ts';

/** How long a mailed sign-in link is good for: ASVS 5.0, 6.5.5 allows 10 minutes at most. */
const SIGN_IN_LASTS = 'PT10M';
/** How long one stays signed in: a working day, so that a laptop left open is not signed in tomorrow. */
export const ACCESS_LASTS = 'PT12H';
/**
 * How long one stays signed in without doing anything. NIST SP 800-63B-4 (2.2.3) suggests an hour; sessions last two to three, in which
 * notes are taken on paper and the console lies open. What is sent after the end is not lost (ADR 10).
 */
const IDLE_LASTS = 'PT2H';
/** How often it is written down at most that a sign-in is used: reading pages stays reading. The end comes so much early at most. */
const USE_NOTED_EVERY = 'PT10M';
/**
 * How long it counts that somebody proved who they are. After that they prove it once more before they change how and where they are signed
 * in (ASVS 5.0, 7.5.1 and 7.5.2), so that nobody does it at a desk that was left for a moment.
 */
const PROOF_LASTS = 'PT15M';
/** How long somebody has for the second step: to find the telephone or the key, no more. */
const SECOND_STEP_LASTS = 'PT15M';
/**
 * Mails of one kind to one address, so that nobody is flooded through this door: 3 links to sign in within 15 minutes (ASVS 5.0,
 * 6.6.3), which go to organisers alone; 3 mails with one's links or to one's data within 24 hours, since they go to whatever address
 * was written.
 */
const MOST_MAILS = 3;
const MAILS_WINDOW = { 'sign-in': '-PT15M', links: '-PT24H', data: '-PT24H' } as const;
export type MailDoor = keyof typeof MAILS_WINDOW;
/** Requests hold an address: they go after a day, which leaves the mail time to be repeated. */
export const REQUEST_KEPT = 'P1D';

/** An erasure is done within 24 hours; so long at most its mail has to go out, SES being down included. */
const ACKNOWLEDGED_WITHIN = 'PT23H';

/** Somebody asked for a sign-in link. Whether the address may sign in at all is decided when the mail is made. */
export const signIn = z.object({
  signInId,
  personId,
  email: z.string(),
  /** The language of the page on which it was asked. */
  language: z.string().optional(),
  /** The hash of the code that the browser holds which asked; absent when a program asked without one. */
  codeHash: z.string().optional(),
  requestedAt: instant,
  usedAt: instant.optional(),
});
export type SignIn = z.infer<typeof signIn>;

/** One mailed link. Several may exist for one request, since a mail is repeated with a new one; one use ends them all. */
export const signInToken = z.object({ signInId, expiresAt: instant });

/**
 * Somebody is signed in by the link of a mail, and by a passkey where there is one in it. How far that goes is decided with every
 * request: see passkey.ts.
 */
export const access = z.object({
  personId,
  email: z.string(),
  /** When it ends, however much it is used. */
  expiresAt: instant,
  /** The request that it came of, which names it to its owner. Absent in those of before their owners could see them. */
  signInId: signInId.optional(),
  /** When the link of the mail was used. */
  beganAt: instant.optional(),
  /** When it was proven last who this is. Absent in those of before passkeys. */
  grantedAt: instant.optional(),
  /** When it was used, as far as it was written down. Without it an access knows no end but its own. */
  usedAt: instant.optional(),
  passkeyId: passkeyId.optional(),
  /** The language of the page on which the sign-in was asked for. */
  language: z.string().optional(),
});
export type Access = z.infer<typeof access>;

/** Somebody asked for the links to their registrations, or for the link to their data; or is told that their passkeys changed. */
export const linksRequest = z.object({
  linksRequestId,
  personId,
  email: z.string(),
  /** The language of the page on which it was asked. */
  language: z.string().optional(),
  purpose: z.enum(['links', 'data', 'passkeys']).optional(),
  requestedAt: instant,
  /** Since when everything about the person is being deleted, by the link of this request. */
  erasedAt: instant.optional(),
});
export type LinksRequest = z.infer<typeof linksRequest>;

/** The mails of one kind that a person was lately sent through this door, by the request that caused them. */
export const recentMails = z.object({ mails: z.array(z.object({ requestId: z.string(), at: instant })), version: z.int().min(1) });
export type RecentMails = z.infer<typeof recentMails>;

/** Eight signs, 40 bits, of Crockford's alphabet, in which no two look alike. */
const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const REQUEST_CODE = new RegExp(`^[${CODE_SIGNS}]{8}$`);
export const REQUEST_CODE_BYTES = 8;

/** A code for the browser that asks. @param random {@link REQUEST_CODE_BYTES} random bytes in base64url */
export function requestCode(random: string): string {
  return [...Buffer.from(random, 'base64url')].map((byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
}

/** What is stored of it. It opens nothing without the token of the mail, which has 256 bits. */
export function requestCodeHash(id: SignInId, code: string): string {
  return createHash('sha256').update(`${id}\n${code}`).digest('hex');
}

/**
 * Whether a link is used where it was asked for (ASVS 5.0, 6.6.2): by the browser that holds the code, or by who read it there.
 *
 * @param code as it was written: spaces, hyphens and small letters do not matter, nor what looks like another sign
 */
export function isAskedHere({ signInId: id, codeHash }: Pick<SignIn, 'signInId' | 'codeHash'>, code = ''): boolean {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return codeHash === undefined || codeHash === requestCodeHash(id, plain);
}

export const signInExpiry = (now: Instant) => plus(now, SIGN_IN_LASTS);
/** @param isWhole whether no second step is missing */
export const accessExpiry = (now: Instant, isWhole: boolean) => plus(now, isWhole ? ACCESS_LASTS : SECOND_STEP_LASTS);

/** When a sign-in ends if it is not used any more. */
export function accessEnd({ expiresAt, usedAt }: Pick<Access, 'expiresAt' | 'usedAt'>): Instant {
  return usedAt === undefined ? expiresAt : earlier(expiresAt, plus(usedAt, IDLE_LASTS));
}

/** Until when it counts that somebody proved who they are. */
export function provenUntil({ grantedAt, expiresAt }: Pick<Access, 'grantedAt' | 'expiresAt'>): Instant {
  return grantedAt === undefined ? expiresAt : plus(grantedAt, PROOF_LASTS);
}

/** Whether it is time to write down that a sign-in is used. */
export function isUseToBeNoted({ usedAt }: Pick<Access, 'usedAt'>, now: Instant): boolean {
  return usedAt !== undefined && plus(usedAt, USE_NOTED_EVERY) <= now;
}

export const requestKeptUntil = (requestedAt: Instant) => plus(requestedAt, REQUEST_KEPT);

/** The link to one's data lives as long as the request it stands for, which is kept for a day: it never has to be made void. */
export const MY_DATA_GENERATION = 1;

/** The address of an erasure outlives it by no more than the acknowledgement needs. */
export function linksKeptUntil({ requestedAt, erasedAt }: Pick<LinksRequest, 'requestedAt' | 'erasedAt'>): Instant {
  return erasedAt ? plus(erasedAt, ACKNOWLEDGED_WITHIN) : requestKeptUntil(requestedAt);
}

/**
 * Whether the mail of a request may go out: the limit counts requests, so a mail that is repeated counts once.
 *
 * @returns the mails to remember from now on, or undefined when the limit is reached
 */
export function admitMail(
  recent: RecentMails['mails'],
  { kind, requestId }: { readonly kind: MailDoor; readonly requestId: string },
  now: Instant,
): RecentMails['mails'] | undefined {
  if (recent.some((mail) => mail.requestId === requestId)) return recent;
  const live = recent.filter(({ at }) => at > plus(now, MAILS_WINDOW[kind]));
  return live.length < MOST_MAILS ? [...live, { requestId, at: now }] : undefined;
}
