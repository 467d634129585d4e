import type { Clock, Randomness } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Challenge, challengeExpiry, creationOptions, MOST_PASSKEYS, type RelyingParty, requestOptions } from '../domain/passkey.ts';
import type { Keyrings } from '../ports.ts';
import type { Visit } from './identify.ts';

type Deps = { readonly keyrings: Keyrings; readonly relyingParty: RelyingParty; readonly clock: Clock; readonly randomness: Randomness };

/** WebAuthn L3 (13.4.3) asks for 16 random bytes at least. */
const CHALLENGE_BYTES = 32;

/** Whether there is a passkey to be used: in the second step, and in whole sign-ins by one to prove it once more. */
export function mayUsePasskey({ step, passkeyId }: Visit): boolean {
  return step === 'use-passkey' || (step === 'signed-in' && passkeyId !== undefined);
}

/** What the browser needs for the second step of a sign-in. @returns `conflict` when no passkey is to be used */
export function askToUsePasskey(deps: Deps) {
  return async (visit: Visit): Promise<Result<ReturnType<typeof requestOptions>>> => {
    if (!mayUsePasskey(visit)) return noneAsked();
    const asked = await ask(deps, visit, 'use');
    return ok(requestOptions(deps.relyingParty, await deps.keyrings.get(visit.personId), asked));
  };
}

/** What the browser needs to make a passkey. @returns `forbidden` while one must be used first, `conflict` when there are too many */
export function askToAddPasskey(deps: Deps) {
  return async (visit: Visit): Promise<Result<ReturnType<typeof creationOptions>>> => {
    if (visit.step === 'use-passkey') return usedFirst();
    const ring = await deps.keyrings.get(visit.personId);
    if ((ring?.passkeys.length ?? 0) >= MOST_PASSKEYS) return tooMany();
    return ok(creationOptions(deps.relyingParty, visit, { ring, asked: await ask(deps, visit, 'add') }));
  };
}

async function ask({ keyrings, clock, randomness }: Deps, { personId, accessId }: Visit, purpose: Challenge['purpose']): Promise<string> {
  const asked = randomness.token(CHALLENGE_BYTES);
  await keyrings.ask(accessId, asked, { personId, purpose, expiresAt: challengeExpiry(clock.now()) });
  return asked;
}

/** There is no passkey to be asked for: another step is due. */
export function noneAsked() {
  return reject('conflict', 'no-passkey-asked');
}

/** Who has a passkey proves it before adding another. */
export function usedFirst() {
  return reject('forbidden', 'use-passkey-first');
}

/** The keyring holds as many as it may. */
export function tooMany() {
  return reject('conflict', { code: 'passkeys-full', facts: { most: MOST_PASSKEYS } });
}
