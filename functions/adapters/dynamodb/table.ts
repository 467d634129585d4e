/** The key of an item: what belongs together shares `pk` and sorts by `sk`. */
export type Key = { readonly pk: string; readonly sk: string };

/**
 * An item as it is stored. The attributes beside `data` are for the table: `type` and `v` say how to read `data`,
 * `version` guards against lost updates, `dueAt` and `dueShard` put it into the due-time index, `listPk` and `listSk`
 * into the list index, `ttl` (seconds since 1970) lets DynamoDB delete it.
 */
export type Item = Key & {
  readonly type: string;
  readonly v: number;
  readonly data: Record<string, unknown>;
  readonly version?: number | undefined;
  readonly dueShard?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly listPk?: string | undefined;
  readonly listSk?: string | undefined;
  readonly ttl?: number | undefined;
};

/** What must be true of the stored item for a write to happen. */
export type Condition = { readonly absent: true } | { readonly present: true } | { readonly version: number } | { readonly dueAt: string };

/**
 * One write. `add` raises counters inside the `data` of an item, which must exist. `raise` raises the version of an item and leaves the
 * rest as it is, so that whatever was decided on it is void; where there is none, this one is put, with version 1.
 */
export type Write =
  | { readonly put: Item; readonly when?: Condition }
  | { readonly remove: Key; readonly when?: Condition }
  | { readonly check: Key; readonly when: Condition }
  | { readonly add: { readonly to: Key; readonly counters: Readonly<Record<string, number>> } }
  | { readonly raise: Key & Pick<Item, 'type' | 'v' | 'data'> };

/** The item that a write is about. */
export function targetOf(one: Write): Key {
  if ('put' in one) return one.put;
  if ('remove' in one) return one.remove;
  if ('raise' in one) return one.raise;
  return 'check' in one ? one.check : one.add.to;
}

/** Whether all was written, or nothing and the places in the list of the writes whose condition did not hold. */
export type Written = { readonly committed: true } | { readonly committed: false; readonly failed: readonly number[] };

export type Query = {
  readonly pk: string;
  /** Only keys that begin so. */
  readonly prefix?: string;
  /** Only keys up to this one, which is included. Does not go with `prefix`. */
  readonly upTo?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly descending?: boolean;
};

export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** The two indexes, both of keys only: an item is read from the table itself, so that what one reads is never stale. */
export type IndexQuery =
  | { readonly index: 'due'; readonly shard: string; readonly upTo: string; readonly limit?: number; readonly cursor?: string }
  | {
      readonly index: 'list';
      readonly listPk: string;
      readonly prefix?: string;
      /** Only keys from this one on, which is included. Does not go with `prefix`. */
      readonly from?: string;
      readonly limit?: number;
      readonly cursor?: string;
      readonly descending?: boolean;
    };

export type DueKey = Key & { readonly dueAt: string };

/** The one table. Reads are strongly consistent except for the indexes, which may lag by moments. */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  /** Those that exist, in the order of the keys. */
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  /** @throws BadCursorError for a cursor that this table did not make, or made for another query */
  query(query: Query): Promise<Page<Item>>;
  queryIndex(query: IndexQuery): Promise<Page<DueKey>>;
  /**
   * All or nothing, at most 100 writes of different items.
   * Conflicts with other transactions and throttling are retried with jitter; a fault that outlasts that is thrown.
   */
  write(writes: readonly Write[]): Promise<Written>;
}
