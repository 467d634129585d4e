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
const RETRY_AT_MOST_AFTER_MS = 1_000;

/** Feeds a function from a table's stream, in order, as an event source mapping does. */
export function pollStream(source: StreamSource, deps: Deps): StreamPoller {
  const stopping = new AbortController();
  const delivery = new Delivery(source, deps, stopping.signal);
  const bell = new Bell();
  // `isDrained` asks for a round that began after its call.
  const rounds = { begun: 0, ended: 0, found: 0 };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      rounds.begun += 1;
      rounds.found = await delivery.round().catch((error: unknown) => {
        if (!stopping.signal.aborted) deps.log.note(`The stream of ${source.target.path} could not be read: ${messageOf(error)}`);
        return -1;
      });
      rounds.ended = rounds.begun;
      if (rounds.found <= 0) await bell.wait(IDLE_MS);
    }
  };

  const looping = loop();
  return {
    busy: () => delivery.working,
    wake: () => bell.ring(),
    isDrained: async () => {
      const next = rounds.begun + 1;
      bell.ring();
      while (!stopping.signal.aborted && rounds.ended < next) await sleep(2);
      return rounds.found === 0;
    },
    stop: async () => {
      stopping.abort();
      bell.ring();
      await looping;
    },
  };
}

/** Waits for a while, or until somebody rings; a ring before the wait counts. */
class Bell {
  #rung = false;
  #end: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#end?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        this.#end = () => {
          clearTimeout(timer);
          done();
        };
      });
    this.#rung = false;
    this.#end = undefined;
  }
}

/** Brings the records of a stream to a function, and keeps the position. */
class Delivery {
  working = false;
  readonly #source: StreamSource;
  readonly #deps: Deps;
  readonly #stopping: AbortSignal;

  constructor(source: StreamSource, deps: Deps, stopping: AbortSignal) {
    this.#source = source;
    this.#deps = deps;
    this.#stopping = stopping;
  }

  /** Reads each shard once. Gives the number of records found. */
  async round(): Promise<number> {
    let found = 0;
    for (const shard of await shardsToRead(this.#deps.client, this.#source.arn, this.#deps.positions)) found += await this.#read(shard);
    return found;
  }

  async #read(shard: Shard): Promise<number> {
    const { client, positions } = this.#deps;
    const { arn, batchSize } = this.#source;
    const { records, ended } = await nextRecords(client, arn, shard, positions.get(shard.id));
    this.working = records.length > 0;
    for (let start = 0; start < records.length; start += batchSize) await this.#deliver(shard.id, records.slice(start, start + batchSize));
    this.working = false;
    if (ended && !this.#stopping.aborted) await positions.set(shard.id, { ...positions.get(shard.id), ended: true });
    return records.length;
  }

  /** Calls until each record was taken or given up. */
  async #deliver(shard: string, records: readonly StreamRecord[]): Promise<void> {
    let open = records;
    for (let tries = 0; open.length > 0 && !this.#stopping.aborted; tries += 1) {
      if (tries > 0) await sleep(Math.min(RETRY_AT_MOST_AFTER_MS, RETRY_AFTER_MS * 2 ** (tries - 1)));
      const left = await attempt(this.#source, open, this.#deps.log);
      await this.#passed(shard, open, left);
      if (left.length < open.length) tries = 0;
      open = await this.#afterFailure(shard, left, tries);
    }
  }

  /** Halves a batch that failed, so that one bad record does not take the good ones down with it, or gives it up. Gives what stays to be tried. */
  async #afterFailure(shard: string, left: readonly StreamRecord[], tries: number): Promise<readonly StreamRecord[]> {
    if (this.#source.bisects && left.length > 1) {
      const half = Math.ceil(left.length / 2);
      await this.#deliver(shard, left.slice(0, half));
      await this.#deliver(shard, left.slice(half));
      return [];
    }
    if (left.length === 0 || (tries < this.#source.maxRetries && !isTooOld(left[0], this.#source.maxAgeSeconds))) return left;
    giveUp(this.#source, shard, left, this.#deps);
    await this.#passed(shard, left, []);
    return [];
  }

  /** Stores the position before the records that are left. */
  async #passed(shard: string, all: readonly StreamRecord[], left: readonly StreamRecord[]): Promise<void> {
    const last = all[all.length - left.length - 1];
    if (last) await this.#deps.positions.set(shard, { after: sequenceOf(last) });
  }
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
