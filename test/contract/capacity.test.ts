import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../functions/adapters/dynamodb/table.ts';
import { getUnits, indexWriteUnits, itemBytes, queryUnits, writeUnits } from '../support/capacity.ts';
import { tableInDynamoDb } from '../support/table-in-dynamodb.ts';

let local: Awaited<ReturnType<typeof tableInDynamoDb>>;
beforeAll(async () => {
  local = await tableInDynamoDb();
}, 60_000);
afterAll(() => local.stop());

const TableName = 'convoke';
const ReturnConsumedCapacity = 'TOTAL';
const item = (sk: string, more: Partial<Item> = {}): Item => ({ pk: 'A', sk, type: 'thing', v: 1, data: {}, ...more });
const text = (length: number) => ({ data: { text: 'x'.repeat(length) } });

async function put(client: DynamoDBClient, one: Item): Promise<number | undefined> {
  const { ConsumedCapacity } = await client.send(new PutItemCommand({ TableName, Item: marshall(one), ReturnConsumedCapacity }));
  return ConsumedCapacity?.CapacityUnits;
}

/** Ways from one state of an item to the next, in order. */
const WRITES: Readonly<Record<string, readonly Item[]>> = {
  'a small one': [item('small')],
  'one in the list': [item('listed', { listPk: 'L', listSk: '1' })],
  'one in the list that stays in its place': [item('stays', { listPk: 'L', listSk: '1' }), item('stays', { listPk: 'L', listSk: '1', version: 2 })],
  'one that moves in the list': [item('moves', { listPk: 'L', listSk: '1' }), item('moves', { listPk: 'L', listSk: '2' })],
  'one that leaves the due index': [item('due', { dueShard: 'DUE#1', dueAt: '2024' }), item('due')],
  'one in both indexes': [item('both', { dueShard: 'DUE#1', dueAt: '2024', listPk: 'L', listSk: '1' })],
  'one that shrinks': [item('shrinks', text(2500)), item('shrinks')],
  'one of just one unit': [item('edge', text(1024 - itemBytes(item('edge', text(0)))))],
  'one of a byte more': [item('edge', text(1025 - itemBytes(item('edge', text(0)))))],
  'numbers, lists and letters of several bytes': [item('mixed', { data: { n: [1, -12.5, true], name: 'Ж'.repeat(485), none: '' } })],
};

describe("our reckoning of DynamoDB's units", () => {
  it.each(Object.entries(WRITES))('agrees with the local table about writing %s', async (_, states) => {
    let before: Item | undefined;
    for (const after of states) {
      expect(await put(local.client, after)).toBe(writeUnits(before, after, false) + indexWriteUnits(before, after));
      before = after;
    }
  });

  it('agrees about deleting', async () => {
    const large = item('gone', { ...text(2000), listPk: 'L', listSk: '1' });
    await put(local.client, large);
    const remove = () => local.client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk: 'A', sk: 'gone' }), ReturnConsumedCapacity }));
    expect((await remove()).ConsumedCapacity?.CapacityUnits).toBe(writeUnits(large, undefined, false) + indexWriteUnits(large, undefined));
    expect((await remove()).ConsumedCapacity?.CapacityUnits).toBe(writeUnits(undefined, undefined, false));
  });

  it('agrees about reading one', async () => {
    const stored = item('read', text(5000));
    await put(local.client, stored);
    const get = (sk: string) =>
      local.client.send(new GetItemCommand({ TableName, Key: marshall({ pk: 'A', sk }), ConsistentRead: true, ReturnConsumedCapacity }));
    expect((await get('read')).ConsumedCapacity?.CapacityUnits).toBe(getUnits(stored));
    expect((await get('nobody')).ConsumedCapacity?.CapacityUnits).toBe(getUnits(undefined));
  });

  it('agrees about a query, whose items are rounded up together', async () => {
    const stored = Array.from({ length: 9 }, (_, n) => ({ ...item(`q${n}`, text(1000)), pk: 'Q' }));
    for (const one of stored) await put(local.client, one);
    const { ConsumedCapacity } = await local.client.send(
      new QueryCommand({
        ...{ TableName, ReturnConsumedCapacity, ConsistentRead: true },
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': 'Q' }),
      }),
    );
    expect(ConsumedCapacity?.CapacityUnits).toBe(queryUnits(stored));
  });
});
