import type { PersonId } from '../../events/values.ts';

/** Who sent a request. Being an admin comes from the configuration; other roles are looked up for the object concerned. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: PersonId; readonly email: string; readonly admin: boolean };

export const anonymous: Caller = { kind: 'anonymous' };

/** The id under which a change is recorded; `anonymous` never changes what needs one. */
export function personOf(caller: Caller): PersonId {
  if (caller.kind === 'anonymous') throw new Error('An operation that needs a person ran without one: its access is wrong');
  return caller.personId;
}
