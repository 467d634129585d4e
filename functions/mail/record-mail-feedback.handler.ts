import { deliveryStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { fitting, messageConsumer } from '../runtime/sqs-consumer.ts';
import { sesEvent } from './domain/feedback.ts';
import { mailFeedbackEnv } from './env.ts';
import { recordMailFeedback } from './use-cases/record-mail-feedback.ts';

const base = platform(environment(mailFeedbackEnv));

/** Notes what became of a mail: sent, delivered, delayed, bounced, complained about. */
export const handler = messageConsumer({
  parse: (body) => fitting(sesEvent, JSON.parse(body)),
  describe: ({ deliveryId = 'none', what, eventId }) => ({ deliveryId, what, eventId }),
  handle: (feedback) => recordMailFeedback({ ...base, deliveries: deliveryStore(base) })(feedback),
  observability: observability('mail'),
});
