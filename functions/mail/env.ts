import * as z from 'zod';

const table = { TABLE_NAME: z.string().min(3) };
const queues = { TRANSACTIONAL_QUEUE_URL: z.url(), BULK_QUEUE_URL: z.url() };

/** Those that plan mails and requeue them: jobs, which are ids, go into the two queues. */
export const planMailEnv = z.object({ ...table, ...queues });

/** Puts deliveries whose time has come back into their queue. */
export const requeueMailEnv = z.object({ ...table, ...queues });

/** Renders and sends. */
export const deliverMailEnv = z.object({
  ...table,
  ...queues,
  SECRET_ARN: z.string().min(1),
  SITE_ADDRESS: z.url(),
  SENDER: z.email(),
  /** Addresses of the admins, with commas between: who may be mailed a sign-in link without any role. */
  ADMINS: z.string().transform((list) =>
    list
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  ),
  CONFIGURATION_SET: z.string().min(1),
  /** How many workers share the account's sending rate: the concurrency of both queues together. */
  MAIL_WORKERS: z.coerce.number().int().min(1).default(4),
});

/** Takes what SES reports back. */
export const mailFeedbackEnv = z.object(table);
