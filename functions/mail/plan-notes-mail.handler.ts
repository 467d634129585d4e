import { notesDistributionRequestedV1 } from '../../events/notes/notes.distribution-requested.v1.ts';
import { mailAudiences } from '../adapters/dynamodb/mail-audiences.ts';
import { deliveryStore, fanOutStore } from '../adapters/dynamodb/mail-store.ts';
import { platform } from '../adapters/platform.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { planMailEnv } from './env.ts';
import { planNotesMail } from './use-cases/plan-notes-mail.ts';

const env = environment(planMailEnv);
const base = platform(env);
const stores = { audiences: mailAudiences(base), deliveries: deliveryStore(base), fanOuts: fanOutStore(base) };

/** Sends the notes of a session to those who may have them. */
export const handler = eventConsumer({
  events: [notesDistributionRequestedV1],
  handle: planNotesMail({ ...stores, queue: sqsMailQueue(env) }),
  observability: observability('mail'),
});
