import * as z from 'zod';

/** What of a template file is read; the rest is for CloudFormation alone. */
export const stackTemplate = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}), Condition: z.string().optional() }),
  ),
  Outputs: z
    .record(
      z.string(),
      z.looseObject({ Value: z.unknown(), Export: z.looseObject({ Name: z.unknown() }).optional(), Condition: z.string().optional() }),
    )
    .default({}),
});

/** One stack's template, as CloudFormation would get it. */
export type StackTemplate = z.infer<typeof stackTemplate>;
