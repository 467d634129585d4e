import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBStreamsClient, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { LocalFunction } from './functions.ts';
import type { Log } from './log.ts';
import type { Matches } from './patterns.ts';
import { failuresOf, type Poller } from './pollers.ts';
import { messageOf } from './problem.ts';
import type { Queues } from './queues.ts';
import { nextRecords, type Position, type Shard, shardsToRead } from './shards.ts';

export type StreamSource = {
  readonly arn: string;
  readonly target: LocalFunction;
  readonly batchSize: number;
  readonly bisects: boolean;
  readonly reportsFailures: boolean;
  /** How often a batch that fails is tried again; infinite when the template says -1. */
  readonly maxRetries: number;
  /** How old a record may get before it is given up, in seconds. */
  readonly maxAgeSeconds: number;
  /** The records that the function wants; the others are passed without a call. */
  readonly wanted: Matches;
  /** The queue that hears of records which were given up. */
  readonly onFailure: string | undefined;
};

/** Where each shard has been read to. Stored after the function succeeded: after `kill -9` a record may come twice, never not at all. */
export type Positions = { get(shard: string): Position | undefined; set(shard: string, position: Position): Promise<void> };

type Deps = { readonly client: DynamoDBStreamsClient; readonly positions: Positions; readonly queues: Queues; readonly log: Log };

/** A stream's poller, which can also be told to look now. */
export type StreamPoller = Poller & {
  /** Looks at once instead of in a while: only functions write, so somebody knows when there may be something. */
  wake(): void;
  /** Looks at once, and says whether there was nothing new. */
  isDrained(): Promise<boolean>;
};

const IDLE_MS = 100;
const RETRY_AFTER_MS = 100;
const RETRY_AT_MOST_AFTER_MS = 5_000;

/** Feeds a function from a table's stream, in order, as an event source mapping does. */
export function pollStream(source: StreamSource, deps: Deps): StreamPoller {
  let stopped = false;
  let working = false;
  let wake = () => {};
  let woken = false;
  const round = { begun: 0, ended: 0, found: 0 };

  const idle = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, IDLE_MS);
      wake = () => {
        woken = true;
        clearTimeout(timer);
        done();
      };
      if (woken) wake();
    });

  const loop = async () => {
    while (!stopped) {
      woken = false;
      round.begun += 1;
      round.found = await readAll().catch((error: unknown) => {
        if (!stopped) deps.log.note(`The stream of ${source.target.path} could not be read: ${messageOf(error)}`);
        return -1;
      });
      round.ended = round.begun;
      if (round.found <= 0) await idle();
    }
  };

  const readAll = async (): Promise<number> => {
    let found = 0;
    for (const shard of await shardsToRead(deps.client, source.arn, deps.positions)) found += await readShard(shard);
    return found;
  };

  const readShard = async (shard: Shard): Promise<number> => {
    const { records, ended } = await nextRecords(deps.client, source.arn, shard, deps.positions.get(shard.id));
    working = records.length > 0;
    for (let start = 0; start < records.length && !stopped; start += source.batchSize)
      await deliver(source, shard.id, records.slice(start, start + source.batchSize), deps, () => stopped);
    working = false;
    if (ended && !stopped) await deps.positions.set(shard.id, { ...deps.positions.get(shard.id), ended: true });
    return records.length;
  };

  const looping = loop();
  return {
    busy: () => working,
    wake: () => wake(),
    isDrained: async () => {
      const next = round.begun + 1;
      wake();
      while (!stopped && round.ended < next) await sleep(2);
      return round.found === 0;
    },
    stop: async () => {
      stopped = true;
      wake();
      await looping;
    },
  };
}

type Stopped = () => boolean;

/** Delivers records of one shard until each was taken or given up, and stores the position after each step. */
async function deliver(source: StreamSource, shard: string, records: readonly StreamRecord[], deps: Deps, stopped: Stopped): Promise<void> {
  let open = records;
  for (let tries = 0; ; tries += 1) {
    if (tries > 0) await sleep(Math.min(RETRY_AT_MOST_AFTER_MS, RETRY_AFTER_MS * 2 ** (tries - 1)));
    if (stopped()) return;
    const before = open.length;
    open = await attempt(source, open, deps.log);
    await storeBefore(shard, records, open, deps.positions);
    if (open.length === 0) return;
    if (open.length < before) tries = 0;
    if (source.bisects && open.length > 1) return deliverHalves(source, shard, open, deps, stopped);
    if (tries < source.maxRetries && !isTooOld(open[0], source.maxAgeSeconds)) continue;
    giveUp(source, shard, open, deps);
    return deps.positions.set(shard, { after: sequenceOf(open.at(-1)) });
  }
}

/** The halves of a batch that failed: so one bad record is found without taking the good ones down with it. */
async function deliverHalves(source: StreamSource, shard: string, records: readonly StreamRecord[], deps: Deps, stopped: Stopped): Promise<void> {
  const half = Math.ceil(records.length / 2);
  await deliver(source, shard, records.slice(0, half), deps, stopped);
  if (!stopped()) await deliver(source, shard, records.slice(half), deps, stopped);
}

/** One call. Gives the records that are still open: none after success, all after a fault, from the first failed one after a partial one. */
async function attempt(source: StreamSource, records: readonly StreamRecord[], log: Log): Promise<readonly StreamRecord[]> {
  const wanted = records.map(asEvent).filter(({ event }) => source.wanted(event));
  if (wanted.length === 0) return [];
  try {
    const answer = await source.target.invoke({
      Records: wanted.map(({ event }) => ({ ...event, eventSource: 'aws:dynamodb', eventSourceARN: source.arn })),
    });
    if (!source.reportsFailures) return [];
    const failed = failuresOf(
      answer,
      wanted.map(({ record }) => sequenceOf(record)),
    );
    if (!failed) return records;
    const first = records.findIndex((record) => failed.has(sequenceOf(record)));
    if (first >= 0) log.note(`${source.target.path} failed a record of the stream: it and those behind it come again`);
    return first < 0 ? [] : records.slice(first);
  } catch (error) {
    log.note(`${source.target.path} failed, its records come again: ${messageOf(error)}`);
    return records;
  }
}

async function storeBefore(shard: string, all: readonly StreamRecord[], open: readonly StreamRecord[], positions: Positions): Promise<void> {
  const last = all[all.length - open.length - 1];
  if (last) await positions.set(shard, { after: sequenceOf(last) });
}

function giveUp(source: StreamSource, shard: string, records: readonly StreamRecord[], { queues, log }: Deps): void {
  log.note(`${source.target.path} failed too often: ${records.length} records of the stream are given up`);
  if (source.onFailure === undefined) return;
  const batch = {
    shardId: shard,
    startSequenceNumber: sequenceOf(records[0]),
    endSequenceNumber: sequenceOf(records.at(-1)),
    approximateArrivalOfFirstRecord: records[0]?.dynamodb?.ApproximateCreationDateTime?.toISOString(),
    approximateArrivalOfLastRecord: records.at(-1)?.dynamodb?.ApproximateCreationDateTime?.toISOString(),
    batchSize: records.length,
    streamArn: source.arn,
  };
  const requestContext = { functionArn: source.target.name, condition: 'RetryAttemptsExhausted', approximateInvokeCount: source.maxRetries + 1 };
  queues.send(source.onFailure, JSON.stringify({ version: '1.0', requestContext, DDBStreamBatchInfo: batch }));
}

function isTooOld(record: StreamRecord | undefined, maxAgeSeconds: number): boolean {
  const created = record?.dynamodb?.ApproximateCreationDateTime?.getTime() ?? Number.POSITIVE_INFINITY;
  return Date.now() - created > maxAgeSeconds * 1000;
}

function sequenceOf(record: StreamRecord | undefined): string {
  return record?.dynamodb?.SequenceNumber ?? '';
}

/** The record as Lambda gets it: dates are seconds, bytes are base64. */
function asEvent(record: StreamRecord) {
  const { ApproximateCreationDateTime: created, ...dynamodb } = record.dynamodb ?? {};
  const event = { ...record, dynamodb: { ...dynamodb, ApproximateCreationDateTime: Math.floor((created?.getTime() ?? 0) / 1000) } };
  const bytesAsText = (_: string, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
  return { record, event: parsed(JSON.stringify(event, bytesAsText)) };
}

function parsed(text: string): Record<string, unknown> {
  return JSON.parse(text);
}
