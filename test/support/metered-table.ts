import { type Item, type Key, type Table, targetOf, type Write } from '../../functions/adapters/dynamodb/table.ts';
import { getUnits, indexQueryUnits, indexWriteUnits, queryUnits, writeUnits } from './capacity.ts';

/** A request to the table, or the part of one that is about one kind of item. */
export type Charge = {
  readonly operation: 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'DeleteItem' | 'UpdateItem' | 'TransactWriteItems';
  /** The type of the item, or for a query what it asks for. */
  readonly what: string;
  /** How many requests this stands for: 1, or 0 for all but the first item of a request about many. */
  readonly requests: 0 | 1;
  readonly read: number;
  readonly written: number;
  /** Of these, in the indexes. */
  readonly inIndexes: number;
};

const NOTHING = { read: 0, written: 0, inIndexes: 0 };

/** The same table, with each request charged by DynamoDB's rules. @param charge is told of each, also of one that a condition refused */
export function meteredTable(table: Table, charge: (one: Charge) => void): Table {
  return {
    async get(key) {
      const item = await table.get(key);
      charge({ ...NOTHING, operation: 'GetItem', what: item?.type ?? nameOf(key), requests: 1, read: getUnits(item) });
      return item;
    },
    async getMany(keys) {
      const items = await table.getMany(keys);
      const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
      for (const [n, key] of keys.entries()) {
        const item = found.get(`${key.pk} ${key.sk}`);
        charge({ ...NOTHING, operation: 'BatchGetItem', what: item?.type ?? nameOf(key), requests: n % 100 === 0 ? 1 : 0, read: getUnits(item) });
      }
      return items;
    },
    async query(query) {
      const page = await table.query(query);
      const what = `${nameOf({ pk: query.pk, sk: query.prefix ?? '' })}*`;
      charge({ ...NOTHING, operation: 'Query', what, requests: 1, read: queryUnits(page.items) });
      return page;
    },
    async queryIndex(query) {
      const page = await table.queryIndex(query);
      charge({ ...NOTHING, operation: 'Query', what: `index ${query.index}`, requests: 1, read: indexQueryUnits(page.items.length) });
      return page;
    },
    async write(writes) {
      const before = await table.getMany(writes.map(targetOf));
      const written = await table.write(writes);
      for (const [n, one] of writes.entries()) charge(chargeOf(one, before, { committed: written.committed, isFirst: n === 0, of: writes.length }));
      return written;
    },
  };
}

function chargeOf(one: Write, items: readonly Item[], { committed, isFirst, of }: { committed: boolean; isFirst: boolean; of: number }): Charge {
  const key = targetOf(one);
  const before = items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const after = afterwards(one, before);
  const inIndexes = committed && !('check' in one) ? indexWriteUnits(before, after) : 0;
  return {
    operation: of > 1 ? 'TransactWriteItems' : operationOf(one),
    what: (after ?? before)?.type ?? nameOf(key),
    requests: isFirst ? 1 : 0,
    read: 0,
    written: writeUnits(before, after, of > 1) + inIndexes,
    inIndexes,
  };
}

function afterwards(one: Write, before: Item | undefined): Item | undefined {
  if ('put' in one) return one.put;
  if ('remove' in one) return undefined;
  return before ?? ('raise' in one ? one.raise : undefined);
}

function operationOf(one: Write): Charge['operation'] {
  if ('put' in one) return 'PutItem';
  return 'remove' in one ? 'DeleteItem' : 'UpdateItem';
}

/** The kind of thing that lives under a key, such as `SESSION/REG`. */
function nameOf({ pk, sk }: Key): string {
  return [pk, sk].map((part) => part.split('#')[0]).join('/');
}
