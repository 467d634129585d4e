import { createHash } from 'node:crypto';
import { type PersonId, type SeriesId, seriesId } from '../../../events/values.ts';
import type { Role } from '../../people/domain/role.ts';
import { type Access, requestKeptUntil, type SignIn } from '../../people/domain/sign-in.ts';
import type { Roles, SignIns } from '../../people/ports.ts';
import type { Platform } from '../platform.ts';
import { storedLinksRequest } from './erasure-store.ts';
import { keys, lists } from './keys.ts';
import { everything, keysListed } from './mail-reads.ts';
import { accessesOf, storedAccess } from './people-accesses.ts';
import { accessItem, coOrganiserItem, roleItem, signInItem, signInTokenItem } from './people-items.ts';
import { takeRole } from './people-roles.ts';
import type { Table, Write } from './table.ts';

/** What is stored of a token: knowing the table does not sign anybody in. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The write that gives a role; it appears in the list of all that the person has. */
export function putRole(role: Role): Write {
  const list = { pk: lists.person(role.personId), sk: `ROLE#${role.seriesId}` };
  return { put: roleItem.item(keys.role(role.seriesId, role.personId), role, { list }) };
}

/** Requests to sign in, accesses and roles in the table. */
export function peopleStore(platform: Pick<Platform, 'table' | 'outbox'>): SignIns & Roles {
  return { ...signIns(platform), ...roles(platform.table) };
}

function signIns({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): SignIns {
  return {
    async requestSignIn(request, fact, cause) {
      await table.write([putSignIn(request, 1), ...outbox([fact], cause)]);
    },
    async requestLinks(request, fact, cause) {
      await table.write([{ put: storedLinksRequest(request) }, ...outbox([fact], cause)]);
    },
    async findToken(token) {
      const item = await table.get(keys.signInToken(hashOf(token)));
      if (!item) return undefined;
      const { signInId, expiresAt } = signInTokenItem.read(item);
      const stored = await table.get(keys.signIn(signInId));
      return stored && { signIn: signInItem.read(stored), expiresAt };
    },
    async grantAccess(used, accessToken, access) {
      const written = await table.write([{ ...putSignIn(used, 2), when: { version: 1 } }, putAccess(accessToken, access)]);
      return written.committed;
    },
    async findAccess(accessToken) {
      const accessId = hashOf(accessToken);
      const item = await table.get(keys.access(accessId));
      return item && { ...accessItem.read(item), accessId };
    },
    async noteUse({ accessId, ...used }) {
      await table.write([{ ...storedAccess(accessId, used), when: { present: true } }]);
    },
    accessesOf: (person) => accessesOf(table, person),
    async endAccesses(accessIds) {
      for (const accessId of accessIds) await table.write([{ remove: keys.access(accessId) }]);
    },
  };
}

/** The write that signs somebody in. */
export function putAccess(accessToken: string, access: Access): Write {
  return storedAccess(hashOf(accessToken), access);
}

/** Version 1 is a request as it was made, version 2 one that was used. */
function putSignIn(request: SignIn, version: 1 | 2) {
  return {
    put: signInItem.item(keys.signIn(request.signInId), request, { version, keptUntil: requestKeptUntil(request.requestedAt), isPersonal: true }),
  };
}

function roles(table: Table): Roles {
  return {
    async rolesOf(series) {
      const items = await everything(table, { pk: keys.series(series).pk, prefix: 'ROLE#' });
      return items.map((item) => roleItem.read(item));
    },
    seriesOf: (person) => seriesOfPerson(table, person),
    async isOrganiser(person, series) {
      return (await table.get(keys.role(series, person))) !== undefined;
    },
    async isCoOrganiser(person, session) {
      return (await table.get(keys.coOrganiser(session, person))) !== undefined;
    },
    async grant(role) {
      await table.write([putRole(role)]);
    },
    revoke: (series, person) => takeRole(table, series, person),
    async coOrganisersOf(session) {
      const items = await everything(table, { pk: keys.session(session).pk, prefix: 'CO-ORGANISER#' });
      return items.map((item) => coOrganiserItem.read(item));
    },
    async admit(one) {
      const list = { pk: lists.person(one.personId), sk: `CO-ORGANISER#${one.sessionId}` };
      await table.write([{ put: coOrganiserItem.item(keys.coOrganiser(one.sessionId, one.personId), one, { list }) }]);
    },
    async dismiss(session, person) {
      await table.write([{ remove: keys.coOrganiser(session, person) }]);
    },
  };
}

/** The series that somebody has a role in, oldest first. */
export async function seriesOfPerson(table: Table, person: PersonId): Promise<readonly SeriesId[]> {
  const found = await keysListed(table, lists.person(person), 'ROLE#');
  return found.map(({ pk }) => seriesId.parse(pk.replace('SERIES#', '')));
}
