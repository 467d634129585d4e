import * as z from 'zod';

/** The environment of each function of this feature. */
export const materialEnv = z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(3) });

/** Whose word on malware an upload waits for before it is looked at; `none`: nobody's. */
export const scanner = z.enum(['none', 'guardduty']);

/** Which has no default: a function that was not told would let through what should have been scanned. */
export const checkFileEnv = z.object({ ...materialEnv.shape, SCANNER: scanner });
