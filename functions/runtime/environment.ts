import type * as z from 'zod';

/**
 * Reads the configuration of a function, once, at its cold start. Nothing else reads the environment.
 *
 * @throws Error that names each variable that is missing or wrong, never its value
 */
export function environment<S extends z.ZodType>(schema: S): z.infer<S> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(`Wrong configuration: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
}
