import * as z from 'zod';

export const sweepEnv = z.object({ TABLE_NAME: z.string().min(3) });
