import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Instant, instant, type PasskeyId, type PersonId, passkeyId, personId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import { type Access, accessExpiry } from './sign-in.ts';

/** How long a challenge waits for its answer: the longest that WebAuthn L3 (5.4) recommends to wait for a person. */
const CHALLENGE_LASTS = 'PT5M';
/** How long a code of recovery is good: who resets reads it out on the telephone, and the person signs in within the day. */
const CODE_LASTS = 'PT24H';
/** One on each device, and some in a drawer. */
export const MOST_PASSKEYS = 10;

/** One passkey: what its device is asked, and what proves the answer. */
export const passkey = z.object({
  passkeyId,
  /** What its owner calls it. */
  name: z.string(),
  /** Under which the device knows it, base64url. */
  credentialId: z.string(),
  /** As the device gave it (COSE), base64url. */
  publicKey: z.string(),
  /** How often it was used, by its own count; devices that share a passkey among them always say 0. */
  counter: z.int().min(0),
  /** How the device is reached, such as `usb`, for the browser. */
  transports: z.array(z.string()),
  addedAt: instant,
  lastUsedAt: instant.optional(),
});
export type Passkey = z.infer<typeof passkey>;

/** All passkeys of one person: one item, so that the last one cannot be taken away twice at the same time. */
export const keyring = z.object({
  personId,
  passkeys: z.array(passkey),
  /** In which the person is told of changes. */
  language: z.string().optional(),
  /** All were taken away: only who brings the code may add a new one, and nobody who signed in before. */
  recovery: z.object({ codeHash: z.string(), at: instant, expiresAt: instant }).optional(),
  version: z.int().min(1),
});
export type Keyring = z.infer<typeof keyring>;

/** What a device is asked to sign, once, in one sign-in. */
export const challenge = z.object({ personId, purpose: z.enum(['add', 'use']), expiresAt: instant });
export type Challenge = z.infer<typeof challenge>;

export const codeExpiry = (now: Instant) => plus(now, CODE_LASTS);
export const challengeExpiry = (now: Instant) => plus(now, CHALLENGE_LASTS);

/** Whether somebody is signed in, or what is missing: to use a passkey, or to add the first one. */
export type Step = 'signed-in' | 'use-passkey' | 'add-passkey' | 'ended';

/**
 * How far an access goes now. Who has a passkey must have used one that is still theirs, so that taking one away or adding the
 * first ends what was granted without.
 *
 * @param isRequired whether the person may do nothing without a passkey
 */
export function stepOf(
  { passkeyId: used, grantedAt }: Pick<Access, 'passkeyId' | 'grantedAt'>,
  ring: Keyring | undefined,
  isRequired: boolean,
): Step {
  const passkeys = ring?.passkeys ?? [];
  if (used !== undefined) return passkeys.some((one) => one.passkeyId === used) ? 'signed-in' : 'ended';
  if (passkeys.length > 0) return 'use-passkey';
  if (ring?.recovery) return (grantedAt ?? '') >= ring.recovery.at ? 'add-passkey' : 'ended';
  return isRequired ? 'add-passkey' : 'signed-in';
}

/** The sign-in once a passkey proved it as well. A proof that is repeated makes it no longer. */
export function provenBy(was: Access & { readonly step: Step }, passkey: PasskeyId, now: Instant): Access {
  const { personId: person, email, language, signInId: id, beganAt, expiresAt } = was;
  const ends = was.step === 'signed-in' ? expiresAt : accessExpiry(now, true);
  return { personId: person, email, language, signInId: id, beganAt, passkeyId: passkey, grantedAt: now, usedAt: now, expiresAt: ends };
}

/** Whether a device counts backwards or stands still: then the passkey was copied out of it (WebAuthn L3, 7.2, step 22). */
export function isCopied({ counter }: Pick<Passkey, 'counter'>, said: number): boolean {
  return (said > 0 || counter > 0) && said <= counter;
}

function changed(was: Keyring | undefined, person: PersonId, passkeys: readonly Passkey[]): Keyring {
  return {
    personId: person,
    passkeys: [...passkeys],
    ...(was?.language !== undefined && { language: was.language }),
    version: (was?.version ?? 0) + 1,
  };
}

/** @param of whose it is, and the language they read */
export function withPasskey(
  was: Keyring | undefined,
  of: { readonly personId: PersonId; readonly language?: string | undefined },
  added: Passkey,
): Keyring {
  const next = changed(was, of.personId, [...(was?.passkeys ?? []), added]);
  return { ...next, ...(of.language !== undefined && { language: of.language }) };
}

/** The keyring once this passkey opens nothing any more. */
export function withoutPasskey(was: Keyring, id: PasskeyId): Keyring {
  return changed(
    was,
    was.personId,
    was.passkeys.filter((one) => one.passkeyId !== id),
  );
}

/** Another name, or that it was used. */
export function withChange(was: Keyring, id: PasskeyId, change: Partial<Pick<Passkey, 'name' | 'counter' | 'lastUsedAt'>>): Keyring {
  return changed(
    was,
    was.personId,
    was.passkeys.map((one) => (one.passkeyId === id ? { ...one, ...change } : one)),
  );
}

/** None any more, whether or not there were any. @param code what the person must bring to add a new one */
export function afterReset(
  was: Keyring | undefined,
  { personId: person, code }: { readonly personId: PersonId; readonly code: string },
  now: Instant,
): Keyring {
  return { ...changed(was, person, []), recovery: { codeHash: hashOfCode(code), at: now, expiresAt: codeExpiry(now) } };
}

/**
 * What stays of the passkeys of somebody who had everything deleted: those of later, and that the mailbox alone opens nothing. An erasure
 * needs no more than the mailbox, so it must not take a second step away; who comes back needs the code of a reset.
 *
 * @returns undefined when nothing is left to forget
 */
export function afterErasure(was: Keyring, before: Instant): Keyring | undefined {
  const later = was.passkeys.filter(({ addedAt }) => addedAt > before);
  if (later.length === was.passkeys.length) return undefined;
  const next = changed(was, was.personId, later);
  return later.length > 0 ? next : { ...next, recovery: { codeHash: '', at: before, expiresAt: before } };
}

/** Whether somebody may add the first one. @param code what they wrote, spaces and hyphens included */
export function opensRecovery({ codeHash, expiresAt }: NonNullable<Keyring['recovery']>, code: string | undefined, now: Instant): boolean {
  return code !== undefined && expiresAt > now && hashOfCode(code) === codeHash;
}

/** 112 bits: NIST SP 800-63B asks for 64 at least of what is stored hashed. */
export const CODE_BYTES = 14;

/** A code as it is read out: groups of four. @param random {@link CODE_BYTES} random bytes in base64url */
export function codeOf(random: string): string {
  return (Buffer.from(random, 'base64url').toString('hex').match(/.{4}/g) ?? []).join('-');
}

/** It cannot be guessed, so a plain hash of it may be stored. */
function hashOfCode(code: string): string {
  return createHash('sha256').update(code.replaceAll(/[\s-]/g, '').toLowerCase()).digest('hex');
}

/** Who asks a device: rpId is the host of the site, in which alone the passkey works. */
export type RelyingParty = { readonly rpId: string; readonly name: string };

/** Signatures that every device of these years can make, the better first: EdDSA, ES256, RS256 (IANA COSE Algorithms). */
export const ALGORITHMS = [-8, -7, -257] as const;

const MILLISECONDS = 300_000;

type Described = { type: 'public-key'; id: string; transports: string[] };
const described = ({ credentialId, transports }: Passkey): Described => ({ type: 'public-key', id: credentialId, transports });

/** What a browser is given to use one of somebody's passkeys: PublicKeyCredentialRequestOptionsJSON of WebAuthn L3. */
export function requestOptions({ rpId }: RelyingParty, ring: Keyring | undefined, asked: string) {
  return {
    challenge: asked,
    rpId,
    timeout: MILLISECONDS,
    userVerification: 'required',
    allowCredentials: (ring?.passkeys ?? []).map(described),
  } as const;
}

/**
 * What a browser is given to make a passkey: PublicKeyCredentialCreationOptionsJSON of WebAuthn L3. No attestation is asked for: it
 * would tell what devices people own and be of no use here.
 */
export function creationOptions(
  { rpId, name }: RelyingParty,
  { personId: person, email }: Pick<Access, 'personId' | 'email'>,
  of: { readonly ring: Keyring | undefined; readonly asked: string },
) {
  return {
    challenge: of.asked,
    rp: { id: rpId, name },
    user: { id: Buffer.from(person).toString('base64url'), name: email, displayName: email },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg }) as const),
    timeout: MILLISECONDS,
    excludeCredentials: (of.ring?.passkeys ?? []).map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
  } as const;
}
