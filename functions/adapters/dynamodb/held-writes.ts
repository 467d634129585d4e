import { AsyncLocalStorage } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Randomness, Wait } from '../../kernel/ports.ts';
import { type Condition, type Item, type Key, type Page, type Query, type Table, targetOf, type Write, type Written } from './table.ts';

/** What a call has written so far. */
type Held = {
  writes: readonly Write[];
  /** It was too much for one transaction: what it wrote is stored, and the rest is stored as it comes. */
  isReleased: boolean;
  /** What an earlier run held back was outdated: now each condition is looked at when it is written, not only at the end. */
  readonly isChecked: boolean;
};

/** One less than a transaction takes: the one that closes the call needs room. */
const MOST = 99;

/** What was held back rests on something that has changed. Nothing was stored, so the call can be made from its beginning. */
class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
}

/** A table that can hold back what a call writes until its end. */
export type HoldingTable = {
  /** For everything that the call does. Outside of a call it is the table itself. */
  readonly table: Table;
  /**
   * Makes a call and stores all that it wrote in one transaction, together with a write that depends on its result. The call finds
   * its own writes. Where they are too many for one transaction, what it wrote up to there is stored first.
   *
   * @param run has no effect but by the table; runs again when somebody else was faster
   * @param closing the write that goes with the result; undefined for none. Its condition must hold as long as nobody else makes this call
   * @returns the result, or `not-closed` when the condition of the closing write failed: then nothing was stored that was held back
   */
  together<T>(run: () => Promise<T>, closing: (result: T) => Write | undefined): Promise<T | 'not-closed'>;
};

type Deps = { readonly wait: Wait; readonly randomness: Randomness };

/** @param inner where all is stored in the end */
export function holdingTable(inner: Table, deps: Deps): HoldingTable {
  const calls = new AsyncLocalStorage<Held>();
  return {
    table: {
      get: (key) => get(inner, calls.getStore(), key),
      getMany: (keys) => getMany(inner, calls.getStore(), keys),
      query: (query) => queryAfter(inner, calls.getStore(), query),
      // An index lags behind its table: nobody counts on finding there what was written a moment ago.
      queryIndex: (query) => inner.queryIndex(query),
      write: (writes) => write(inner, calls.getStore(), writes),
    },
    together(run, closing) {
      let isChecked = false;
      const attempt = async () => {
        const held: Held = { writes: [], isReleased: false, isChecked };
        isChecked = true;
        try {
          const result = await calls.run(held, run);
          const last = closing(result);
          return (await storeAll(inner, held, last)) ? result : 'not-closed';
        } catch (error) {
          if (error instanceof OutdatedError) return 'outdated' as const;
          throw error;
        }
      };
      return optimistically(attempt, deps);
    },
  };
}

/** @returns false when the closing write is what failed */
async function storeAll(inner: Table, { writes }: Held, closing: Write | undefined): Promise<boolean> {
  const all = [...writes, ...(closing ? [closing] : [])];
  const written: Written = all.length > 0 ? await inner.write(all) : { committed: true };
  if (written.committed) return true;
  if (closing && written.failed.includes(writes.length)) return false;
  throw new OutdatedError();
}

async function release(inner: Table, held: Held): Promise<void> {
  await storeAll(inner, held, undefined);
  held.writes = [];
  held.isReleased = true;
}

async function write(inner: Table, held: Held | undefined, writes: readonly Write[]): Promise<Written> {
  if (!held || held.isReleased) return inner.write(writes);
  const failed = [...refusedByOwn(held, writes), ...(held.isChecked ? await failing(inner, held, writes) : [])];
  if (failed.length > 0) return { committed: false, failed };
  const joined = writes.reduce<readonly Write[] | undefined>((all, one) => all && joinedTo(all, one), held.writes);
  if (joined && joined.length <= MOST) {
    held.writes = joined;
    return { committed: true };
  }
  await release(inner, held);
  return inner.write(writes);
}

/** The places of the writes whose conditions fail on what the call wrote before. */
function refusedByOwn(held: Held, writes: readonly Write[]): readonly number[] {
  return writes.flatMap((one, n) => {
    const own = ownWrite(held, targetOf(one));
    return own && 'put' in own && !holds(asStored(own.put), conditionOf(one)) ? [n] : [];
  });
}

/** What is written over what was written before takes its place, under the condition of the first; undefined where they cannot be one. */
function joinedTo(all: readonly Write[], one: Write): readonly Write[] | undefined {
  const own = all.find((known) => isKeyOf(known)(targetOf(one)));
  if (!own) return [...all, one];
  if ('put' in own && 'check' in one) return all;
  if ('put' in own && 'put' in one) return all.map((known) => (known === own ? { ...own, put: one.put } : known));
  return 'check' in own && 'check' in one && isDeepStrictEqual(own, one) ? all : undefined;
}

async function get(inner: Table, held: Held | undefined, key: Key): Promise<Item | undefined> {
  return held?.writes.some((one) => isKeyOf(one)(key)) ? (await getMany(inner, held, [key]))[0] : inner.get(key);
}

async function getMany(inner: Table, held: Held | undefined, keys: readonly Key[]): Promise<readonly Item[]> {
  if (held?.writes.some((one) => 'add' in one && keys.some(isKeyOf(one)))) await release(inner, held);
  const isAsked = (key: Key) => {
    const own = ownWrite(held, key);
    return !own || 'raise' in own;
  };
  const known = new Map((await inner.getMany(keys.filter(isAsked))).map((item) => [nameOf(item), item]));
  return keys.flatMap((key) => {
    const own = ownWrite(held, key);
    const stored = known.get(nameOf(key));
    if (!own) return stored ?? [];
    if ('raise' in own) return asStored({ ...(stored ?? own.raise), version: (stored?.version ?? 0) + 1 });
    return 'put' in own ? asStored(own.put) : [];
  });
}

/** With what the call wrote, where that is told on one page. */
async function queryAfter(inner: Table, held: Held | undefined, query: Query): Promise<Page<Item>> {
  const own = held?.writes.filter((one) => !('check' in one) && isWithin(targetOf(one), query)) ?? [];
  if (!held || own.length === 0) return inner.query(query);
  const puts = own.flatMap((one) => ('put' in one ? [asStored(one.put)] : []));
  const { items, cursor } = await inner.query(query);
  const all = [...items.filter((item) => !ownWrite(held, item)), ...puts].toSorted((a, b) => (a.sk < b.sk === !query.descending ? -1 : 1));
  const isWhole = (query.cursor ?? cursor) === undefined && all.length <= (query.limit ?? all.length);
  if (isWhole && own.every((one) => !('add' in one || 'raise' in one))) return { items: all };
  await release(inner, held);
  return inner.query(query);
}

function isWithin({ pk, sk }: Key, query: Query): boolean {
  return pk === query.pk && sk.startsWith(query.prefix ?? '') && (query.upTo === undefined || sk <= query.upTo);
}

/** The places of the writes whose conditions fail on what is stored now. */
async function failing(inner: Table, held: Held, writes: readonly Write[]): Promise<readonly number[]> {
  const others = writes.filter((one) => conditionOf(one) && !ownWrite(held, targetOf(one)));
  const stored = new Map((await inner.getMany(others.map(targetOf))).map((item) => [nameOf(item), item]));
  return writes.flatMap((one, n) => (others.includes(one) && !holds(stored.get(nameOf(targetOf(one))), conditionOf(one)) ? [n] : []));
}

function holds(item: Item | undefined, condition: Condition | undefined): boolean {
  if (!condition) return true;
  if ('absent' in condition) return item === undefined;
  if ('present' in condition) return item !== undefined;
  return 'version' in condition ? item?.version === condition.version : item?.dueAt === condition.dueAt;
}

function conditionOf(one: Write): Condition | undefined {
  if ('raise' in one) return undefined;
  return 'add' in one ? { present: true } : one.when;
}

/** What the call does to an item; that it only looks at one changes nothing. */
function ownWrite(held: Held | undefined, key: Key): Write | undefined {
  return held?.writes.find((one) => !('check' in one) && isKeyOf(one)(key));
}

const isKeyOf = (one: Write) => (key: Key) => nameOf(targetOf(one)) === nameOf(key);
const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

/** As it would be read: without what is undefined. */
function asStored(item: Item): Item {
  return { ...structuredClone(item), data: JSON.parse(JSON.stringify(item.data)) };
}
