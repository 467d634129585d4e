import { registrationSubmittedV1 } from '../../events/registration/registration.submitted.v1.ts';
import { registrationSessionRules } from '../adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../adapters/dynamodb/registration-store.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { registrationEnv } from './env.ts';
import { takeUpRegistrations } from './use-cases/take-up-registrations.ts';

const base = platform(environment(registrationEnv));

/** Gives seats and waiting positions in order of arrival. */
export const handler = eventConsumer({
  events: [registrationSubmittedV1],
  handle: takeUpRegistrations({ ...base, registrations: registrationStore(base), sessions: registrationSessionRules(base) }),
  observability: observability('registration'),
});
