import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { planRegistrationMail, registrationMailEvents } from './use-cases/plan-registration-mail.ts';

/** Tells registrants what became of their registration. */
export const handler = eventConsumer({
  events: registrationMailEvents,
  handle: planRegistrationMail({ queue: sqsMailQueue(environment(planMailEnv)) }),
  observability: observability('mail'),
});
