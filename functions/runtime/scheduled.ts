import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Context, ScheduledEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Instant } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import { counting, type Observability } from './observability.ts';

const tick = z.object({ time: z.iso.datetime() });

/** A function that the schedule calls. The time is that of the tick, not of the machine. */
export function scheduled({
  handle,
  observability,
}: {
  /** Takes what is due. The counts it answers become metrics by their names, such as `SweepFailures`. */
  readonly handle: (now: Instant, cause: Cause) => Promise<Record<string, number>>;
  readonly observability: Observability;
}) {
  const { logger, metrics } = observability;
  return middy<ScheduledEvent, void>()
    .use(injectLambdaContext(logger))
    .use(counting(observability))
    .handler(async (event: ScheduledEvent, context: Context) => {
      const now = new Date(tick.parse(event).time).toISOString();
      const counts = await handle(now, { correlationId: context.awsRequestId, causationId: context.awsRequestId });
      for (const [name, count] of Object.entries(counts)) metrics.addMetric(name, MetricUnit.Count, count);
      logger.info('Tick', { counts });
    });
}
