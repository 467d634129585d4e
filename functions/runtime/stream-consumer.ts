import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { failureReport } from './failures.ts';
import { counting, type Observability } from './observability.ts';

type StreamConsumer<M> = {
  /** Reads what was put there. @throws when it cannot be read: the record is reported as failed. */
  readonly read: (newImage: unknown) => M;
  /** Handles what was read, in the order of the stream; gives back what failed, each with a code. */
  readonly handle: (messages: readonly M[]) => Promise<readonly { readonly message: M; readonly reason: string }[]>;
  readonly observability: Observability;
};

const streamEvent = z.object({
  Records: z.array(
    z.object({ eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']), dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.unknown() }) }),
  ),
});

/**
 * A function that consumes what is put into a table, new or in the place of something else. Each failed record is reported by its sequence number: the stream
 * delivers again from the lowest one on, and after its last attempt hands the record to the failure queue.
 */
export function streamConsumer<M>({ read, handle, observability }: StreamConsumer<M>) {
  const { logger } = observability;
  const failed = failureReport(observability, 'RelayFailures');
  return middy<unknown, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger))
    .use(counting(observability))
    .handler(async (event: unknown) => {
      const failures = new Set<string>();
      const numbers = new Map<M, string>();
      const fail = (sequenceNumber: string, fault: unknown) => {
        failures.add(sequenceNumber);
        failed({ sequenceNumber }, fault);
      };
      for (const { eventName, dynamodb } of streamEvent.parse(event).Records) {
        if (eventName === 'REMOVE') continue;
        try {
          numbers.set(read(dynamodb.NewImage), dynamodb.SequenceNumber);
        } catch (error) {
          fail(dynamodb.SequenceNumber, error);
        }
      }
      for (const { message, reason } of await handle([...numbers.keys()])) fail(numbers.get(message) ?? '', reason);
      logger.info('Relayed', { records: numbers.size, failed: failures.size });
      return { batchItemFailures: [...failures].map((itemIdentifier) => ({ itemIdentifier })) };
    });
}
