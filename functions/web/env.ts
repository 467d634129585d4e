import * as z from 'zod';

export const webEnv = z.object({
  TABLE_NAME: z.string().min(3),
  SECRET_ARN: z.string().min(1),
  SITE_ADDRESS: z.url(),
  SENDER: z.email(),
  /** Addresses, separated by commas: they may do everything, in every series. */
  ADMINS: z.string().min(3),
  STAGE: z.string().min(1),
  VERSION: z.string().min(1),
});
