import { type DynamoDb, startDynamoDb } from '../../infra/local/dynamodb.ts';

/**
 * Starts Amazon's DynamoDB Local in memory, for contract tests. Each test file starts its own and stops it in `afterAll`.
 *
 * @returns `endpoint` for a `DynamoDBClient` (any region and credentials will do) and `stop`
 */
export function startDynamoDbLocal(): Promise<DynamoDb> {
  return startDynamoDb();
}
