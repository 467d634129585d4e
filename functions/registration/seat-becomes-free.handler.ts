import { registrationDeclinedV1 } from '../../events/registration/registration.declined.v1.ts';
import { registrationRevokedV1 } from '../../events/registration/registration.revoked.v1.ts';
import { registrationWithdrawnV1 } from '../../events/registration/registration.withdrawn.v1.ts';
import { sessionChangedV1 } from '../../events/session/session.changed.v1.ts';
import { registrationSessionRules } from '../adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../adapters/dynamodb/registration-store.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { registrationEnv } from './env.ts';
import { fillSeats } from './use-cases/fill-seats.ts';

const base = platform(environment(registrationEnv));

/** Gives seats that became free to those who wait. */
export const handler = eventConsumer({
  events: [registrationWithdrawnV1, registrationRevokedV1, registrationDeclinedV1, sessionChangedV1],
  handle: fillSeats({ ...base, registrations: registrationStore(base), sessions: registrationSessionRules(base) }),
  observability: observability('registration'),
});
