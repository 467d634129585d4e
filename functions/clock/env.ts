import * as z from 'zod';

/** The sweep writes to the table and publishes what the relay left behind. */
export const sweepEnv = z.object({ TABLE_NAME: z.string().min(3), BUS_NAME: z.string().min(1) });
