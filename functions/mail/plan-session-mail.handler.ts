import { mailAudiences } from '../adapters/dynamodb/mail-audiences.ts';
import { fanOutStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { planSessionMail, sessionMailEvents } from './use-cases/plan-session-mail.ts';

const env = environment(planMailEnv);
const base = platform(env);

/** Tells everybody in a session: moved, postponed, reminders, a message of the organiser. */
export const handler = eventConsumer({
  events: sessionMailEvents,
  handle: planSessionMail({ audiences: mailAudiences(base), fanOuts: fanOutStore(base), queue: sqsMailQueue(env) }),
  observability: observability('mail'),
});
