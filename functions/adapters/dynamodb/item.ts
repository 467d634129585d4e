import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { Instant } from '../../../events/values.ts';
import type { Item, Key } from './table.ts';

/** How many partitions the due-time index and the outbox are spread over: 8 take some 8,000 writes a second. */
export const SHARDS = 8;

/** The same text always falls on the same shard, 0 to {@link SHARDS} - 1. */
export function shardOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % SHARDS;
}

/** The partition of the due-time index with that number. */
export function dueShard(shard: number): string {
  return `DUE#${shard}`;
}

/** The partition of the outbox with that number, 0 to {@link SHARDS} - 1. */
export function outboxPartition(shard: number): string {
  return `OUTBOX#${shard}`;
}

type Attributes = {
  /** Raised by one with each write; the next write is conditional on it. */
  readonly version?: number;
  /** When the clock has something to do with this item. */
  readonly dueAt?: Instant | undefined;
  /** Where the item appears in the list index. */
  readonly list?: { readonly pk: string; readonly sk: string } | undefined;
  /** Until when it is kept. DynamoDB deletes it some time after that; readers check the date themselves. */
  readonly keptUntil?: Instant | undefined;
  /** It holds an address or what somebody wrote: the clock deletes it at once, where DynamoDB may take two days. */
  readonly isPersonal?: true;
};

type Definition<S extends z.ZodType> = {
  /** What the item is, in the singular. */
  readonly type: string;
  /** The version of the schema: raise it with any change that the schema cannot read, and say in `migrations` how to. */
  readonly v: number;
  readonly schema: S;
  /** By the version they start from: each makes the data of version n into that of n + 1, whenever it is read. */
  readonly migrations?: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>;
};

/** An item that this code cannot read: wrong type, from a newer version, or broken. */
export class UnreadableItemError extends Error {
  override readonly name = 'UnreadableItemError';
}

/** Says how one type of item is stored and read; every read is migrated and parsed. */
export function defineItem<S extends z.ZodType<Record<string, unknown>>>({ type, v, schema, migrations = {} }: Definition<S>) {
  return {
    type,
    schema,

    /** @throws UnreadableItemError */
    read(item: Item): z.infer<S> {
      if (item.type !== type || item.v > v)
        throw new UnreadableItemError(`Expected ${type} up to version ${v}, found ${item.type} version ${item.v}`);
      let data = item.data;
      for (let from = item.v; from < v; from += 1) {
        const migrate = migrations[from];
        if (!migrate) throw new UnreadableItemError(`No migration of ${type} from version ${from}`);
        data = migrate(data);
      }
      const parsed = schema.safeParse(data);
      // The issues name paths and rules, never values: a value could be personal data on its way into a log.
      if (!parsed.success)
        throw new UnreadableItemError(`${type} does not fit its schema at ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
      return parsed.data;
    },

    /** The item to store. */
    item(key: Key, data: z.infer<S>, { version, list, keptUntil, isPersonal, ...and }: Attributes = {}): Item {
      const dueAt = and.dueAt ?? (isPersonal && keptUntil);
      return {
        pk: key.pk,
        sk: key.sk,
        type,
        v,
        data,
        ...(version !== undefined && { version }),
        ...(dueAt && { dueAt, dueShard: dueShard(shardOf(`${key.pk}\n${key.sk}`)) }),
        ...(list && { listPk: list.pk, listSk: list.sk }),
        ...(keptUntil && { ttl: Math.ceil(Date.parse(keptUntil) / 1000) }),
      };
    },
  };
}
