import type { Condition, DueKey, IndexQuery, Item, Key, Page, Query, Table, Write, Written } from '../../functions/adapters/dynamodb/table.ts';
import { BadCursorError } from '../../functions/adapters/dynamodb/table.ts';

/** The table in memory. It passes the contract suite that the real one passes, conditions, indexes and cursors included. */
export function memoryTable(initial: readonly Item[] = []): Table & { readonly items: () => readonly Item[] } {
  const name = ({ pk, sk }: Key) => `${pk}\n${sk}`;
  const stored = new Map(initial.map((item) => [name(item), item]));
  const all = () => [...stored.values()].toSorted((a, b) => compare(a.pk, b.pk) || compare(a.sk, b.sk));

  return {
    items: all,
    async get(key) {
      return structuredClone(stored.get(name(key)));
    },
    async getMany(keys) {
      return structuredClone(keys.flatMap((key) => stored.get(name(key)) ?? []));
    },
    async query(query) {
      const after = query.cursor === undefined ? undefined : readCursor(query.cursor)['sk'];
      const items = all().filter(({ pk, sk }) => pk === query.pk && inRange(sk, query));
      return page(
        items,
        ({ sk }) => sk,
        after,
        query,
        ({ sk }) => ({ sk }),
      );
    },
    async queryIndex(query) {
      return queryIndex(all(), query);
    },
    async write(writes) {
      distinct(writes.map((one) => name(keyOf(one))));
      const failed = writes.flatMap((one, n) => (holds(stored.get(name(keyOf(one))), conditionOf(one)) ? [] : [n]));
      if (failed.length > 0) return { committed: false, failed } satisfies Written;
      for (const one of structuredClone(writes)) apply(stored, name(keyOf(one)), one);
      return { committed: true };
    },
  };
}

function apply(stored: Map<string, Item>, name: string, one: Write) {
  if ('put' in one) stored.set(name, withoutUndefined(one.put));
  else if ('remove' in one) stored.delete(name);
  else if ('add' in one) {
    const old = stored.get(name);
    if (!old) return;
    const data = { ...old.data };
    for (const [counter, by] of Object.entries(one.add.counters)) data[counter] = Number(data[counter] ?? 0) + by;
    stored.set(name, { ...old, data });
  }
}

function withoutUndefined(item: Item): Item {
  return JSON.parse(JSON.stringify(item));
}

function keyOf(one: Write): Key {
  if ('put' in one) return one.put;
  if ('remove' in one) return one.remove;
  return 'check' in one ? one.check : one.add.to;
}

function conditionOf(one: Write): Condition | undefined {
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
  const inPartition = ({ dueShard, listPk }: Item) => (query.index === 'due' ? dueShard === query.shard : listPk === query.listPk);
  const rows = items.filter((item) => inPartition(item) && inRange(place(item), query)).toSorted((a, b) => compare(position(a), position(b)));
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)['position'];
  const found = page(rows, position, after, { ...query, descending: query.index === 'list' && query.descending === true }, (item) => ({
    position: position(item),
  }));
  return { ...found, items: found.items.map(({ pk, sk, dueAt = '' }) => ({ pk, sk, dueAt: query.index === 'due' ? dueAt : '' })) };
}

function inRange(value: string, { prefix, upTo }: { prefix?: string; upTo?: string }): boolean {
  return (prefix === undefined || value.startsWith(prefix)) && (upTo === undefined || value <= upTo);
}

function page(
  rows: readonly Item[],
  position: (item: Item) => string,
  after: string | undefined,
  { limit = Number.POSITIVE_INFINITY, descending = false }: Pick<Query, 'limit' | 'descending'>,
  cursorOf: (item: Item) => Record<string, string>,
): Page<Item> {
  const ordered = descending ? rows.toReversed() : rows;
  const rest = after === undefined ? ordered : ordered.filter((item) => (descending ? position(item) < after : position(item) > after));
  const items = structuredClone(rest.slice(0, limit));
  const last = items.at(-1);
  return last && rest.length >= limit ? { items, cursor: Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url') } : { items };
}

function readCursor(cursor: string): Record<string, string> {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursorError('The cursor is not one that this list gave');
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
