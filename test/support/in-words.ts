import type * as z from 'zod';
import { problemsIn } from '../../functions/kernel/issues.ts';
import type { Problem } from '../../functions/kernel/rejection.ts';
import { inEnglish } from '../../functions/web/explanation.ts';

/** What is wrong, as the API says it. */
export const inWords = (problems: readonly Problem[]) => problems.map(({ path, reason }) => ({ path, message: inEnglish(reason) }));

/** What a schema says of an input, as the API says it. */
export const wrongIn = (schema: z.ZodType, input: unknown) =>
  inWords((schema.safeParse(input, { reportInput: true }).error?.issues ?? []).flatMap(problemsIn));
