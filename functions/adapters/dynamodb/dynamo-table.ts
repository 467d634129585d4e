import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { BadCursorError } from '../../kernel/cursor.ts';
import type { Randomness, Wait } from '../../kernel/ports.ts';
import type { Condition, DueKey, IndexQuery, Item, Key, Page, Query, Table, Write, Written } from './table.ts';

type Deps = { readonly client: DynamoDBClient; readonly tableName: string; readonly wait: Wait; readonly randomness: Randomness };

const storedItem = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.string(),
  v: z.number(),
  data: z.record(z.string(), z.unknown()),
  version: z.number().optional(),
  dueShard: z.string().optional(),
  dueAt: z.string().optional(),
  listPk: z.string().optional(),
  listSk: z.string().optional(),
  ttl: z.number().optional(),
});

/** Reasons for which DynamoDB cancels a transaction that may succeed a moment later. The SDK does not retry them. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const ATTEMPTS = 10;

/** The table in DynamoDB. */
export function dynamoTable(deps: Deps): Table {
  return {
    get: (key) => get(deps, key),
    getMany: (keys) => getMany(deps, keys),
    query: (query) => queryTable(deps, query),
    queryIndex: (query) => queryIndex(deps, query),
    write: (writes) => write(deps, writes),
  };
}

async function get({ client, tableName }: Deps, key: Key): Promise<Item | undefined> {
  const { Item: found } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: marshall({ pk: key.pk, sk: key.sk }), ConsistentRead: true }),
  );
  return found && parseItem(unmarshall(found));
}

/** The most keys that one BatchGetItem takes. */
const BATCH = 100;

async function getMany(deps: Deps, keys: readonly Key[]): Promise<readonly Item[]> {
  const found = new Map<string, Item>();
  for (let start = 0; start < keys.length; start += BATCH) {
    for (const item of await getBatch(deps, keys.slice(start, start + BATCH))) found.set(`${item.pk}\n${item.sk}`, item);
  }
  return keys.flatMap(({ pk, sk }) => found.get(`${pk}\n${sk}`) ?? []);
}

/** BatchGetItem may leave keys out when the table is throttled or the answer too large: they are asked for again. */
async function getBatch(deps: Deps, keys: readonly Key[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  let open = keys.map(keyOf);
  for (let n = 0; open.length > 0; n += 1) {
    if (n === ATTEMPTS) throw new Error(`${open.length} items could not be read: the table is throttled`);
    if (n > 0) await pause(deps, n);
    const RequestItems = { [deps.tableName]: { Keys: open, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await deps.client.send(new BatchGetItemCommand({ RequestItems }));
    items.push(...(Responses?.[deps.tableName] ?? []).map((raw) => parseItem(unmarshall(raw))));
    open = UnprocessedKeys?.[deps.tableName]?.Keys ?? [];
  }
  return items;
}

/** Full jitter: from nothing to 20, 40, 80 ... at most 400 ms. */
async function pause({ wait, randomness }: Deps, n: number): Promise<void> {
  await wait(randomness.fraction() * Math.min(400, 10 * 2 ** n));
}

async function queryTable({ client, tableName }: Deps, query: Query): Promise<Page<Item>> {
  const range = rangeOf('sk', query);
  const { Items = [], LastEvaluatedKey } = await send(client, {
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: `pk = :pk${range.expression}`,
    ExpressionAttributeValues: marshall({ ':pk': query.pk, ...range.values }),
    ScanIndexForward: !query.descending,
    ...(query.limit && { Limit: query.limit }),
    ...(query.cursor && { ExclusiveStartKey: marshall({ pk: query.pk, sk: readCursor(query.cursor)['sk'] ?? '' }) }),
  });
  const items = Items.map((item) => parseItem(unmarshall(item)));
  return LastEvaluatedKey ? { items, cursor: writeCursor({ sk: unmarshall(LastEvaluatedKey)['sk'] }) } : { items };
}

/** Where a list goes on is told by callers: a place at which DynamoDB does not begin is none that the list gave. */
async function send(client: Deps['client'], input: QueryCommandInput): Promise<QueryCommandOutput> {
  try {
    return await client.send(new QueryCommand(input));
  } catch (error) {
    if (input.ExclusiveStartKey && named.safeParse(error).data?.name === 'ValidationException') throw new BadCursorError(NOT_OURS);
    throw error;
  }
}

const indexKeys = z.looseObject({ pk: z.string(), sk: z.string(), dueAt: z.string().optional() });

async function queryIndex({ client, tableName }: Deps, query: IndexQuery): Promise<Page<DueKey>> {
  const names = query.index === 'due' ? { hash: 'dueShard', range: 'dueAt' } : { hash: 'listPk', range: 'listSk' };
  const partition = query.index === 'due' ? query.shard : query.listPk;
  const range = rangeOf(names.range, query);
  const input: QueryCommandInput = {
    TableName: tableName,
    IndexName: query.index,
    KeyConditionExpression: `${names.hash} = :pk${range.expression}`,
    ExpressionAttributeValues: marshall({ ':pk': partition, ...range.values }),
    ScanIndexForward: !(query.index === 'list' && query.descending),
    ...(query.limit && { Limit: query.limit }),
    ...(query.cursor && { ExclusiveStartKey: marshall({ ...readCursor(query.cursor), [names.hash]: partition }) }),
  };
  const { Items = [], LastEvaluatedKey } = await send(client, input);
  const items = Items.map((item) => {
    const { pk, sk, dueAt = '' } = indexKeys.parse(unmarshall(item));
    return { pk, sk, dueAt };
  });
  return LastEvaluatedKey ? { items, cursor: writeCursor(unmarshall(LastEvaluatedKey)) } : { items };
}

function rangeOf(name: string, { prefix, from, upTo }: { prefix?: string; from?: string; upTo?: string }) {
  if (prefix !== undefined) return { expression: ` AND begins_with(${name}, :range)`, values: { ':range': prefix } };
  if (from !== undefined) return { expression: ` AND ${name} >= :range`, values: { ':range': from } };
  if (upTo !== undefined) return { expression: ` AND ${name} <= :range`, values: { ':range': upTo } };
  return { expression: '', values: {} };
}

async function write(deps: Deps, writes: readonly Write[]): Promise<Written> {
  for (let n = 0; ; n += 1) {
    try {
      await (writes.length === 1 ? writeOne(deps, writes[0]) : writeAll(deps, writes));
      return { committed: true };
    } catch (error) {
      const failed = failedConditions(error);
      if (failed) return { committed: false, failed };
      if (!isPassing(error) || n === ATTEMPTS) throw error;
      await pause(deps, n + 1);
    }
  }
}

async function writeAll({ client, tableName }: Deps, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map((one) => transactItem(tableName, one)) }));
}

async function writeOne({ client, tableName }: Deps, one: Write | undefined): Promise<void> {
  if (!one) return;
  const { Put, Delete, Update } = transactItem(tableName, one);
  if (Put) await client.send(new PutItemCommand(Put));
  else if (Delete) await client.send(new DeleteItemCommand(Delete));
  else if (Update) await client.send(new UpdateItemCommand(Update));
  else throw new Error('A check alone writes nothing');
}

type TransactItem = Pick<TransactWriteItem, 'Put' | 'Delete' | 'Update' | 'ConditionCheck'>;

function transactItem(TableName: string, one: Write): TransactItem {
  if ('put' in one) return { Put: { TableName, Item: marshall(one.put, { removeUndefinedValues: true }), ...expression(one.when) } };
  if ('remove' in one) return { Delete: { TableName, Key: keyOf(one.remove), ...expression(one.when) } };
  if ('check' in one) return { ConditionCheck: { TableName, Key: keyOf(one.check), ...condition(one.when) } };
  if ('raise' in one) return { Update: { TableName, Key: keyOf(one.raise), ...raised(one.raise) } };
  const counters = Object.entries(one.add.counters);
  return {
    Update: {
      TableName,
      Key: keyOf(one.add.to),
      UpdateExpression: `SET ${counters.map((_, n) => `#data.#c${n} = if_not_exists(#data.#c${n}, :zero) + :c${n}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#data': 'data', ...Object.fromEntries(counters.map(([name], n) => [`#c${n}`, name])) },
      ExpressionAttributeValues: marshall({ ':zero': 0, ...Object.fromEntries(counters.map(([, by], n) => [`:c${n}`, by])) }),
    },
  };
}

function raised({ type, v, data }: Extract<Write, { raise: unknown }>['raise']) {
  const kept = ['type', 'v', 'data'].map((name) => `#${name} = if_not_exists(#${name}, :${name})`);
  return {
    UpdateExpression: `SET ${kept.join(', ')}, #version = if_not_exists(#version, :none) + :one`,
    ExpressionAttributeNames: { '#type': 'type', '#v': 'v', '#data': 'data', '#version': 'version' },
    ExpressionAttributeValues: marshall({ ':type': type, ':v': v, ':data': data, ':none': 0, ':one': 1 }, { removeUndefinedValues: true }),
  };
}

function keyOf({ pk, sk }: Key) {
  return marshall({ pk, sk });
}

function expression(when: Condition | undefined) {
  return when ? condition(when) : {};
}

function condition(when: Condition) {
  if ('absent' in when) return { ConditionExpression: 'attribute_not_exists(pk)' };
  if ('present' in when) return { ConditionExpression: 'attribute_exists(pk)' };
  const [name, value] = 'version' in when ? ['version', when.version] : ['dueAt', when.dueAt];
  return {
    ConditionExpression: '#guard = :guard',
    ExpressionAttributeNames: { '#guard': name },
    ExpressionAttributeValues: marshall({ ':guard': value }),
  };
}

/** The places of the writes whose condition failed, or undefined when the error is about anything else. */
function failedConditions(error: unknown): readonly number[] | undefined {
  if (error instanceof ConditionalCheckFailedException) return [0];
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const failed = (error.CancellationReasons ?? []).flatMap((reason, n) => (reason.Code === 'ConditionalCheckFailed' ? [n] : []));
  return failed.length > 0 ? failed : undefined;
}

const named = z.looseObject({ name: z.string() });

function isPassing(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && PASSING.has(Code));
  const { data } = named.safeParse(error);
  return data?.name === 'TransactionConflictException' || data?.name === 'TransactionInProgressException';
}

function parseItem(raw: Record<string, unknown>): Item {
  return storedItem.parse(raw);
}

function writeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const NOT_OURS = 'The cursor is not one that this list gave';

function readCursor(cursor: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new BadCursorError(NOT_OURS);
  }
}
