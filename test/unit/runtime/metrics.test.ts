import { Metrics } from '@aws-lambda-powertools/metrics';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpFunction } from '../../../functions/runtime/http.ts';
import { observability } from '../../../functions/runtime/observability.ts';
import { scheduled } from '../../../functions/runtime/scheduled.ts';
import { streamConsumer } from '../../../functions/runtime/stream-consumer.ts';
import { httpEvent } from '../../support/http-event.ts';
import { lambdaContext } from '../../support/lambda.ts';

const request = httpEvent('GET');

const minute = {
  ...{ version: '0', id: 't', account: '1', region: 'r', resources: [], source: 'aws.events', detail: {} },
  time: '2024-02-21T14:00:00Z',
  'detail-type': 'Scheduled Event' as const,
};

/** What the library that counts has to say about it. */
function listening(feature: string) {
  const said: unknown[] = [];
  const listen = (...words: unknown[]) => void said.push(words);
  const logger = { trace: listen, debug: listen, info: listen, warn: listen, error: listen };
  return { said, seen: { ...observability(feature), metrics: new Metrics({ namespace: 'test', serviceName: feature, logger }) } };
}

afterEach(() => vi.unstubAllEnvs());

describe('the metrics of a function', () => {
  it('belong to its installation: an alarm of one does not ring for another in the same account', () => {
    vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'convoke-test');
    const { metrics } = observability('clock');
    metrics.addMetric('SweepFailures', 'Count', 1);
    expect(metrics.serializeMetrics()).toMatchObject({
      service: 'clock',
      _aws: { CloudWatchMetrics: [{ Namespace: 'convoke-test', Dimensions: [['service']] }] },
    });
  });

  it('are no line in the log when there is nothing to count', async () => {
    const web = listening('web');
    const outbox = listening('outbox');
    await httpFunction({ fetch: () => new Response('ok'), observability: web.seen })(request, lambdaContext);
    await streamConsumer({ read: () => 0, handle: async () => [], observability: outbox.seen })({ Records: [] }, lambdaContext);
    expect([...web.said, ...outbox.said]).toEqual([]);
  });

  it.each([
    ['ends', async () => ({ advanced: 1 })],
    ['fails', () => Promise.reject(new Error('The table is gone'))],
  ])('are written when a call %s', async (_, end) => {
    const seen = observability('clock');
    const handle = () => {
      seen.metrics.addMetric('SweepFailures', 'Count', 1);
      return end();
    };
    await scheduled({ handle, observability: seen })(minute, lambdaContext).catch(() => undefined);
    expect(seen.metrics.hasStoredMetrics()).toBe(false);
  });
});
