import type { RegistrationId, RegistrationStatus, SessionId } from '../../../events/values.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import type { Deps } from '../ports.ts';
import { type MyRegistration, withPosition } from './get-my-registration.ts';
import { noRegistration } from './settle.ts';

export type ListQuery = {
  readonly status?: RegistrationStatus | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};
export type RegistrationList = { readonly items: readonly Registration[]; readonly next?: string };

const PAGE = 50;
/** So many are read at once where one status is looked for among all: the few of it may be the last of thousands. */
const SEARCHED = 100;

/** The registrations of a session for its organisers, in order of arrival. `next` is the cursor of the page after this one. */
export function listRegistrations({ registrations }: Pick<Deps, 'registrations'>) {
  return async (sessionId: SessionId, { status, cursor, limit = PAGE }: ListQuery): Promise<Result<RegistrationList>> => {
    const isListed = (one: Registration) => status === undefined || one.status === status;
    const items: Registration[] = [];
    let next = cursor;
    do {
      const wanted = limit - items.length;
      const read = await registrations.page(sessionId, status === undefined ? wanted : SEARCHED, next);
      const surplus = read.items.filter(isListed)[wanted];
      // A cursor stands behind the last that was read: where too many are of the status, the page is read as far as it goes.
      const page = surplus ? await registrations.page(sessionId, read.items.indexOf(surplus), next) : read;
      items.push(...page.items.filter(isListed));
      next = page.cursor;
    } while (next !== undefined && items.length < limit);
    return ok({ items, ...(next !== undefined && { next }) });
  };
}

/** One registration by its id, for organisers; who may see it is decided by the caller from its session. */
export function getRegistration(deps: Pick<Deps, 'registrations'>) {
  return async (id: RegistrationId): Promise<Result<MyRegistration>> => {
    const registration = await deps.registrations.find(id);
    return registration ? ok(await withPosition(deps, registration)) : noRegistration();
  };
}
