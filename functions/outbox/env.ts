import * as z from 'zod';

export const relayEnv = z.object({ BUS_NAME: z.string().min(1), TABLE_NAME: z.string().min(3) });
