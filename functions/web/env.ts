import * as z from 'zod';

/** What a request carries that came through the edge; CloudFront sets it, and overwrites what a caller sends under that name. */
export const EDGE_HEADER = 'x-convoke-edge';

/** The environment of the HTTP door. */
export const webEnv = z.object({
  TABLE_NAME: z.string().min(3),
  SECRET_ARN: z.string().min(1),
  /** Where files lie. */
  BUCKET_NAME: z.string().min(3),
  /** The address of the site, which links begin with. */
  SITE_ADDRESS: z.url().transform((address) => address.replace(/\/+$/, '')),
  /** The addresses of the admins, separated by commas. */
  ADMINS: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .pipe(z.array(z.email()).min(1)),
  /** `required`: admins can do nothing without a passkey. `everybody`: nobody who signs in can. `offered`: whoever wants one adds it. */
  SECOND_FACTOR: z.enum(['required', 'everybody', 'offered']),
  VERSION: z.string().min(1),
  /** Where the keys of the edge are, separated by commas; without it requests may come from anywhere. */
  EDGE_SECRET_ARNS: z
    .string()
    .transform((list) => list.split(','))
    .optional(),
});
