import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { REGION } from './account.ts';
import type { LocalFunction } from './functions.ts';
import type { Log } from './log.ts';
import { messageOf } from './problem.ts';
import type { Queues } from './queues.ts';

/** Feeds a function from a queue or a stream, as an event source mapping does. */
export type Poller = {
  /** Whether it holds records that the function has not answered for yet. */
  busy(): boolean;
  /** Stops taking more, and waits for what is under way. */
  stop(): Promise<void>;
};

export type QueueSource = {
  readonly queue: string;
  readonly arn: string;
  readonly target: LocalFunction;
  readonly batchSize: number;
  readonly maxConcurrency: number;
  /** Whether the function names the messages that failed; without it one failure repeats the whole batch. */
  readonly reportsFailures: boolean;
};

const LOOK_EVERY_MS = 10;

const partialAnswer = z.union([z.null(), z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })]);

/**
 * The ids that the function reports as failed; undefined means all of them: as in AWS, an answer that does not fit or
 * names an unknown record is a failure of the whole batch.
 */
export function failuresOf(answer: unknown, ids: readonly string[]): ReadonlySet<string> | undefined {
  const parsed = partialAnswer.safeParse(answer);
  if (!parsed.success) return undefined;
  const failed = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => ids.includes(id)) ? new Set(failed) : undefined;
}

/** The poller of a queue. */
export type QueuePoller = Poller & { readonly queue: string };

/** Works off a queue: what the function answered for is deleted, what failed comes again after the queue's visibility timeout. */
export function pollQueue(source: QueueSource, { queues, log }: { readonly queues: Queues; readonly log: Log }): QueuePoller {
  const running = new Set<Promise<void>>();
  let receiving = false;
  let stopped = false;

  const loop = async () => {
    while (!stopped) {
      if (running.size < source.maxConcurrency && queues.hasWork(source.queue)) await take();
      else await sleep(LOOK_EVERY_MS);
    }
  };

  const take = async () => {
    receiving = true;
    const messages = await queues.receive(source.queue, source.batchSize).catch(() => []);
    if (messages.length > 0) {
      const work = workOff(source, messages, { queues, log }).finally(() => running.delete(work));
      running.add(work);
    } else await sleep(LOOK_EVERY_MS);
    receiving = false;
  };

  const looping = loop();
  return {
    queue: source.queue,
    busy: () => receiving || running.size > 0,
    stop: async () => {
      stopped = true;
      await looping;
      await Promise.all(running);
    },
  };
}

async function workOff(
  source: QueueSource,
  messages: readonly Message[],
  { queues, log }: { readonly queues: Queues; readonly log: Log },
): Promise<void> {
  const ids = messages.map(({ MessageId = '' }) => MessageId);
  try {
    const answer = await source.target.invoke({ Records: messages.map((message) => record(message, source.arn)) });
    const failed = source.reportsFailures ? failuresOf(answer, ids) : new Set<string>();
    if (!failed) log.note(`${source.target.path} answered with failures that are not of its batch: all of it comes again`);
    // Not that it failed: a message may be given back because another worker is at the same thing. What failed is in the function's log.
    if (failed && failed.size > 0) log.note(`${source.target.path} gave back ${failed.size} of ${ids.length} messages: they come again`);
    await queues.remove(source.queue, failed ? messages.filter(({ MessageId = '' }) => !failed.has(MessageId)) : []);
  } catch (error) {
    log.note(`${source.target.path} failed, its messages come again: ${messageOf(error)}`);
  }
}

function record(message: Message, arn: string) {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, DataType }]) => [
        name,
        { stringValue: StringValue, dataType: DataType },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: REGION,
  };
}
