import { mailAudiences } from '../adapters/dynamodb/mail-audiences.ts';
import { deliveryStore, refusalStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { actionPointMailEvents, planActionPointMail } from './use-cases/plan-action-point-mail.ts';

const env = environment(planMailEnv);
const base = platform(env);
const stores = { audiences: mailAudiences(base), deliveries: deliveryStore(base), refusals: refusalStore(base) };

/** Tells the owners of action points what was recorded, is due or done, and organisers what nobody answers for. */
export const handler = eventConsumer({
  events: actionPointMailEvents,
  handle: planActionPointMail({ ...base, ...stores, queue: sqsMailQueue(env) }),
  observability: observability('mail'),
});
