import { type PersonId, personId as personIdSchema } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { afterReset, CODE_BYTES, codeExpiry, codeOf } from '../domain/passkey.ts';
import type { Keyrings } from '../ports.ts';
import { passkeyNews } from './tell-of-passkeys.ts';

type Deps = {
  readonly keyrings: Keyrings;
  readonly people: People;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
  readonly wait: Wait;
};

/** What opens the way for the person: said to them by voice, never mailed, since the mail is the other factor. */
export type Recovery = { readonly personId: PersonId; readonly code: string; readonly expiresAt: string };

/**
 * Takes all passkeys of a person away, who lost them, and gives out a code with which they add a new one. Whoever is signed in in
 * their name is signed out, and the person is told by mail. For somebody without a passkey it makes the first one need the code as well.
 *
 * @param by the admin; undefined for an operator at the table
 * @returns `conflict` for oneself: who is signed in removes and adds them one by one
 */
export function resetPasskeys(deps: Deps) {
  const { keyrings, people, clock, randomness } = deps;
  return async ({ email }: { readonly email: string }, by: PersonId | undefined, cause: Cause): Promise<Result<Recovery>> => {
    const personId = personIdSchema.parse(people.idOf(email));
    if (personId === by) return reject('conflict', 'own-passkeys');
    return optimistically(async (): Promise<Result<Recovery> | Outdated> => {
      const was = await keyrings.get(personId);
      const now = clock.now();
      const code = codeOf(randomness.token(CODE_BYTES));
      const news = passkeyNews(deps, { personId, email, language: was?.language }, { change: 'reset', cause });
      if (!(await keyrings.save(afterReset(was, { personId, code }, now), was, { news }))) return 'outdated';
      return ok({ personId, code, expiresAt: codeExpiry(now) });
    }, deps);
  };
}
