import * as z from 'zod';

/** The environment of each function of this feature. */
export const materialEnv = z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(3) });
