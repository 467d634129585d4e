import type { PersonId } from '../../events/values.ts';
import type { Visit } from '../people/use-cases/identify.ts';

/**
 * Who sent a request. Being an admin comes from the configuration; other roles are looked up for the object concerned. Somebody
 * `half` signed in opened the link of a mail, and is nobody until the second step is done.
 */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'half'; readonly visit: Visit }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly email: string; readonly admin: boolean; readonly visit: Visit };

export const anonymous: Caller = { kind: 'anonymous' };

/** The person who calls an operation that is not open to anyone: `authorise` has seen to it that there is one. */
export function signedIn(caller: Caller): Extract<Caller, { readonly kind: 'person' }> {
  if (caller.kind !== 'person') throw new Error('An operation that needs a person ran without one: its access is wrong');
  return caller;
}

/** The sign-in, whole or half, in which an operation is called that belongs to signing in. */
export function visitOf(caller: Caller): Visit {
  if (caller.kind === 'anonymous') throw new Error('An operation that needs a sign-in ran without one: its access is wrong');
  return caller.visit;
}

/** The id under which a change is recorded. */
export function personOf(caller: Caller): PersonId {
  return signedIn(caller).personId;
}
