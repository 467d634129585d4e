import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { dynamoTable } from '../../functions/adapters/dynamodb/dynamo-table.ts';
import type { Item } from '../../functions/adapters/dynamodb/table.ts';

/** What DynamoDB Local never does: conflicts, throttles and leaves keys unread. Here it is said by a server in its words. */
type Answer = { readonly status: number; readonly body: unknown };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function tableThatAnswers(...answers: readonly Answer[]) {
  const asked: string[] = [];
  const pauses: number[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.headers['x-amz-target']).replace(/.*\./, ''));
    const { status, body } = answers[Math.min(asked.length, answers.length) - 1] ?? { status: 500, body: {} };
    request.resume().on('end', () => response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  closing.push(() => {
    client.destroy();
    server.close();
  });
  const table = dynamoTable({
    client,
    tableName: 'convoke',
    wait: async (ms) => void pauses.push(ms),
    randomness: { fraction: () => 1, token: () => '' },
  });
  return { table, asked, pauses };
}

const done: Answer = { status: 200, body: {} };
const cancelled = (...codes: readonly string[]): Answer => ({
  status: 400,
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  },
});
const failing = (type: string): Answer => ({ status: 400, body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type } });

const item = (sk: string): Item => ({ pk: 'P', sk, type: 'thing', v: 1, data: {} });
const two = [{ put: item('a') }, { put: item('b') }];

describe('a transaction', () => {
  it('is repeated after a conflict with another one, after growing pauses', async () => {
    const { table, asked, pauses } = await tableThatAnswers(cancelled('None', 'TransactionConflict'), cancelled('TransactionConflict', 'None'), done);
    expect(await table.write(two)).toEqual({ committed: true });
    expect(asked).toEqual(['TransactWriteItems', 'TransactWriteItems', 'TransactWriteItems']);
    expect(pauses).toEqual([20, 40]);
  });

  it('is repeated after throttling', async () => {
    const { table } = await tableThatAnswers(cancelled('ThrottlingError', 'None'), done);
    expect(await table.write(two)).toEqual({ committed: true });
  });

  it('is not repeated when a condition failed, whatever else happened', async () => {
    const { table, asked } = await tableThatAnswers(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
    expect(await table.write(two)).toEqual({ committed: false, failed: [1] });
    expect(asked).toHaveLength(1);
  });

  it('gives up with a fault when conflicts do not end', async () => {
    const { table, asked } = await tableThatAnswers(cancelled('TransactionConflict', 'None'));
    await expect(table.write(two)).rejects.toThrow(/cancelled/i);
    expect(asked).toHaveLength(11);
  });

  it('passes other faults on at once', async () => {
    const { table, asked } = await tableThatAnswers(failing('ValidationException'));
    await expect(table.write(two)).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

describe('a single write', () => {
  it('is a plain put, which costs half of a transaction, and is repeated when a transaction holds the item', async () => {
    const { table, asked } = await tableThatAnswers(failing('TransactionConflictException'), done);
    expect(await table.write([{ put: item('a') }])).toEqual({ committed: true });
    expect(asked).toEqual(['PutItem', 'PutItem']);
  });

  it('says that its condition failed', async () => {
    const { table } = await tableThatAnswers(failing('ConditionalCheckFailedException'));
    expect(await table.write([{ put: item('a'), when: { absent: true } }])).toEqual({ committed: false, failed: [0] });
  });

  it('cannot be a check alone: that would write nothing', async () => {
    const { table } = await tableThatAnswers(done);
    await expect(table.write([{ check: item('a'), when: { present: true } }])).rejects.toThrow(/writes nothing/);
  });
});

describe('a read of many', () => {
  const stored = (sk: string) => ({ pk: { S: 'P' }, sk: { S: sk }, type: { S: 'thing' }, v: { N: '1' }, data: { M: {} } });

  it('asks again for the keys that were left out', async () => {
    const { table, asked } = await tableThatAnswers(
      { status: 200, body: { Responses: { convoke: [stored('b')] }, UnprocessedKeys: { convoke: { Keys: [{ pk: { S: 'P' }, sk: { S: 'a' } }] } } } },
      { status: 200, body: { Responses: { convoke: [stored('a')] } } },
    );
    expect((await table.getMany([item('a'), item('b')])).map(({ sk }) => sk)).toEqual(['a', 'b']);
    expect(asked).toHaveLength(2);
  });

  it('fails when keys stay unread, rather than leave them out', async () => {
    const { table } = await tableThatAnswers({
      status: 200,
      body: { Responses: {}, UnprocessedKeys: { convoke: { Keys: [{ pk: { S: 'P' }, sk: { S: 'a' } }] } } },
    });
    await expect(table.getMany([item('a')])).rejects.toThrow(/throttled/);
  });
});
