import type { Instant, PersonId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { type Step, stepOf } from '../domain/passkey.ts';
import { accessEnd, isUseToBeNoted, provenUntil } from '../domain/sign-in.ts';
import type { Keyrings, SignIns, StoredAccess } from '../ports.ts';

/** Somebody who opened the link of a mail, the passkey they used since, what is still missing, and until when that proof is fresh. */
export type Visit = StoredAccess & { readonly step: Exclude<Step, 'ended'>; readonly provenUntil: Instant };

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
    const step = stepOf(access, await keyrings.get(access.personId), needsPasskey(access.personId));
    if (step === 'ended') return undefined;
    if (isUseToBeNoted(access, now)) await signIns.noteUse({ ...access, usedAt: now });
    return { ...access, step, provenUntil: provenUntil(access) };
  };
}
