import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { deliveryIdOf, type Job } from '../mail/domain/job.ts';
import { ruleOf } from '../mail/domain/kinds.ts';
import type { MailQueue } from '../mail/ports.ts';
import { answerWithin } from './answer-within.ts';

/** SendMessageBatch takes no more in one call. */
const BATCH = 10;
/** So often what a batch could not take is offered again, before the event comes again as a whole. */
const ATTEMPTS = 3;

export type QueueUrls = { readonly TRANSACTIONAL_QUEUE_URL: string; readonly BULK_QUEUE_URL: string };

/** The two mail queues in SQS. */
export function sqsMailQueue(env: QueueUrls, client = new SQSClient(answerWithin())): MailQueue {
  const urlOf = (job: Job) => (ruleOf(job.kind).queue === 'transactional' ? env.TRANSACTIONAL_QUEUE_URL : env.BULK_QUEUE_URL);
  const send = async (jobs: readonly Job[], seconds: number) => {
    for (const [url, ofQueue] of Map.groupBy(jobs, urlOf)) await sendAll(client, url, ofQueue, seconds);
  };
  return {
    put: (jobs) => send(jobs, 0),
    putBack: (job, seconds) => send([job], seconds),
  };
}

async function sendAll(client: SQSClient, url: string, jobs: readonly Job[], seconds: number): Promise<void> {
  for (let start = 0; start < jobs.length; start += BATCH) {
    const entries = jobs.slice(start, start + BATCH).map((job, n) => entryOf(job, n, seconds));
    await sendBatch(client, url, entries);
  }
}

function entryOf(job: Job, n: number, seconds: number): SendMessageBatchRequestEntry {
  return {
    Id: String(n),
    MessageBody: JSON.stringify(job),
    // Of a standard queue it makes a fair one: the thousands of mails of one series do not delay another's.
    MessageGroupId: job.about.seriesId ?? deliveryIdOf(job),
    ...(seconds > 0 && { DelaySeconds: seconds }),
  };
}

/** An answer of 200 can hold entries that were not taken: they are offered again. */
async function sendBatch(client: SQSClient, QueueUrl: string, entries: SendMessageBatchRequestEntry[]): Promise<void> {
  let open = entries;
  for (let n = 0; n < ATTEMPTS; n += 1) {
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: open }));
    const failed = new Set(Failed.map(({ Id }) => Id));
    open = open.filter(({ Id }) => failed.has(Id));
    if (open.length === 0) return;
  }
  throw new Error(`${open.length} mail jobs could not be put on the queue`);
}
