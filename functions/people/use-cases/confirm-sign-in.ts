import type { Instant, PersonId } from '../../../events/values.ts';
import type { Clock, Randomness } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Step, stepOf } from '../domain/passkey.ts';
import { accessExpiry, isAskedHere } from '../domain/sign-in.ts';
import type { Keyrings, SignIns } from '../ports.ts';

type Deps = {
  readonly signIns: SignIns;
  readonly keyrings: Pick<Keyrings, 'get'>;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Whether somebody may do nothing without a passkey. */
  readonly needsPasskey: (person: PersonId) => boolean;
};

/** 256 bits: far beyond guessing, so a plain hash of it may be stored. */
export const TOKEN_BYTES = 32;

/** An access token, until when it is good, and whether it opens anything yet. */
export type Granted = { readonly accessToken: string; readonly expiresAt: Instant; readonly step: Exclude<Step, 'ended'> };

/**
 * Turns the token of a mailed link into an access token, once. Where a passkey is needed it opens the second step alone.
 *
 * @param input.code of the browser that asked, where the request was bound to one
 * @returns rejects an unknown token (unauthenticated), a used or expired one (gone), a wrong code (invalid)
 */
export function confirmSignIn({ signIns, keyrings, clock, randomness, needsPasskey }: Deps) {
  return async (input: { readonly token: string; readonly code?: string | undefined }): Promise<Result<Granted>> => {
    const now = clock.now();
    const found = await signIns.findToken(input.token);
    if (!found) return reject('unauthenticated', 'sign-in-link-unknown');
    const { signIn } = found;
    if (signIn.usedAt) return usedUp();
    if (found.expiresAt <= now) return reject('gone', 'sign-in-link-expired');
    if (!isAskedHere(signIn, input.code)) return invalid('code', 'code-of-another-place');
    const { personId, email, language, signInId } = signIn;
    const step = stepOf({ grantedAt: now }, await keyrings.get(personId), needsPasskey(personId));
    // What was granted this moment is newer than any reset.
    if (step === 'ended') return usedUp();
    const access = {
      personId,
      email,
      language,
      signInId,
      beganAt: now,
      grantedAt: now,
      usedAt: now,
      expiresAt: accessExpiry(now, step === 'signed-in'),
    };
    const accessToken = randomness.token(TOKEN_BYTES);
    if (!(await signIns.grantAccess({ ...signIn, usedAt: now }, accessToken, access))) return usedUp();
    return ok({ accessToken, expiresAt: access.expiresAt, step });
  };
}

function usedUp() {
  return reject('gone', 'sign-in-link-used');
}
