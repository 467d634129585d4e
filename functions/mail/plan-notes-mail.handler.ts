import { mailAudiences } from '../adapters/dynamodb/mail-audiences.ts';
import { deliveryStore, fanOutStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { notesMailEvents, planNotesMail } from './use-cases/plan-notes-mail.ts';

const env = environment(planMailEnv);
const base = platform(env);
const stores = { audiences: mailAudiences(base), deliveries: deliveryStore(base), fanOuts: fanOutStore(base) };

/** Sends the notes of a session to those who may have them, when they may have them, and their draft to reviewers. */
export const handler = eventConsumer({
  events: notesMailEvents,
  handle: planNotesMail({ ...stores, queue: sqsMailQueue(env) }),
  observability: observability('mail'),
});
