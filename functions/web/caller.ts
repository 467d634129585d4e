import type { PersonId } from '../../events/values.ts';

/** Who sent a request. Being an admin comes from the configuration; other roles are looked up for the object concerned. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly email: string; readonly admin: boolean };

export const anonymous: Caller = { kind: 'anonymous' };

/** The person who calls an operation that is not open to anyone: `authorise` has seen to it that there is one. */
export function signedIn(caller: Caller): Extract<Caller, { readonly kind: 'person' }> {
  if (caller.kind === 'anonymous') throw new Error('An operation that needs a person ran without one: its access is wrong');
  return caller;
}

/** The id under which a change is recorded. */
export function personOf(caller: Caller): PersonId {
  return signedIn(caller).personId;
}
