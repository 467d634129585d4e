import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '../../functions/adapters/dynamodb/dynamo-table.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { systemRandomness, systemWait } from '../../functions/adapters/system.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';

/** The one table, empty, in a DynamoDB Local of its own. Stop it in `afterAll`. */
export async function tableInDynamoDb(): Promise<{
  readonly table: Table;
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}> {
  const local = await startDynamoDbLocal();
  const client = new DynamoDBClient({ endpoint: local.endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });
  const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  const index = (IndexName: string, hash: string, range: string) => ({
    IndexName,
    KeySchema: [
      { AttributeName: hash, KeyType: 'HASH' as const },
      { AttributeName: range, KeyType: 'RANGE' as const },
    ],
    Projection: { ProjectionType: 'KEYS_ONLY' as const },
  });
  await client.send(
    new CreateTableCommand({
      TableName: 'convoke',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'dueShard', 'dueAt', 'listPk', 'listSk'].map(attribute),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [index('due', 'dueShard', 'dueAt'), index('list', 'listPk', 'listSk')],
    }),
  );
  const table = dynamoTable({ client, tableName: 'convoke', wait: systemWait, randomness: systemRandomness });
  return { table, client, endpoint: local.endpoint, stop: local.stop };
}
