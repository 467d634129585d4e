import * as z from 'zod';

const table = { TABLE_NAME: z.string().min(3) };
const queues = { TRANSACTIONAL_QUEUE_URL: z.url(), BULK_QUEUE_URL: z.url() };

/** Those that plan mails: they make delivery records and put jobs, which are ids, into the two queues. */
export const planMailEnv = z.object({ ...table, ...queues, SECRET_ARN: z.string().min(1), SITE_ADDRESS: z.url(), ADMINS: z.string().min(3) });

/** Puts deliveries whose time has come back into their queue. */
export const requeueMailEnv = z.object({ ...table, ...queues });

/** Renders and sends. */
export const deliverMailEnv = z.object({
  ...table,
  SECRET_ARN: z.string().min(1),
  SITE_ADDRESS: z.url(),
  SENDER: z.email(),
  CONFIGURATION_SET: z.string().min(1),
  STAGE: z.string().min(1),
});

/** Takes what SES reports back. */
export const mailFeedbackEnv = z.object({ ...table, SECRET_ARN: z.string().min(1) });
