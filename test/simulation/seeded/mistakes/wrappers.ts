import { outboxItem } from '../../../../functions/adapters/dynamodb/outbox.ts';
import type { Item, Key, Table, Write } from '../../../../functions/adapters/dynamodb/table.ts';
import type { EventBus } from '../../../../functions/outbox/ports.ts';
import type { Surroundings } from '../container.ts';
import type { Variant } from './variant.ts';

/** Functions with such names meet another table: those that begin so, or fit. */
export function onTable(names: string | RegExp, other: (table: Table, platform: Surroundings['platform']) => Partial<Table>): Variant {
  return {
    of: (around, by) =>
      (typeof names === 'string' ? by.name.startsWith(names) : names.test(by.name))
        ? { ...around, platform: { ...around.platform, table: { ...around.platform.table, ...other(around.platform.table, around.platform) } } }
        : around,
  };
}

/** Writes of some items happen whatever is stored. */
export const unconditional = (names: string, isMeant: (key: Key) => boolean): Variant =>
  onTable(names, (table) => ({
    write: (writes) =>
      table.write(
        writes.map((one) =>
          'put' in one && isMeant(one.put) ? { put: one.put } : 'remove' in one && isMeant(one.remove) ? { remove: one.remove } : one,
        ),
      ),
  }));

/** Some items are read as something else. */
export const misread = (names: string | RegExp, as: (item: Item) => Item | undefined): Variant =>
  onTable(names, (table) => ({
    get: async (key) => {
      const item = await table.get(key);
      return item && as(item);
    },
    getMany: async (keys) => (await table.getMany(keys)).flatMap((item) => as(item) ?? []),
    query: async (query) => {
      const page = await table.query(query);
      return { ...page, items: page.items.flatMap((item) => as(item) ?? []) };
    },
  }));

export const onBus = (other: (bus: EventBus, table: Table) => EventBus): Variant => ({
  of: (around) => ({ ...around, bus: other(around.bus, around.platform.table) }),
});

export const isOutbox = (one: Write) => 'put' in one && one.put.type === outboxItem.type;
export const withData = (item: Item, data: Record<string, unknown>): Item => ({ ...item, data: { ...item.data, ...data } });

/** One after the other instead of all or nothing. */
export const apart = (isFirst: (one: Write) => boolean): Variant =>
  onTable('', (table) => ({
    async write(writes) {
      const [first, second] = [writes.filter(isFirst), writes.filter((one) => !isFirst(one))];
      const written = first.length > 0 ? await table.write(first) : ({ committed: true } as const);
      return written.committed && second.length > 0 ? table.write(second) : written;
    },
  }));

/** Leaves out of the clock's work what lives under such keys. */
export const forgotten = (isMeant: (key: Key) => boolean): Variant =>
  onTable('clock/', (table) => ({
    queryIndex: async (query) => {
      const page = await table.queryIndex(query);
      return { ...page, items: page.items.filter((key) => query.index !== 'due' || !isMeant(key)) };
    },
  }));

/** What stands in a list of a person is not found by the clock, which takes everything about them away. */
export const overlooked = (prefix: string): Variant =>
  onTable('clock/', (table) => ({
    queryIndex: async (query) => (query.index === 'list' && query.prefix?.startsWith(prefix) ? { items: [] } : table.queryIndex(query)),
  }));

/** What a mail's writer remembers of an item is what it read first, however long ago that was. */
export function firstRead(isMeant: (item: Item) => boolean): Variant {
  const worlds = new WeakMap<object, Map<string, Item>>();
  return {
    of(around, by) {
      const known = worlds.get(around.platform.ids) ?? new Map<string, Item>();
      worlds.set(around.platform.ids, known);
      const remembered = (item: Item) => {
        const name = `${item.pk}\n${item.sk}`;
        const first = known.get(name) ?? item;
        known.set(name, first);
        return first;
      };
      return misread('mail/deliver-mail', (item) => (isMeant(item) ? remembered(item) : item)).of?.(around, by) ?? around;
    },
  };
}
