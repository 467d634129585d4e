import { type PersonId, personId as personIdSchema, type SessionId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { CoOrganiser } from '../domain/role.ts';
import type { Roles } from '../ports.ts';

type Deps = { readonly roles: Roles; readonly people: People; readonly clock: Clock };
type Named = { readonly sessionId: SessionId; readonly email: string };

/** Who helps with a session. */
export function listCoOrganisers({ roles }: Pick<Deps, 'roles'>) {
  return async (session: SessionId): Promise<readonly CoOrganiser[]> => roles.coOrganisersOf(session);
}

/** Lets the person behind an address help with a session. Doing it again changes nothing. */
export function admitCoOrganiser({ roles, people, clock }: Deps) {
  return async ({ sessionId, email }: Named, by: PersonId): Promise<Result<CoOrganiser>> => {
    const personId = personIdSchema.parse(people.idOf(email));
    const before = (await roles.coOrganisersOf(sessionId)).find((one) => one.personId === personId);
    if (before) return ok(before);
    const admitted = { sessionId, personId, email, grantedBy: by, at: clock.now() };
    await roles.admit(admitted);
    return ok(admitted);
  };
}

/** Ends it, from the next request on. @returns `not-found` for somebody who is none */
export function dismissCoOrganiser({ roles, people }: Omit<Deps, 'clock'>) {
  return async ({ sessionId, email }: Named): Promise<Result<void>> => {
    const personId = personIdSchema.parse(people.idOf(email));
    if (!(await roles.isCoOrganiser(personId, sessionId))) return reject('not-found', 'unknown-co-organiser');
    await roles.dismiss(sessionId, personId);
    return ok();
  };
}
