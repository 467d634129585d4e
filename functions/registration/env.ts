import * as z from 'zod';

/** The environment of each function of this feature. */
export const registrationEnv = z.object({ TABLE_NAME: z.string().min(1) });
