import { BatchProcessor, EventType as BatchSource, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { DomainEvent, EventOf, EventType } from '../../events/registry.ts';
import { NotNowError } from '../kernel/optimistic.ts';
import type { Cause } from '../kernel/ports.ts';
import { counting, type Observability } from './observability.ts';

/** What a consumer did, in a few words without personal data, for the log. */
export type Outcome = string;

type EventConsumer<T extends EventType> = {
  /** The events that the rule lets through. Any other, or one that does not fit its schema, goes to the dead-letter queue. */
  readonly events: readonly { readonly type: T; readonly schema: z.ZodType<DomainEvent> }[];
  /** Handles one event, as often as it is delivered. What it throws makes the event come again; a {@link NotNowError} does so without being a failure. */
  readonly handle: (event: EventOf<T>, cause: Cause) => Promise<Outcome>;
  readonly observability: Observability;
};

const onTheBus = z.object({ detail: z.looseObject({ type: z.string() }) });

/** A function that consumes events: bus, rule, queue, then each event on its own; a failed one does not repeat the others. */
export function eventConsumer<T extends EventType>({ events, handle, observability }: EventConsumer<T>) {
  const isConsumed = (event: DomainEvent): event is EventOf<T> => events.some(({ type }) => type === event.type);
  return messageConsumer({
    parse: (body) => {
      const { detail } = fitting(onTheBus, JSON.parse(body));
      const event = fitting(events.find(({ type }) => type === detail.type)?.schema ?? z.never(), detail);
      if (!isConsumed(event)) throw new Error(`${detail.type} is not for this consumer`);
      return event;
    },
    observability,
    describe: (event) => ({ eventId: event.id, eventType: event.type, correlationId: event.correlationId }),
    handle: (event) => handle(event, { correlationId: event.correlationId, causationId: event.id }),
  });
}

type MessageConsumer<M> = {
  /** @throws when the message fits no schema: it goes to the dead-letter queue */
  readonly parse: (body: string) => M;
  readonly observability: Observability;
  /** The ids that each log line about the message carries. */
  readonly describe: (message: M) => Record<string, string>;
  readonly handle: (message: M, delivery: { readonly receives: number }) => Promise<Outcome>;
};

/** A function that consumes messages of a queue which are not events, such as mail jobs. */
export function messageConsumer<M>({ parse, observability, describe, handle }: MessageConsumer<M>) {
  const { logger, metrics } = observability;
  const each = async (record: SQSRecord) => {
    const log = logger.createChild();
    log.appendKeys({ messageId: record.messageId });
    try {
      const message = parse(record.body);
      log.appendKeys(describe(message));
      log.info('Handled', { outcome: await handle(message, { receives: Number(record.attributes.ApproximateReceiveCount) }) });
      metrics.addMetric('MessagesHandled', MetricUnit.Count, 1);
    } catch (error) {
      if (error instanceof NotNowError) log.info('Not now, will come again', { reason: error.name });
      else {
        metrics.addMetric('MessagesFailed', MetricUnit.Count, 1);
        log.error('Failed, will come again', { fault: faultOf(error) });
      }
      throw error;
    }
  };
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger))
    .use(counting(observability))
    .handler((event: SQSEvent, context: Context) =>
      processPartialResponse(event, each, new BatchProcessor(BatchSource.SQS), { context, throwOnFullBatchFailure: false }),
    );
}

/**
 * Parses what came from outside.
 *
 * @throws Error that names the places which do not fit, never what stands there
 */
export function fitting<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`The message fits no schema at ${parsed.error.issues.map((issue) => issue.path.join('.') || '(root)').join(', ')}`);
}

/** What a service or the system calls a fault: a word, never a sentence. */
const faultCode = z.object({ code: z.string().regex(/^[A-Z][A-Za-z0-9_]{1,60}$/) });

/** Name, code and place of a fault. Messages may quote input, so they stay out. */
export function faultOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  return {
    name: error.name,
    ...faultCode.safeParse(error).data,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6)
      .join(' < '),
  };
}
