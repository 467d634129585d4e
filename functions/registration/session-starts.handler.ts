import { sessionStartedV1 } from '../../events/session/session.started.v1.ts';
import { registrationSessionRules } from '../adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../adapters/dynamodb/registration-store.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { registrationEnv } from './env.ts';
import { lapseRegistrations } from './use-cases/end-registrations.ts';

const base = platform(environment(registrationEnv));

/** Who has no seat when the session starts lapses. */
export const handler = eventConsumer({
  events: [sessionStartedV1],
  handle: lapseRegistrations({ ...base, registrations: registrationStore(base), sessions: registrationSessionRules(base) }),
  observability: observability('registration'),
});
