import { mailAudiences } from '../adapters/dynamodb/mail-audiences.ts';
import { deliveryStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { organiserMailEvents, planOrganiserMail } from './use-cases/plan-organiser-mail.ts';

const env = environment(planMailEnv);
const base = platform(env);

/** Tells organisers what waits for them, and which address their mails do not reach. */
export const handler = eventConsumer({
  events: organiserMailEvents,
  handle: planOrganiserMail({ audiences: mailAudiences(base), deliveries: deliveryStore(base), queue: sqsMailQueue(env) }),
  observability: observability('mail'),
});
