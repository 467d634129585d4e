import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, ScheduledEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Instant } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { Observability } from './observability.ts';

const tick = z.object({ time: z.iso.datetime() });

/** A function that the schedule calls. The time is that of the tick, not of the machine. */
export function scheduled({
  handle,
  observability,
}: {
  readonly handle: (now: Instant, cause: Cause) => Promise<Record<string, number>>;
  readonly observability: Observability;
}) {
  const { logger, metrics } = observability;
  return middy<ScheduledEvent, void>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics, { throwOnEmptyMetrics: false }))
    .handler(async (event: ScheduledEvent, context: Context) => {
      const now = new Date(tick.parse(event).time).toISOString();
      logger.info('Tick', { counts: await handle(now, { correlationId: context.awsRequestId, causationId: context.awsRequestId }) });
    });
}
