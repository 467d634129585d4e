import type { PasskeyId, PersonId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { type Step, stepOf } from '../domain/passkey.ts';
import { accessEnd, isUseToBeNoted } from '../domain/sign-in.ts';
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
  readonly signIns: Pick<SignIns, 'findAccess' | 'noteUse'>;
  readonly keyrings: Pick<Keyrings, 'get'>;
  readonly clock: Clock;
  /** Whether somebody may do nothing without a passkey. */
  readonly needsPasskey: (person: PersonId) => boolean;
};

/** Who an access token belongs to; undefined when it is unknown, ended, expired or was not used for too long. To be asked is to be used. */
export function identify({ signIns, keyrings, clock, needsPasskey }: Deps) {
  return async (accessToken: string): Promise<Visit | undefined> => {
    const access = await signIns.findAccess(accessToken);
    const now = clock.now();
    if (!access || accessEnd(access) <= now) return undefined;
    const { personId, email, accessId, passkeyId, language } = access;
    const step = stepOf(access, await keyrings.get(personId), needsPasskey(personId));
    if (step === 'ended') return undefined;
    if (isUseToBeNoted(access, now)) await signIns.noteUse({ ...access, usedAt: now });
    return { personId, email, accessId, passkeyId, language, step };
  };
}
