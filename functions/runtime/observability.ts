import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

export type Observability = { readonly logger: Logger; readonly metrics: Metrics };

/**
 * The logger and the metrics of one feature. Log lines hold ids, never an address, a name, a text or a token.
 *
 * @param feature the folder's name; it becomes the service of each line and the only dimension of each metric
 */
export function observability(feature: string): Observability {
  return {
    logger: new Logger({ serviceName: feature }),
    metrics: new Metrics({ namespace: 'Convoke', serviceName: feature }),
  };
}
