import { type PersonId, personId as personIdSchema, type SeriesId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Role } from '../domain/role.ts';
import type { Roles } from '../ports.ts';

type Deps = { readonly roles: Roles; readonly people: People; readonly clock: Clock };

/** Who organises a series. */
export function listRoles({ roles }: Pick<Deps, 'roles'>) {
  return async (series: SeriesId): Promise<readonly Role[]> => roles.rolesOf(series);
}

/** Makes the person behind an address an organiser. Doing it again changes nothing: who granted it first stays on record. */
export function grantRole({ roles, people, clock }: Deps) {
  return async (input: { readonly seriesId: SeriesId; readonly email: string; readonly role: Role['role'] }, by: PersonId): Promise<Result<Role>> => {
    const personId = personIdSchema.parse(people.idOf(input.email));
    const before = (await roles.rolesOf(input.seriesId)).find((role) => role.personId === personId);
    if (before?.role === input.role) return ok(before);
    const role: Role = { ...input, personId, grantedBy: by, at: clock.now() };
    await roles.grant(role);
    return ok(role);
  };
}

/** Takes a role away, from the next request on. The last organiser stays: somebody must get the mails of the series. */
export function revokeRole({ roles, people }: Omit<Deps, 'clock'>) {
  return async (input: { readonly seriesId: SeriesId; readonly email: string }): Promise<Result<void>> => {
    const personId = personIdSchema.parse(people.idOf(input.email));
    const all = await roles.rolesOf(input.seriesId);
    if (!all.some((role) => role.personId === personId)) return reject('not-found', 'unknown-role');
    return (await roles.revoke(input.seriesId, personId)) ? ok() : reject('conflict', 'last-organiser');
  };
}
