import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../events/registry.ts';
import { answerWithin } from '../../functions/adapters/answer-within.ts';
import { dynamoTable } from '../../functions/adapters/dynamodb/dynamo-table.ts';
import { eventBridge } from '../../functions/adapters/eventbridge.ts';
import { s3FileShelf } from '../../functions/adapters/s3.ts';
import { sqsMailQueue } from '../../functions/adapters/sqs.ts';
import { jobOf } from '../../functions/mail/domain/job.ts';
import { cause, testPlatform } from '../support/platform.ts';

/** Takes connections and requests, and never answers, or begins to and then says no more. */
let server: Server;
let endpoint: string;
let asked = 0;
let beginning = '';

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!/^(?:POST|GET|PUT) /.test(data.toString())) return;
      asked += 1;
      socket.write(beginning);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
beforeEach(() => {
  [asked, beginning] = [0, ''];
});
afterAll(() => server.close());

const config = () => {
  const own = { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return { ...own, ...answerWithin({ request: 150, silence: 150 }) };
};
const event: DomainEvent = {
  id: 'evt_01HNHS8QF0000000000000000A',
  time: '2024-02-01T09:00:00.000Z',
  ...cause,
  type: 'series.published.v1',
  data: { seriesId: 'ser_01HNHS8QF0000000000000000A' },
};
const place = { materialId: 'mat_01HNHS8QF0000000000000000A', fileId: 'fil_01HNHS8QF0000000000000000A' } as const;

describe('a service that takes a request and never answers', () => {
  it('is given up by the table after four tries', async () => {
    const table = dynamoTable({ ...testPlatform(), client: new DynamoDBClient(config()), tableName: 'convoke' });
    await expect(table.get({ pk: 'P', sk: 'S' })).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(asked).toBe(4);
  });

  it('is given up by the mail queues after three', async () => {
    const urls = { TRANSACTIONAL_QUEUE_URL: `${endpoint}/1/t`, BULK_QUEUE_URL: `${endpoint}/1/b` };
    const { ids } = testPlatform();
    const to = { type: 'registration', sessionId: ids.mint('ssn'), registrationId: ids.mint('reg'), mailbox: 'present' } as const;
    const job = jobOf({ kind: 'already-registered', to, revision: 1 }, 'test');
    await expect(sqsMailQueue(urls, new SQSClient(config())).put([job])).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(asked).toBe(3);
  });

  it('is a failure of each entry for the bus, which stays in the outbox', async () => {
    expect(await eventBridge({ BUS_NAME: 'convoke-test' }, new EventBridgeClient(config())).publish([event, event])).toEqual([
      'TimeoutError',
      'TimeoutError',
    ]);
    expect(asked).toBe(3);
  });

  it('is given up by the shelf of files, even in the middle of a file', async () => {
    const shelf = s3FileShelf({ BUCKET_NAME: 'files' }, new S3Client({ ...config(), forcePathStyle: true }));
    await expect(shelf.arrived(place)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(asked).toBe(3);
    beginning = 'HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: 1000\r\n\r\nno more than this';
    await expect(shelf.arrived(place)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

it('no client of AWS waits for ever', () => {
  const folder = 'functions/adapters';
  const sources = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  const clients = sources.flatMap(({ name }) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/new \w+Client\([^\n]*/g)].map(([made]) => ({ name, made })),
  );
  expect(clients.length).toBeGreaterThan(5);
  // Signing asks nobody.
  expect(clients.filter(({ name, made }) => name !== 's3-links.ts' && !made.includes('answerWithin('))).toEqual([]);
});
