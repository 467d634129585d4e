import type { PersonId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import type { SignIns } from '../ports.ts';

/** Somebody who is signed in. */
export type SignedIn = { readonly personId: PersonId; readonly email: string };

/** Who an access token belongs to; undefined when it is unknown, ended or expired. */
export function identify({ signIns, clock }: { readonly signIns: SignIns; readonly clock: Clock }) {
  return async (accessToken: string): Promise<SignedIn | undefined> => {
    const access = await signIns.findAccess(accessToken);
    return access && access.expiresAt > clock.now() ? { personId: access.personId, email: access.email } : undefined;
  };
}
