import type { PasskeyId, PersonId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { type Step, stepOf } from '../domain/passkey.ts';
import type { Keyrings, SignIns } from '../ports.ts';

/**
 * Somebody who opened the link of a mail, the passkey they used since, and what is still missing. `accessId` names the sign-in
 * without opening it.
 */
export type Visit = {
  readonly personId: PersonId;
  readonly email: string;
  readonly accessId: string;
  readonly passkeyId?: PasskeyId | undefined;
  readonly language?: string | undefined;
  readonly step: Exclude<Step, 'ended'>;
};

type Deps = {
  readonly signIns: Pick<SignIns, 'findAccess'>;
  readonly keyrings: Pick<Keyrings, 'get'>;
  readonly clock: Clock;
  /** Whether somebody may do nothing without a passkey. */
  readonly needsPasskey: (person: PersonId) => boolean;
};

/** Who an access token belongs to; undefined when it is unknown, ended or expired. */
export function identify({ signIns, keyrings, clock, needsPasskey }: Deps) {
  return async (accessToken: string): Promise<Visit | undefined> => {
    const access = await signIns.findAccess(accessToken);
    if (!access || access.expiresAt <= clock.now()) return undefined;
    const { personId, email, accessId, passkeyId, language } = access;
    const step = stepOf(access, await keyrings.get(personId), needsPasskey(personId));
    return step === 'ended' ? undefined : { personId, email, accessId, passkeyId, language, step };
  };
}
