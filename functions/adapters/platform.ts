import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answerWithin } from './answer-within.ts';
import { dynamoTable } from './dynamodb/dynamo-table.ts';
import { outbox } from './dynamodb/outbox.ts';
import { systemClock, systemRandomness, systemWait, ulidIds } from './system.ts';

/**
 * What every function stands on: the table, the outbox, time, ids and randomness. Built once per cold start.
 *
 * @param env the function's parsed environment
 */
export function platform(env: { readonly TABLE_NAME: string }) {
  const clock = systemClock;
  const ids = ulidIds(clock);
  const table = dynamoTable({
    client: new DynamoDBClient(answerWithin()),
    tableName: env.TABLE_NAME,
    wait: systemWait,
    randomness: systemRandomness,
  });
  return { table, outbox: outbox({ clock, ids }), clock, ids, randomness: systemRandomness, wait: systemWait };
}

/** See {@link platform}. Tests put together the same from fakes. */
export type Platform = ReturnType<typeof platform>;
