import type { RegistrationId, RegistrationStatus, SessionId } from '../../../events/values.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { type DomainHint, domainHint, type Earlier, earlier } from '../domain/hints.ts';
import type { Registration } from '../domain/registration.ts';
import { countByStatus, isFound, type Search } from '../domain/search.ts';
import type { Deps } from '../ports.ts';
import { wholeSession } from './whole-session.ts';

/** A registration as it is looked at before it is decided on. */
export type Reviewed = { readonly registration: Registration; readonly earlier: Earlier; readonly domain?: DomainHint | undefined };

export type Review = {
  readonly items: readonly Reviewed[];
  /** How many were found in all. */
  readonly total: number;
  /** How many of the session stand in which state, found or not. */
  readonly counts: Partial<Record<RegistrationStatus, number>>;
  readonly next?: RegistrationId;
};

/** A part of what was found: after which registration, and at most how many. */
type Part = { readonly after?: RegistrationId | undefined; readonly limit?: number | undefined };

const PAGE = 50;

/**
 * Looks for registrations of a session, in order of arrival, each with what is worth knowing before one decides: how the
 * person stood in the other sessions of the series, and whether the domain of the address is unusual.
 *
 * All of the session is read, since its domains are compared and its states counted; the series only for those answered.
 */
export function searchRegistrations(deps: Pick<Deps, 'registrations'>) {
  return async (sessionId: SessionId, search: Search, { after, limit = PAGE }: Part = {}): Promise<Result<Review>> => {
    const all = await wholeSession(deps, sessionId);
    const found = all.filter((one) => isFound(one, search));
    const left = after === undefined ? found : found.filter(({ registrationId }) => registrationId > after);
    const page = left.slice(0, limit);
    const items = await Promise.all(
      page.map(async (registration) => ({
        registration,
        earlier: earlier(registration, await deps.registrations.ofPerson(registration.personId)),
        domain: domainHint(registration, all),
      })),
    );
    const last = page.at(-1)?.registrationId;
    return ok({ items, total: found.length, counts: countByStatus(all), ...(left.length > limit && last !== undefined && { next: last }) });
  };
}
