import { type PasskeyId, passkeyId as passkeyIdSchema } from '../../../events/values.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Keyring, MOST_PASSKEYS, opensRecovery, type Passkey, provenBy, withPasskey } from '../domain/passkey.ts';
import type { CreatedCredential } from '../inputs.ts';
import type { Authenticators, Keyrings } from '../ports.ts';
import { answerChallenge, unproven } from './answer-challenge.ts';
import { tooMany, usedFirst } from './ask-for-passkey.ts';
import { TOKEN_BYTES } from './confirm-sign-in.ts';
import type { Visit } from './identify.ts';
import { isProvenLately, provenFirst } from './manage-sign-ins.ts';
import { passkeyNews } from './tell-of-passkeys.ts';
import type { Proven } from './use-passkey.ts';

type Deps = {
  readonly keyrings: Keyrings;
  readonly authenticators: Authenticators;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
  readonly wait: Wait;
};

type Wanted = { readonly name: string; readonly credential: CreatedCredential; readonly code?: string | undefined };

/**
 * Adds a passkey to those of the person who is here. Making it was a second step: the sign-in is whole afterwards, under a new token.
 *
 * @param wanted.code what an admin gave out who reset the passkeys
 */
export function addPasskey(deps: Deps) {
  return async (visit: Visit, { name, credential, code }: Wanted, cause: Cause): Promise<Result<Proven>> => {
    if (visit.step === 'use-passkey') return usedFirst();
    if (!isProvenLately(visit, deps.clock)) return provenFirst();
    const asked = await answerChallenge(deps, visit, { clientDataJSON: credential.clientDataJSON, purpose: 'add' });
    if (!asked.ok) return asked;
    const created = await deps.authenticators.created(credential, asked.value);
    if (!created) return unproven();
    // Making it signed its owner in: that was its first use.
    const now = deps.clock.now();
    const added = {
      ...created,
      ...{ passkeyId: passkeyIdSchema.parse(deps.ids.mint('psk')), name, transports: credential.transports, addedAt: now, lastUsedAt: now },
    };
    return optimistically(() => add(deps, visit, { added, code, cause }), deps);
  };
}

type Adding = { readonly added: Passkey; readonly code: string | undefined; readonly cause: Cause };

async function add(deps: Deps, visit: Visit, { added, code, cause }: Adding): Promise<Result<Proven> | Outdated> {
  const { keyrings, clock, randomness } = deps;
  const was = await keyrings.get(visit.personId);
  const refused = refusal(was, { added, code, by: visit.passkeyId }, clock.now());
  if (!refused.ok) return refused;
  const accessToken = randomness.token(TOKEN_BYTES);
  const { passkeyId, addedAt } = added;
  const access = provenBy(visit, passkeyId, addedAt);
  const news = passkeyNews(deps, visit, { change: 'added', cause });
  if (!(await keyrings.save(withPasskey(was, visit, added), was, { exchange: { ended: visit.accessId, accessToken, access }, news })))
    return 'outdated';
  return ok({ accessToken, expiresAt: access.expiresAt, passkeyId, step: 'signed-in' });
}

function refusal(
  was: Keyring | undefined,
  { added, code, by }: Omit<Adding, 'cause'> & { readonly by: PasskeyId | undefined },
  now: string,
): Result<void> {
  const passkeys = was?.passkeys ?? [];
  // Somebody else added the first one meanwhile, by the same mailbox: then that one counts.
  if (passkeys.length > 0 && !passkeys.some(({ passkeyId }) => passkeyId === by)) return usedFirst();
  if (was?.recovery && !opensRecovery(was.recovery, code, now)) return invalid('code', 'code-unknown');
  if (passkeys.length >= MOST_PASSKEYS) return tooMany();
  if (passkeys.some(({ credentialId }) => credentialId === added.credentialId)) return reject('conflict', 'passkey-known');
  return ok();
}
