import { linksRequestedV1 } from '../../events/people/links.requested.v1.ts';
import { passkeysChangedV1 } from '../../events/people/passkeys.changed.v1.ts';
import { personErasedV1 } from '../../events/people/person.erased.v1.ts';
import { signInRequestedV1 } from '../../events/people/sign-in.requested.v1.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { planSignInMail } from './use-cases/plan-sign-in-mail.ts';

/** Sends what somebody asked for: the links to sign in, to their registrations or to their data, that all is deleted, or that passkeys changed. */
export const handler = eventConsumer({
  events: [signInRequestedV1, linksRequestedV1, passkeysChangedV1, personErasedV1],
  handle: planSignInMail({ queue: sqsMailQueue(environment(planMailEnv)) }),
  observability: observability('mail'),
});
