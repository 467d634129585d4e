import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type middy from '@middy/core';

export type Observability = { readonly logger: Logger; readonly metrics: Metrics };

/**
 * The logger and the metrics of one feature. Log lines hold ids, never an address, a name, a text or a token.
 *
 * @param feature the folder's name; it becomes the service of each line and the only dimension of each metric. The namespace is that
 *   of the installation, which the library takes from the environment
 */
export function observability(feature: string): Observability {
  return {
    logger: new Logger({ serviceName: feature }),
    metrics: new Metrics({ serviceName: feature }),
  };
}

/** Writes what a call counted, however it ends. The library's own layer logs a warning of each call that counted nothing. */
export function counting({ metrics }: Pick<Observability, 'metrics'>): middy.MiddlewareObj {
  const publish = () => {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };
  return { after: publish, onError: publish };
}
