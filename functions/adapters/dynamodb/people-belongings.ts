import * as z from 'zod';
import {
  actionPointId,
  deliveryId,
  distributionId,
  materialId,
  notesRequestId,
  registrationId,
  type SeriesId,
  type SessionId,
  seriesId,
  sessionId,
} from '../../../events/values.ts';
import type { Belongings, Target } from '../../web/ports.ts';
import { keys } from './keys.ts';
import type { Key, Table } from './table.ts';

/** All that is read of an object here: whose it is. The object itself is read by its own store. */
const owned = z.looseObject({ seriesId: seriesId.optional(), sessionId: sessionId.optional() });

type Owned = { readonly seriesId?: SeriesId | undefined; readonly sessionId?: SessionId | undefined };

function keyed<T extends string>(schema: z.ZodType<T>, key: (id: T) => Key) {
  return (id: string) => {
    const parsed = schema.safeParse(id);
    return parsed.success ? key(parsed.data) : undefined;
  };
}

const keyOf: Record<Target, (id: string) => Key | undefined> = {
  series: keyed(seriesId, keys.series),
  session: keyed(sessionId, keys.session),
  registration: keyed(registrationId, keys.registrationPointer),
  'action-point': keyed(actionPointId, keys.actionPoint),
  'notes-request': keyed(notesRequestId, keys.notesRequestPointer),
  distribution: keyed(distributionId, keys.distribution),
  delivery: keyed(deliveryId, keys.delivery),
  material: keyed(materialId, keys.material),
};

/** Finds whose an object is by what is stored of it; an id of the wrong kind belongs to nobody. */
export function belongings({ table }: { readonly table: Table }): Belongings {
  async function read(key: Key): Promise<Owned | undefined> {
    const item = await table.get(key);
    return item && owned.parse(item.data);
  }
  return {
    async find(target, id) {
      const key = keyOf[target](id);
      const found = key && (await read(key));
      if (!found) return undefined;
      const series = found.seriesId ?? (found.sessionId && (await read(keys.session(found.sessionId)))?.seriesId);
      return series && { seriesId: series, sessionId: found.sessionId };
    },
  };
}
