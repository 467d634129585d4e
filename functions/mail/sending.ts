import type * as z from 'zod';
import { sesClient, sesMailer } from '../adapters/ses.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { steadyClock } from '../adapters/system.ts';
import type { mailOffice } from './compose.ts';
import type { deliverMailEnv } from './env.ts';
import { keepPace } from './use-cases/keep-pace.ts';

/** What takes mails to SES, at the account's rate, and those that must wait back to their queue. */
export function sending(env: z.infer<typeof deliverMailEnv>, { clock, wait }: Pick<ReturnType<typeof mailOffice>, 'clock' | 'wait'>) {
  const mailer = sesMailer({ client: sesClient(), clock, sender: env.SENDER, configurationSet: env.CONFIGURATION_SET });
  return { mailer, pace: keepPace({ wait, clock: steadyClock, mailer, workers: env.MAIL_WORKERS }), queue: sqsMailQueue(env) };
}
