import type { PasskeyId, PersonId } from '../../../events/values.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Keyring, type Passkey, withChange, withoutPasskey } from '../domain/passkey.ts';
import type { Keyrings, PasskeyNews } from '../ports.ts';
import type { Visit } from './identify.ts';
import { isProvenLately, provenFirst } from './manage-sign-ins.ts';
import { passkeyNews } from './tell-of-passkeys.ts';

type Deps = {
  readonly keyrings: Keyrings;
  readonly wait: Wait;
  readonly randomness: Randomness;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether somebody may do nothing without a passkey. */
  readonly needsPasskey: (person: PersonId) => boolean;
};
type Mine = Pick<Visit, 'personId' | 'email' | 'language' | 'provenUntil'> & { readonly passkeyId: PasskeyId };

/** The passkeys of a person, the oldest first, and whether one must remain. */
export function listPasskeys({ keyrings, needsPasskey }: Pick<Deps, 'keyrings' | 'needsPasskey'>) {
  return async (person: PersonId): Promise<{ readonly items: readonly Passkey[]; readonly required: boolean }> => ({
    items: (await keyrings.get(person))?.passkeys ?? [],
    required: needsPasskey(person),
  });
}

/** @returns `not-found` for a passkey that the person does not have */
export function renamePasskey(deps: Deps) {
  return (mine: Mine, name: string): Promise<Result<Passkey>> =>
    change(deps, mine, (was, passkey) => ok({ next: withChange(was, passkey.passkeyId, { name }), passkey: { ...passkey, name } }));
}

/**
 * Takes a passkey away; sign-ins by it end at once, and the person is told by mail.
 *
 * @returns `unauthenticated` when the sign-in is not fresh, `not-found` for one that the person does not have, `conflict` for the last one of who must have one
 */
export function removePasskey(deps: Deps) {
  return async (mine: Mine, cause: Cause): Promise<Result<void>> => {
    if (!isProvenLately(mine, deps.clock)) return provenFirst();
    const news = passkeyNews(deps, mine, { change: 'removed', cause });
    const removed = await change(deps, mine, (was, passkey) =>
      was.passkeys.length === 1 && deps.needsPasskey(mine.personId)
        ? reject('conflict', 'last-passkey')
        : ok({ next: withoutPasskey(was, passkey.passkeyId), passkey, news }),
    );
    return removed.ok ? ok() : removed;
  };
}

type Changed = { readonly next: Keyring; readonly passkey: Passkey; readonly news?: PasskeyNews };

function change(deps: Deps, { personId, passkeyId }: Mine, decide: (was: Keyring, passkey: Passkey) => Result<Changed>): Promise<Result<Passkey>> {
  return optimistically(async (): Promise<Result<Passkey> | Outdated> => {
    const was = await deps.keyrings.get(personId);
    const passkey = was?.passkeys.find((one) => one.passkeyId === passkeyId);
    if (!was || !passkey) return reject('not-found', 'unknown-passkey');
    const decided = decide(was, passkey);
    if (!decided.ok) return decided;
    const { next, news } = decided.value;
    return (await deps.keyrings.save(next, was, { news })) ? ok(decided.value.passkey) : 'outdated';
  }, deps);
}
