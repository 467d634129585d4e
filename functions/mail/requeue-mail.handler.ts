import { mailDeliveryDueV1 } from '../../events/mail/mail.delivery-due.v1.ts';
import { deliveryStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { requeueMailEnv } from './env.ts';
import { requeueMail } from './use-cases/requeue-mail.ts';

const env = environment(requeueMailEnv);
const base = platform(env);
const observed = observability('mail');
const counter = { count: (name: string) => void observed.metrics.addMetric(name, 'Count', 1) };

/** Puts mails whose waiting has ended back into their queue. */
export const handler = eventConsumer({
  events: [mailDeliveryDueV1],
  handle: requeueMail({ deliveries: deliveryStore(base), queue: sqsMailQueue(env), counter, clock: base.clock }),
  observability: observed,
});
