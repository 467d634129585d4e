import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { encodeTime } from 'ulid';
import * as z from 'zod';
import type { OutboxEntries, OutboxEntry } from '../../outbox/ports.ts';
import { OUTBOX_SHARDS, outboxItem, outboxPartition } from './outbox.ts';
import type { Item, Page, Table } from './table.ts';

const PAGE = 100;

/** Loose on purpose: what the outbox holds is judged by the relay, which must see it to report it. */
const entryImage = z.looseObject({
  pk: z.templateLiteral(['OUTBOX#', z.string()]),
  sk: z.string(),
  type: z.string(),
  data: z.looseObject({ event: z.record(z.string(), z.unknown()) }),
});

/** The outbox as the relay and the sweep see it. */
export function outboxEntries({ table }: { readonly table: Table }): OutboxEntries {
  return {
    async remove({ partition, id }) {
      // Conditional, so that a second removal writes nothing; that it was gone is no failure.
      await table.write([{ remove: { pk: partition, sk: id }, when: { present: true } }]);
    },
    async *leftovers(before) {
      // Ids of events sort by their time: everything minted before begins with an earlier one. What waits to be dealt with sorts before
      // them all, and what took its place is younger than that place.
      const upTo = `evt_${encodeTime(Date.parse(before), 10)}`;
      const pageOf = (shard: number, cursor?: string) => table.query({ pk: outboxPartition(shard), upTo, limit: PAGE, ...(cursor && { cursor }) });
      // Nearly always all are empty: each sweep asks them at once, and not one after the other.
      const firsts = await Promise.all(Array.from({ length: OUTBOX_SHARDS }, (_, shard) => pageOf(shard)));
      for (const [shard, first] of firsts.entries()) {
        let page: Page<Item> | undefined = first;
        while (page) {
          yield page.items.map(entryOf).filter(({ event: { id } }) => !(typeof id === 'string' && id > upTo));
          page = page.cursor === undefined ? undefined : await pageOf(shard, page.cursor);
        }
      }
    },
  };
}

/** @param item that lies in the outbox. One of another type than its own carries its event, and belongs to whoever put it there */
export function entryOf(item: Item | z.infer<typeof entryImage>): OutboxEntry {
  const { pk, sk, type, data } = entryImage.parse(item);
  const entry = { partition: pk, id: sk, event: data.event };
  return type === outboxItem.type ? entry : { ...entry, wakes: sk.slice(0, sk.lastIndexOf('#')) };
}

const attribute: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string() }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.literal(true) }),
    z.strictObject({ M: z.record(z.string(), attribute) }),
    z.strictObject({ L: z.array(attribute) }),
  ]),
);
const image = z.record(z.string(), attribute);

/**
 * The entry in a record of the table's stream.
 *
 * @param newImage the `NewImage` of the record, in DynamoDB's own notation
 * @throws ZodError when it is none; the caller says where, never what
 */
export function outboxEntryOf(newImage: unknown): OutboxEntry {
  return entryOf(entryImage.parse(unmarshall(image.parse(newImage))));
}
