import * as z from 'zod';

/** Takes up requests for notes. */
export const notesEnv = z.object({ TABLE_NAME: z.string().min(3) });
