import { actionPointId, deliveryId, distributionId, materialId, personId, registrationId, seriesId, sessionId } from '../../../events/values.ts';
import type { Due, DueIndex, Unknown } from '../../clock/ports.ts';
import { dueShard, SHARDS } from './item.ts';
import type { DueKey, Table } from './table.ts';

const PAGE = 50;

/** The due-time index, shard by shard. */
export function dueIndex({ table }: { readonly table: Table }): DueIndex {
  return { due: (until) => Array.from({ length: SHARDS }, (_, shard) => pages(table, dueShard(shard), until)) };
}

async function* pages(table: Table, shard: string, until: string): AsyncGenerator<readonly (Due | Unknown)[]> {
  let cursor: string | undefined;
  do {
    const page = await table.queryIndex({ index: 'due', shard, upTo: until, limit: PAGE, ...(cursor && { cursor }) });
    yield page.items.map(thingOf);
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** What lives under a key; see `keys`. */
function thingOf({ pk, sk, dueAt }: DueKey): Due | Unknown {
  const [family = '', id = ''] = pk.split('#', 2);
  const [part = '', inner = ''] = sk.split('#', 2);
  if (PERISHABLE.has(`${family}/${part}`) || family === 'IDEMPOTENCY') return { kind: 'perishable', pk, sk, dueAt };
  return readers[`${family}/${part}`]?.(id, inner) ?? { kind: 'unknown', key: `${pk} ${sk}` };
}

/** What holds something personal until its date and has no life of its own. */
const PERISHABLE: ReadonlySet<string> = new Set([
  'SESSION/WHO',
  'SESSION/NOTES-REQUEST',
  'SESSION/NOTES-COMMENT',
  'SIGN-IN/SIGN-IN',
  'LINKS/REQUEST',
  'ACCESS/ACCESS',
]);

const readers: Readonly<Record<string, (id: string, inner: string) => Due | undefined>> = {
  'SESSION/SESSION': (id) => {
    const { data } = sessionId.safeParse(id);
    return data && { kind: 'session', sessionId: data };
  },
  'SESSION/SUMMARY': (id) => {
    const { data } = sessionId.safeParse(id);
    return data && { kind: 'summary', sessionId: data };
  },
  'SERIES/SERIES': (id) => {
    const { data } = seriesId.safeParse(id);
    return data && { kind: 'series', seriesId: data };
  },
  'SESSION/REG': (id, inner) => {
    const session = sessionId.safeParse(id).data;
    const registration = registrationId.safeParse(inner).data;
    return session && registration && { kind: 'registration', sessionId: session, registrationId: registration };
  },
  'ACTION/ACTION': (id) => {
    const { data } = actionPointId.safeParse(id);
    return data && { kind: 'action-point', actionPointId: data };
  },
  'DELIVERY/DELIVERY': (id) => {
    const { data } = deliveryId.safeParse(id);
    return data && { kind: 'delivery', deliveryId: data };
  },
  'MATERIAL/MATERIAL': (id) => {
    const { data } = materialId.safeParse(id);
    return data && { kind: 'material', materialId: data };
  },
  'PERSON/ERASURE': (id) => {
    const { data } = personId.safeParse(id);
    return data && { kind: 'erasure', personId: data };
  },
  'DISTRIBUTION/DISTRIBUTION': (id) => {
    const { data } = distributionId.safeParse(id);
    return data && { kind: 'distribution', distributionId: data };
  },
};
