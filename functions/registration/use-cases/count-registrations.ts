import type { Instant, RegistrationStatus, SessionId } from '../../../events/values.ts';
import { countByStatus } from '../domain/search.ts';
import type { Deps } from '../ports.ts';
import { wholeSession } from './whole-session.ts';

/** How many registrations of a session stand in each state, and when the first offered seat falls back. */
export type Counts = { readonly counts: Partial<Record<RegistrationStatus, number>>; readonly offerEndsAt?: Instant | undefined };

/** Counts the registrations of a session by their state, those whom an organiser added included. */
export function countRegistrations(deps: Pick<Deps, 'registrations'>) {
  return async (sessionId: SessionId): Promise<Counts> => {
    const all = await wholeSession(deps, sessionId);
    const offers = all.filter(({ status }) => status === 'offered').map(({ offerExpiresAt }) => offerExpiresAt);
    return { counts: countByStatus(all), offerEndsAt: offers.toSorted()[0] };
  };
}
