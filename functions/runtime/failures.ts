import type { Observability } from './observability.ts';
import { faultOf } from './sqs-consumer.ts';

/** Tells that one thing among many failed, while the others go on. Takes ids and a fault or the code of one. */
export type ReportFailure = (ids: Readonly<Record<string, string>>, fault: unknown) => void;

/**
 * Logs each failure and counts it in a metric that has an alarm.
 *
 * @param metric such as `SweepFailures`; the name is fixed, the alarm looks for it
 */
export function failureReport({ logger, metrics }: Observability, metric: string): ReportFailure {
  return (ids, fault) => {
    logger.error('Failed, others go on', { ...ids, fault: typeof fault === 'string' ? { name: fault } : faultOf(fault) });
    metrics.addMetric(metric, 'Count', 1);
  };
}
