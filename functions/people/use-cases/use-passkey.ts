import type { PasskeyId } from '../../../events/values.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { isCopied, type Passkey, provenBy, withChange } from '../domain/passkey.ts';
import type { UsedCredential } from '../inputs.ts';
import type { Authenticators, Keyrings } from '../ports.ts';
import { answerChallenge, unproven } from './answer-challenge.ts';
import { mayUsePasskey, noneAsked } from './ask-for-passkey.ts';
import { type Granted, TOKEN_BYTES } from './confirm-sign-in.ts';
import type { Visit } from './identify.ts';

type Deps = {
  readonly keyrings: Keyrings;
  readonly authenticators: Authenticators;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly wait: Wait;
};

/** A whole sign-in, and the passkey that made it one. */
export type Proven = Granted & { readonly passkeyId: PasskeyId };

/**
 * The second step of a sign-in, or the same once more before something that needs a fresh proof. The token of before opens nothing any more.
 *
 * @returns a new access token; rejects what does not hold (unauthenticated), a challenge that was answered or is too old (gone), a
 * passkey that was copied (forbidden)
 */
export function usePasskey(deps: Deps) {
  return async (visit: Visit, said: UsedCredential): Promise<Result<Proven>> => {
    if (!mayUsePasskey(visit)) return noneAsked();
    const asked = await answerChallenge(deps, visit, { clientDataJSON: said.clientDataJSON, purpose: 'use' });
    if (!asked.ok) return asked;
    const known = (await deps.keyrings.get(visit.personId))?.passkeys.find(({ credentialId }) => credentialId === said.id);
    const counter = known && (await deps.authenticators.used(said, asked.value, known));
    if (!known || counter === undefined) return unproven();
    return optimistically(() => signIn(deps, visit, { known, counter }), deps);
  };
}

async function signIn(
  { keyrings, clock, randomness }: Deps,
  visit: Visit,
  { known: { passkeyId }, counter }: { readonly known: Passkey; readonly counter: number },
): Promise<Result<Proven> | Outdated> {
  const was = await keyrings.get(visit.personId);
  const passkey = was?.passkeys.find((one) => one.passkeyId === passkeyId);
  if (!was || !passkey) return unproven();
  if (isCopied(passkey, counter)) return reject('forbidden', 'passkey-copied');
  const now = clock.now();
  const accessToken = randomness.token(TOKEN_BYTES);
  const access = provenBy(visit, passkeyId, now);
  const next = withChange(was, passkeyId, { counter, lastUsedAt: now });
  if (!(await keyrings.save(next, was, { exchange: { ended: visit.accessId, accessToken, access } }))) return 'outdated';
  return ok({ accessToken, expiresAt: access.expiresAt, passkeyId, step: 'signed-in' });
}
