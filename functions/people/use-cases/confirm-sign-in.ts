import type { Instant } from '../../../events/values.ts';
import type { Clock, Randomness } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { accessExpiry } from '../domain/sign-in.ts';
import type { SignIns } from '../ports.ts';

type Deps = { readonly signIns: SignIns; readonly clock: Clock; readonly randomness: Randomness };

/** 256 bits: far beyond guessing, so a plain hash of it may be stored. */
const TOKEN_BYTES = 32;

/**
 * Turns the token of a mailed link into an access token, once.
 *
 * @returns the access token and until when it is good; rejects an unknown token (unauthenticated), a used or expired one (gone)
 */
export function confirmSignIn({ signIns, clock, randomness }: Deps) {
  return async (input: { readonly token: string }): Promise<Result<{ readonly accessToken: string; readonly expiresAt: Instant }>> => {
    const now = clock.now();
    const found = await signIns.findToken(input.token);
    if (!found) return reject('unauthenticated', 'This sign-in link is not valid. Check that it is complete, or ask for a new one.');
    const { signIn } = found;
    if (signIn.usedAt) return usedUp();
    if (found.expiresAt <= now) return reject('gone', 'This sign-in link has expired: it is good for 10 minutes. Ask for a new one.');
    const accessToken = randomness.token(TOKEN_BYTES);
    const access = { personId: signIn.personId, email: signIn.email, expiresAt: accessExpiry(now) };
    if (!(await signIns.grantAccess({ ...signIn, usedAt: now }, accessToken, access))) return usedUp();
    return ok({ accessToken, expiresAt: access.expiresAt });
  };
}

function usedUp() {
  return reject('gone', 'This sign-in link was used already: it works once. Ask for a new one.');
}
