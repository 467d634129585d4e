import * as z from 'zod';
import { type PersonId, type SessionId, sessionId } from '../../../events/values.ts';
import { actionPointOwnerItem } from './action-point-items.ts';
import { keys, lists } from './keys.ts';
import { everythingListed } from './mail-reads.ts';
import { sameAddressItem } from './registration-items.ts';
import type { Table } from './table.ts';

/** All that is read here of what a person has to do with: its session, where it has one. */
const ofSession = z.looseObject({ sessionId: sessionId.optional() });

/** The sessions that a person has to do with, each once: mails are listed by their session. */
export async function sessionsOfPerson(table: Table, person: PersonId): Promise<readonly SessionId[]> {
  const items = await everythingListed(table, { listPk: lists.person(person) });
  const owned = items.filter(({ type }) => type === actionPointOwnerItem.type).map((item) => actionPointOwnerItem.read(item));
  const points = await table.getMany(owned.map(({ actionPointId }) => keys.actionPoint(actionPointId)));
  const asked = items.filter(({ type }) => type === sameAddressItem.type).map((item) => sameAddressItem.read(item).intake);
  const found = [...items, ...points].map(({ data }) => ofSession.parse(data)).concat(asked);
  return [...new Set(found.flatMap(({ sessionId: id }) => id ?? []))];
}
