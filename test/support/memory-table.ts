import * as z from 'zod';
import type { Condition, DueKey, IndexQuery, Item, Key, Page, Query, Table, Write, Written } from '../../functions/adapters/dynamodb/table.ts';
import { targetOf } from '../../functions/adapters/dynamodb/table.ts';
import { BadCursorError } from '../../functions/kernel/cursor.ts';
import { itemBytes } from './capacity.ts';

/** Bytes, as DynamoDB counts them. */
const LARGEST_ITEM = 400 * 1024;
const NOT_OURS = 'The cursor is not one that this list gave';

type MemoryTable = Table & { readonly items: () => readonly Item[] };

/**
 * The table in memory. It passes the contract suite that the real one passes, conditions, indexes and cursors included.
 * What it gives out is frozen: whoever changes what was read changes nothing that is stored, and is told so.
 */
export function memoryTable(initial: readonly Item[] = []): MemoryTable {
  const store = itemStore();
  for (const item of initial) store.put(copy(item));
  return {
    items: () => store.all().toSorted((a, b) => compare(a.pk, b.pk) || compare(a.sk, b.sk)),
    async get(key) {
      return store.get(key);
    },
    async getMany(keys) {
      return keys.flatMap((key) => store.get(key) ?? []);
    },
    async query(query) {
      const after = query.cursor === undefined ? undefined : readCursor(query.cursor, 'sk');
      if (after !== undefined && !inRange(after, query)) throw new BadCursorError(NOT_OURS);
      const items = store.partition(query.pk).filter(({ sk }) => inRange(sk, query));
      const bySk = ({ sk }: Item) => sk;
      return page(items, bySk, after, query, ({ sk }) => ({ sk }));
    },
    async queryIndex(query) {
      return queryIndex(store.index(query.index === 'due' ? `due ${query.shard}` : `list ${query.listPk}`), query);
    },
    async write(writes) {
      distinct(writes.map((one) => nameOf(targetOf(one))));
      const failed = writes.flatMap((one, n) => (holds(store.get(targetOf(one)), conditionOf(one)) ? [] : [n]));
      if (failed.length > 0) return { committed: false, failed } satisfies Written;
      for (const one of writes)
        if ('put' in one && itemBytes(one.put) > LARGEST_ITEM) throw new Error('Item size has exceeded the maximum allowed size');
      for (const one of writes) apply(store, one);
      return { committed: true };
    },
  };
}

const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

/** Items by their partition, and those of each partition of the two indexes. */
function itemStore() {
  const partitions = new Map<string, Map<string, Item>>();
  const indexes = new Map<string, Map<string, Item>>();
  const within = (of: Map<string, Map<string, Item>>, name: string) => {
    const known = of.get(name) ?? new Map<string, Item>();
    of.set(name, known);
    return known;
  };
  const placesOf = ({ dueShard, listPk }: Item) => [...(dueShard ? [`due ${dueShard}`] : []), ...(listPk ? [`list ${listPk}`] : [])];
  const get = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk);
  const remove = (key: Key) => {
    const old = get(key);
    if (!old) return;
    for (const place of placesOf(old)) indexes.get(place)?.delete(nameOf(key));
    partitions.get(key.pk)?.delete(key.sk);
  };
  return {
    get,
    remove,
    put(item: Item) {
      remove(item);
      within(partitions, item.pk).set(item.sk, item);
      for (const place of placesOf(item)) within(indexes, place).set(nameOf(item), item);
    },
    all: () => [...partitions.values()].flatMap((partition) => [...partition.values()]),
    partition: (pk: string) => [...(partitions.get(pk)?.values() ?? [])],
    index: (place: string) => [...(indexes.get(place)?.values() ?? [])],
  };
}

function apply(store: ReturnType<typeof itemStore>, one: Write) {
  if ('put' in one) store.put(copy(one.put));
  else if ('remove' in one) store.remove(one.remove);
  else if ('raise' in one) {
    const old = store.get(one.raise);
    store.put(copy({ ...(old ?? one.raise), version: (old?.version ?? 0) + 1 }));
  } else if ('add' in one) {
    const old = store.get(one.add.to);
    if (!old) return;
    const data = { ...old.data };
    for (const [counter, by] of Object.entries(one.add.counters)) data[counter] = Number(data[counter] ?? 0) + by;
    store.put(copy({ ...old, data }));
  }
}

/** As JSON would carry it, without what is undefined, and frozen. */
function copy<T>(value: T): T;
function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((one: unknown) => copy(one)));
  const known: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) if (one !== undefined) known[name] = copy(one);
  return Object.freeze(known);
}

function conditionOf(one: Write): Condition | undefined {
  if ('raise' in one) return undefined;
  return 'add' in one ? { present: true } : one.when;
}

function holds(item: Item | undefined, condition: Condition | undefined): boolean {
  if (!condition) return true;
  if ('absent' in condition) return item === undefined;
  if ('present' in condition) return item !== undefined;
  return 'version' in condition ? item?.version === condition.version : item?.dueAt === condition.dueAt;
}

function distinct(names: readonly string[]) {
  if (new Set(names).size < names.length) throw new Error('A transaction may not touch one item twice');
  if (names.length > 100) throw new Error('A transaction may not have more than 100 writes');
}

function queryIndex(items: readonly Item[], query: IndexQuery): Page<DueKey> {
  const place = ({ dueAt = '', listSk = '' }: Item) => (query.index === 'due' ? dueAt : listSk);
  const position = (item: Item) => `${place(item)}\n${item.pk}\n${item.sk}`;
  const rows = items.filter((item) => inRange(place(item), query));
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, 'position');
  if (after !== undefined && !inRange(after.split('\n')[0] ?? '', query)) throw new BadCursorError(NOT_OURS);
  const found = page(rows, position, after, { ...query, descending: query.index === 'list' && query.descending === true }, (item) => ({
    position: position(item),
  }));
  return { ...found, items: found.items.map(({ pk, sk, dueAt = '' }) => ({ pk, sk, dueAt: query.index === 'due' ? dueAt : '' })) };
}

function inRange(value: string, { prefix, from = '', upTo }: { prefix?: string; from?: string; upTo?: string }): boolean {
  return (prefix === undefined || value.startsWith(prefix)) && value >= from && (upTo === undefined || value <= upTo);
}

function page(
  rows: readonly Item[],
  position: (item: Item) => string,
  after: string | undefined,
  { limit = Number.POSITIVE_INFINITY, descending = false }: Pick<Query, 'limit' | 'descending'>,
  cursorOf: (item: Item) => Record<string, string>,
): Page<Item> {
  const rising = rows.toSorted((a, b) => compare(position(a), position(b)));
  const ordered = descending ? rising.toReversed() : rising;
  const rest = after === undefined ? ordered : ordered.filter((item) => (descending ? position(item) < after : position(item) > after));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return last && rest.length >= limit ? { items, cursor: Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url') } : { items };
}

const writtenCursor = z.record(z.string(), z.string());

function readCursor(cursor: string, name: string): string {
  try {
    return z
      .string()
      .min(1)
      .parse(writtenCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))[name]);
  } catch {
    throw new BadCursorError(NOT_OURS);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
