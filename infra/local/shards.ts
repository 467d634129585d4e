import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** One shard of a stream. A shard ends after some hours and has a child that goes on. */
export type Shard = { readonly id: string; readonly parent: string | undefined };

/** Where a shard was read to: after that sequence number, or to its end. */
export type Position = { readonly after?: string | undefined; readonly ended?: true | undefined };

type Known = { get(shard: string): Position | undefined };

const shardLists = new WeakMap<DynamoDBStreamsClient, Map<string, { shards: readonly Shard[]; open: number }>>();

/** The shards to read now: a child comes after its parent was read to the end. */
export async function shardsToRead(client: DynamoDBStreamsClient, streamArn: string, positions: Known): Promise<readonly Shard[]> {
  const lists = shardLists.get(client) ?? new Map<string, { shards: readonly Shard[]; open: number }>();
  shardLists.set(client, lists);
  const readable = (shards: readonly Shard[]) => {
    const ids = new Set(shards.map(({ id }) => id));
    const parentDone = ({ parent }: Shard) => parent === undefined || !ids.has(parent) || positions.get(parent)?.ended === true;
    return shards.filter((shard) => positions.get(shard.id)?.ended !== true && parentDone(shard));
  };
  const known = lists.get(streamArn);
  const open = readable(known?.shards ?? []);
  // The list only changes when a shard ends.
  if (known && open.length > 0 && open.length === known.open) return open;
  const shards = await listShards(client, streamArn);
  const now = readable(shards);
  lists.set(streamArn, { shards, open: now.length });
  return now;
}

async function listShards(client: DynamoDBStreamsClient, StreamArn: string): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  for (let after: string | undefined; ; ) {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn, ...(after !== undefined && { ExclusiveStartShardId: after }) }),
    );
    for (const { ShardId = '', ParentShardId } of StreamDescription?.Shards ?? []) shards.push({ id: ShardId, parent: ParentShardId });
    after = StreamDescription?.LastEvaluatedShardId;
    if (after === undefined) return shards;
  }
}

const iterators = new WeakMap<DynamoDBStreamsClient, Map<string, { after: string | undefined; iterator: string }>>();

/** The records behind the position, and whether the shard ended with them. */
export async function nextRecords(
  client: DynamoDBStreamsClient,
  streamArn: string,
  shard: Shard,
  position: Position | undefined,
): Promise<{ records: readonly StreamRecord[]; ended: boolean }> {
  const held = iterators.get(client) ?? new Map<string, { after: string | undefined; iterator: string }>();
  iterators.set(client, held);
  const kept = held.get(shard.id);
  try {
    const iterator = kept && kept.after === position?.after ? kept.iterator : await iteratorAt(client, streamArn, shard, position);
    const { Records: records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }));
    // It is only good for the next call when the position will be where these records end.
    if (NextShardIterator) held.set(shard.id, { after: records.at(-1)?.dynamodb?.SequenceNumber ?? position?.after, iterator: NextShardIterator });
    return { records, ended: NextShardIterator === undefined };
  } catch (error) {
    held.delete(shard.id);
    if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException) return { records: [], ended: false };
    throw error;
  }
}

async function iteratorAt(client: DynamoDBStreamsClient, StreamArn: string, shard: Shard, position: Position | undefined): Promise<string> {
  const oldest = { StreamArn, ShardId: shard.id, ShardIteratorType: 'TRIM_HORIZON' as const };
  const input =
    position?.after === undefined ? oldest : { ...oldest, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: position.after };
  try {
    return (await client.send(new GetShardIteratorCommand(input))).ShardIterator ?? '';
  } catch (error) {
    // A stream forgets after 24 hours: what is left of it begins at its horizon, and the sweep finds what it forgot.
    if (!(error instanceof TrimmedDataAccessException)) throw error;
    return (await client.send(new GetShardIteratorCommand(oldest))).ShardIterator ?? '';
  }
}
