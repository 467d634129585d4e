import { afterAll, beforeAll, describe } from 'vitest';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { memoryTable } from '../support/memory-table.ts';
import { tableInDynamoDb } from '../support/table-in-dynamodb.ts';

/**
 * The same tests on the table in memory and on the one in DynamoDB, which is one for all of them.
 *
 * @param title what is looked at, with `%s` for where it is
 */
export function onBothTables(title: string, tests: (make: () => Table) => void): void {
  let real: Table;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ table: real, stop } = await tableInDynamoDb());
  }, 60_000);

  afterAll(() => stop());

  describe.each([
    ['in memory', () => memoryTable()],
    ['in DynamoDB', () => real],
  ])(title, (_, make) => tests(make));
}
