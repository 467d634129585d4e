import type { RegistrationId, SessionId } from '../../../events/values.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import { keys } from './keys.ts';
import { pointerItem, registrationItem } from './registration-items.ts';
import type { Table } from './table.ts';

type Reads = Pick<Table, 'get'>;

/** A registration of a session. */
export async function registrationOf(table: Reads, session: SessionId, id: RegistrationId): Promise<Registration | undefined> {
  const item = await table.get(keys.registration(session, id));
  return item && registrationItem.read(item);
}

/** Where what has the id lies: a registration, or a question that may become one. */
export async function placeOf(table: Reads, id: RegistrationId) {
  const item = await table.get(keys.registrationPointer(id));
  return item && pointerItem.read(item);
}

/** A registration of which only the id is known, as a link carries it; undefined while a question stands in its place. */
export async function registrationById(table: Reads, id: RegistrationId): Promise<Registration | undefined> {
  const place = await placeOf(table, id);
  return place && place.sk === keys.registration(place.sessionId, id).sk ? registrationOf(table, place.sessionId, id) : undefined;
}
