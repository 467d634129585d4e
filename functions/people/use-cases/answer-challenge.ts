import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Challenge } from '../domain/passkey.ts';
import { claimedChallenge } from '../inputs.ts';
import type { Keyrings } from '../ports.ts';
import type { Visit } from './identify.ts';

type Deps = { readonly keyrings: Pick<Keyrings, 'take'>; readonly clock: Clock };

/**
 * Takes the challenge that a device's answer claims to answer: it must have been asked in this sign-in, for this purpose, within five
 * minutes, and is used up by being looked at, whether or not the answer holds.
 *
 * @returns the challenge; `gone` when there is none any more
 */
export async function answerChallenge(
  { keyrings, clock }: Deps,
  { accessId, personId }: Visit,
  { clientDataJSON, purpose }: { readonly clientDataJSON: string; readonly purpose: Challenge['purpose'] },
): Promise<Result<string>> {
  const asked = claimedChallenge(clientDataJSON);
  const challenge = asked === undefined ? undefined : await keyrings.take(accessId, asked);
  if (asked === undefined || challenge?.personId !== personId || challenge.purpose !== purpose || challenge.expiresAt <= clock.now())
    return reject('gone', 'challenge-over');
  return ok(asked);
}

/** The answer of the device proves nothing. Why is not told: it would help who forges one. */
export function unproven() {
  return reject('unauthenticated', 'passkey-unverified');
}
