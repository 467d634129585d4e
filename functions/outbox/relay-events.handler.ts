import { outboxEntries, outboxEntryOf } from '../adapters/dynamodb/outbox-entries.ts';
import { eventBridge } from '../adapters/eventbridge.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { streamConsumer } from '../runtime/stream-consumer.ts';
import { relayEnv } from './env.ts';
import { publishEvents } from './use-cases/publish-events.ts';

const env = environment(relayEnv);
const { table, wait, randomness } = platform(env);

export const handler = streamConsumer({
  read: outboxEntryOf,
  handle: publishEvents({ bus: eventBridge(env), entries: outboxEntries({ table }), wait, randomness }),
  observability: observability('outbox'),
});
