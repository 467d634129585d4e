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

/** The registrations of a session for its organisers, in order of arrival. `next` is the cursor of the page after this one. */
export function listRegistrations({ registrations }: Pick<Deps, 'registrations'>) {
  return async (sessionId: SessionId, { status, cursor, limit = PAGE }: ListQuery): Promise<Result<RegistrationList>> => {
    const items: Registration[] = [];
    let next = cursor;
    do {
      const page = await registrations.page(sessionId, limit - items.length, next);
      items.push(...page.items.filter((one) => status === undefined || one.status === status));
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
