import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ResourceNotFoundException, type TableDescription } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ACCOUNT, CREDENTIALS, REGION } from './account.ts';
import { LocalProblem } from './problem.ts';
import type { Resource, Template } from './template.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const reading = {
  counts: {
    TableName: z.string().min(3).optional(),
    KeySchema: keySchema,
    AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
    GlobalSecondaryIndexes: z
      .array(
        z.object({
          IndexName: z.string(),
          KeySchema: keySchema,
          Projection: z.strictObject({ ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']), NonKeyAttributes: z.array(z.string()).optional() }),
        }),
      )
      .optional(),
    StreamSpecification: z.object({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) }).optional(),
    BillingMode: z.literal('PAY_PER_REQUEST', 'One machine knows tables that are paid per request only'),
    // Readers check the date of an item themselves: DynamoDB deletes it within two days, here it stays.
    TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
  },
  // Encryption, backups, protection, tags and limits are an account's.
  ignored: [
    'ContributorInsightsSpecification',
    'DeletionProtectionEnabled',
    'OnDemandThroughput',
    'PointInTimeRecoverySpecification',
    'Replicas',
    'SSESpecification',
    'Tags',
    'WarmThroughput',
    'WriteOnDemandThroughputSettings',
  ],
};

/** A table that is there. */
export type LocalTable = { readonly name: string; readonly indexes: readonly string[] };

/**
 * Makes the tables of the template in DynamoDB Local, or finds those of the last run.
 *
 * @throws LocalProblem when a table of the last run has other keys or indexes than the template
 */
export async function createTables(template: Template, endpoint: string): Promise<readonly LocalTable[]> {
  const client = new DynamoDBClient({ region: REGION, endpoint, credentials: CREDENTIALS });
  const tables: LocalTable[] = [];
  for (const resource of [...template.of('AWS::DynamoDB::GlobalTable'), ...template.of('AWS::DynamoDB::Table')]) {
    const table = await createTable(client, template, resource);
    const name = table.TableName ?? '';
    const Arn = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}`;
    tables.push({ name, indexes: (table.GlobalSecondaryIndexes ?? []).map(({ IndexName = '' }) => IndexName) });
    template.identify(resource, { ref: name, attributes: { Arn, ...(table.LatestStreamArn && { StreamArn: table.LatestStreamArn }) } });
  }
  client.destroy();
  return tables;
}

async function createTable(client: DynamoDBClient, template: Template, resource: Resource): Promise<TableDescription> {
  const { TableName = resource.id, TimeToLiveSpecification: _readersCheck, StreamSpecification, ...rest } = template.read(resource, reading);
  const found = await describe(client, TableName);
  if (found) {
    if (shape(found) === shape(rest)) return found;
    throw new LocalProblem(
      `The table ${TableName} in the state folder has other keys or indexes than the template. Start with --fresh to begin anew.`,
    );
  }
  const stream = StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } };
  const { TableDescription } = await client.send(new CreateTableCommand({ TableName, ...rest, ...stream }));
  if (!TableDescription) throw new Error(`${TableName} was not made`);
  return TableDescription;
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** What cannot be changed in a table that exists. */
function shape({ KeySchema = [], GlobalSecondaryIndexes = [] }: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes'>): string {
  const keys = (schema: TableDescription['KeySchema'] = []) => schema.map(({ AttributeName, KeyType }) => `${KeyType}:${AttributeName}`).join();
  const indexes = GlobalSecondaryIndexes.map(
    ({ IndexName, KeySchema: schema, Projection }) => `${IndexName}=${keys(schema)}=${Projection?.ProjectionType}`,
  );
  return [keys(KeySchema), ...indexes.toSorted()].join(';');
}
