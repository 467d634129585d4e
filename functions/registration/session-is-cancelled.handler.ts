import { sessionCancelledV1 } from '../../events/session/session.cancelled.v1.ts';
import { registrationSessionRules } from '../adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../adapters/dynamodb/registration-store.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { registrationEnv } from './env.ts';
import { cancelRegistrations } from './use-cases/end-registrations.ts';

const base = platform(environment(registrationEnv));

/** Registrations end with their session. */
export const handler = eventConsumer({
  events: [sessionCancelledV1],
  handle: cancelRegistrations({ ...base, registrations: registrationStore(base), sessions: registrationSessionRules(base) }),
  observability: observability('registration'),
});
