import { dueIndex } from '../adapters/dynamodb/due-index.ts';
import { outboxEntries } from '../adapters/dynamodb/outbox-entries.ts';
import { eventBridge } from '../adapters/eventbridge.ts';
import { platform } from '../adapters/platform.ts';
import { publishLeftovers } from '../outbox/use-cases/publish-leftovers.ts';
import { environment } from '../runtime/environment.ts';
import { failureReport } from '../runtime/failures.ts';
import { observability } from '../runtime/observability.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { advanceAll } from './advance.ts';
import { sweepEnv } from './env.ts';
import { sweepDue } from './use-cases/sweep-due.ts';

const env = environment(sweepEnv);
const base = platform(env);
const seen = observability('clock');
const counter = { count: (name: string) => void seen.metrics.addMetric(name, 'Count', 1) };

export const handler = scheduled({
  handle: sweepDue({
    ...{ index: dueIndex(base), advance: advanceAll(base, counter), clock: base.clock, report: failureReport(seen, 'SweepFailures') },
    publishLeftovers: publishLeftovers({ ...base, bus: eventBridge(env), entries: outboxEntries(base) }),
  }),
  observability: seen,
});
