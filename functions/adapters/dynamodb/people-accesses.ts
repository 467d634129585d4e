import type { PersonId } from '../../../events/values.ts';
import { type Access, accessEnd } from '../../people/domain/sign-in.ts';
import type { StoredAccess } from '../../people/ports.ts';
import { keys, lists } from './keys.ts';
import { everythingListed } from './mail-reads.ts';
import { accessItem } from './people-items.ts';
import type { Table } from './table.ts';

/** Kept as long as it opens anything: the clock deletes it when it was not used for too long. */
export function storedAccess(accessId: string, access: Access) {
  const list = access.signInId && { pk: lists.signIns(access.personId), sk: accessId };
  return { put: accessItem.item(keys.access(accessId), access, { list, keptUntil: accessEnd(access), isPersonal: true }) };
}

/** Where somebody is signed in. */
export async function accessesOf(table: Table, person: PersonId): Promise<readonly StoredAccess[]> {
  const items = await everythingListed(table, { listPk: lists.signIns(person) });
  return items.map((item) => ({ ...accessItem.read(item), accessId: item.pk.replace('ACCESS#', '') }));
}
