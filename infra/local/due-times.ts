import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { dueShard, SHARDS } from '../../functions/adapters/dynamodb/item.ts';
import { CREDENTIALS, REGION } from './account.ts';

/** What the due-time index of the table holds: where the clock must stop on its way. Times in milliseconds since 1970. */
export type DueTimes = {
  /** The first time at which something is due, over or not. */
  first(): Promise<number | undefined>;
  /** How many items are due at that time or were before. */
  overdue(now: number): Promise<number>;
  /** The first time after `now` at which something is due. */
  next(now: number): Promise<number | undefined>;
  close(): void;
};

const instant = (time: number) => new Date(time).toISOString();

/** @param table the table with the index `due` */
export function dueTimes(endpoint: string, table: string): DueTimes {
  const client = new DynamoDBClient({ region: REGION, endpoint, credentials: CREDENTIALS });
  const query = (shard: number, comparison: '<=' | '>', time: string) => ({
    TableName: table,
    IndexName: 'due',
    KeyConditionExpression: `dueShard = :shard AND dueAt ${comparison} :time`,
    ExpressionAttributeValues: { ':shard': { S: dueShard(shard) }, ':time': { S: time } },
  });
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard);
  const firstAfter = async (time: string) => {
    const pages = await Promise.all(shards.map((shard) => client.send(new QueryCommand({ ...query(shard, '>', time), Limit: 1 }))));
    const times = pages.flatMap(({ Items = [] }) => Items.flatMap(({ dueAt }) => (dueAt?.S === undefined ? [] : [Date.parse(dueAt.S)])));
    return times.length === 0 ? undefined : Math.min(...times);
  };
  return {
    first: () => firstAfter(' '),
    overdue: async (now) => {
      const counts = await Promise.all(
        shards.map((shard) => client.send(new QueryCommand({ ...query(shard, '<=', instant(now)), Select: 'COUNT' }))),
      );
      return counts.reduce((sum, { Count = 0 }) => sum + Count, 0);
    },
    next: (now) => firstAfter(instant(now)),
    close: () => client.destroy(),
  };
}
