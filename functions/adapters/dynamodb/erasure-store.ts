import type { Erasure } from '../../people/domain/erasure.ts';
import { afterErasure, type Keyring } from '../../people/domain/passkey.ts';
import { type LinksRequest, linksKeptUntil } from '../../people/domain/sign-in.ts';
import type { Erasures, Traces } from '../../people/ports.ts';
import type { Platform } from '../platform.ts';
import { erasureItem } from './erasure-items.ts';
import { keys, lists } from './keys.ts';
import { everything, everythingListed } from './mail-reads.ts';
import { accessesOf } from './people-accesses.ts';
import { coOrganiserItem, keyringItem, linksRequestItem, roleItem } from './people-items.ts';
import { takeRole } from './people-roles.ts';
import { sessionsOfPerson } from './people-sessions.ts';
import type { Item, Write } from './table.ts';

/** How many erasures stand on one page of their list. */
const PAGE = 100;

function storedErasure(data: Erasure): Item {
  const list = { pk: lists.erasures, sk: `${data.requestedAt}#${data.personId}` };
  return erasureItem.item(keys.erasure(data.personId), data, { version: data.version, dueAt: data.lookAt, list });
}

/** The request as it is kept; of an erasure as long as its acknowledgement needs the address. */
export function storedLinksRequest(request: LinksRequest): Item {
  return linksRequestItem.item(keys.linksRequest(request.linksRequestId), request, { keptUntil: linksKeptUntil(request), isPersonal: true });
}

/** All passkeys of a person, as they are kept. */
export function storedKeyring(ring: Keyring): Item {
  return keyringItem.item(keys.keyring(ring.personId), ring, { version: ring.version });
}

/** Erasures in the table. */
export function erasureStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): Erasures {
  const put = (next: Erasure, was: Erasure | undefined): Write => ({
    put: storedErasure(next),
    when: was ? { version: was.version } : { absent: true },
  });
  return {
    async request(id) {
      const item = await table.get(keys.linksRequest(id));
      return item && linksRequestItem.read(item);
    },
    async get(person) {
      const item = await table.get(keys.erasure(person));
      return item && erasureItem.read(item);
    },
    async begin(next, was, told, { facts, cause }) {
      const address = told ? [{ put: storedLinksRequest(told) }] : [];
      return (await table.write([put(next, was), ...address, ...outbox(facts, cause)])).committed;
    },
    save: async (next, was) => (await table.write([put(next, was)])).committed,
    async list(cursor) {
      const page = await table.queryIndex({ index: 'list', listPk: lists.erasures, limit: PAGE, ...(cursor !== undefined && { cursor }) });
      const items = (await table.getMany(page.items)).map((item) => erasureItem.read(item));
      return { items: items.map(({ personId, requestedAt }) => ({ personId, requestedAt })), cursor: page.cursor };
    },
  };
}

/** Roles and counts of a person in the table. */
export function traceStore({ table }: Pick<Platform, 'table'>): Traces {
  return {
    sessionsOf: (person) => sessionsOfPerson(table, person),
    async removeRoles(person, before) {
      const items = await everythingListed(table, { listPk: lists.person(person) });
      for (const item of items.filter(({ type }) => type === coOrganiserItem.type))
        if (coOrganiserItem.read(item).at <= before) await table.write([{ remove: item }]);
      let stay = 0;
      for (const role of items.filter(({ type }) => type === roleItem.type).map((item) => roleItem.read(item)))
        if (role.at <= before && !(await takeRole(table, role.seriesId, person))) stay += 1;
      return stay;
    },
    async removeSignIns(person, before) {
      for (const { accessId, beganAt = before } of await accessesOf(table, person))
        if (beganAt <= before) await table.write([{ remove: keys.access(accessId) }]);
    },
    async removePasskeys(person, before) {
      const item = await table.get(keys.keyring(person));
      const was = item && keyringItem.read(item);
      const next = was && afterErasure(was, before);
      return !was || !next || (await table.write([{ put: storedKeyring(next), when: { version: was.version } }])).committed ? 0 : 1;
    },
    async removeCounts(person) {
      const counts = await everything(table, { pk: keys.suppression(person).pk, prefix: 'RECENT#' });
      for (const { pk, sk } of counts) await table.write([{ remove: { pk, sk } }]);
    },
  };
}
