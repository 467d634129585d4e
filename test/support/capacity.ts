import type { Item } from '../../functions/adapters/dynamodb/table.ts';

/*
 * What DynamoDB bills for a request, by its published rules:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html (sizes),
 * .../read-write-operations.html (units), .../GSI.html#GSI.ThroughputConsiderations (indexes).
 *
 * Amazon's local DynamoDB answers ReturnConsumedCapacity by the same rules for requests about one item, which a contract test
 * holds against these. For transactions it does not: it doubles twice, and the part of the indexes too. What the service does
 * was measured by others against AWS and is what is reckoned here: a write in a transaction costs twice and its index entries
 * once, a check costs as a write, a condition costs nothing (github.com/nubo-db/dynoxide pull request 188,
 * github.com/paritysuite/dynamodb-conformance pull request 67).
 */

const WRITE_UNIT_BYTES = 1024;
const READ_UNIT_BYTES = 4096;

/** Bytes of an item: its attributes' names and values. */
export function itemBytes(item: Item): number {
  return attributesBytes({ ...item });
}

function attributesBytes(attributes: Readonly<Record<string, unknown>>): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) bytes += Buffer.byteLength(name) + valueBytes(value);
  return bytes;
}

/** A number takes a byte for two digits and one more; a list or a map three, and one for each member. */
function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).replace('.', '').length / 2) + (value < 0 ? 2 : 1);
  if (typeof value !== 'object' || value === null) return 1;
  const members = Object.values(value).filter((one) => one !== undefined);
  const content = Array.isArray(value) ? members.reduce<number>((sum, one) => sum + valueBytes(one), 0) : attributesBytes({ ...value });
  return 3 + members.length + content;
}

/** Units of a write of one item: by the larger of what was there and what is. @param inTransaction costs twice */
export function writeUnits(before: Item | undefined, after: Item | undefined, inTransaction: boolean): number {
  const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0, 1);
  return Math.ceil(bytes / WRITE_UNIT_BYTES) * (inTransaction ? 2 : 1);
}

/** Units of the same write in the two indexes of keys only: an entry that comes or goes is one, one that moves is two. */
export function indexWriteUnits(before: Item | undefined, after: Item | undefined): number {
  return moved(placeInDue(before), placeInDue(after)) + moved(placeInList(before), placeInList(after));
}

function moved(before: string | undefined, after: string | undefined): number {
  if (before === after) return 0;
  return (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1);
}

const placeInDue = (item: Item | undefined) => (item?.dueShard === undefined ? undefined : `${item.dueShard} ${item.dueAt}`);
const placeInList = (item: Item | undefined) => (item?.listPk === undefined ? undefined : `${item.listPk} ${item.listSk}`);

/** Units of reading one item strongly consistently, there or not. */
export function getUnits(item: Item | undefined): number {
  return Math.max(1, Math.ceil((item ? itemBytes(item) : 0) / READ_UNIT_BYTES));
}

/** Units of a strongly consistent query: all that it reads is rounded up together; nothing found costs the least there is. */
export function queryUnits(items: readonly Item[]): number {
  const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
  return Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES));
}

/** Units of a query of an index, which is eventually consistent: half. Entries hold the keys of table and index, and some 100 bytes around them. */
export function indexQueryUnits(entries: number): number {
  return Math.max(1, Math.ceil((entries * INDEX_ENTRY_BYTES) / READ_UNIT_BYTES)) / 2;
}

/** Six key attributes of ids and instants: names, values and overhead. */
const INDEX_ENTRY_BYTES = 350;
