import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import { subject, withStep } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { newAddressEndsAt, OTHER_ADDRESS_KEPT } from '../domain/retention.ts';
import { hasEnded } from '../domain/status.ts';
import { standsAs } from '../domain/take-up.ts';
import { type PersonalDeps, voidLink } from './opened.ts';
import { settleMine } from './settle-mine.ts';

/**
 * The new address confirms that it is one: from now on it is the registrant's. Links in the old mailbox become void, and
 * the old address is told without naming the new. Counts once, within a day.
 */
export function confirmNewAddress(deps: PersonalDeps) {
  return (token: string, cause: Cause): Promise<Result<Registration>> =>
    settleMine(
      deps,
      { token, purpose: 'new-address' },
      async (plan, before, { now }) => {
        const { newAddress, ...rest } = before;
        if (!newAddress || newAddressEndsAt(newAddress) <= now) return voidLink();
        if (hasEnded(before.status)) return reject('conflict', { code: 'registration-ended', facts: { status: before.status } });
        const { registrations } = await deps.registrations.standing(before.sessionId, newAddress.personId);
        const others = registrations.filter(({ registrationId }) => registrationId !== before.registrationId);
        if (standsAs(before.details.name, { registrations: others, questions: [] })) return reject('conflict', 'address-registered');
        const after = {
          ...rest,
          personId: newAddress.personId,
          details: { ...before.details, email: newAddress.email },
          formerAddress: { email: before.details.email, personId: before.personId, keptUntil: plus(now, OTHER_ADDRESS_KEPT) },
          revision: before.revision + 1,
          linkGeneration: before.linkGeneration + 1,
        };
        const facts = [{ type: 'registration.address-changed.v1', data: { ...subject(after), status: after.status } } as const];
        return ok({ plan: withStep(plan, { before, after }, facts), value: after });
      },
      cause,
    );
}
