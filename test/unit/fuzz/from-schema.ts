import fc from 'fast-check';
import * as z from 'zod';
import { nastyName, nastyString, nastyValue } from './nasty.ts';

/** What is used here of JSON Schema 2020-12. */
export type Schema = {
  readonly type?: string | readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: boolean | Schema | undefined;
  readonly items?: Schema | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
};

export const schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
    items: schema.optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    allOf: z.array(schema).optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
);

/** Lengths that a text may just have, or have no more. */
const MOST = 12_000;

/** Texts that are right more often than not: the schema does not say what a refinement wants. */
const LIKELY = fc.constantFrom(
  ...[
    'Climate and water',
    'Ada Obi',
    'a1',
    'own-series',
    'Refuge',
    'en',
    'fr',
    'Europe/Zurich',
    'FR',
    'ada@ngo.example',
    'https://meet.example.org/1',
  ],
  ...[
    '2024-03-21T14:00',
    '2024-03-21T16:00:00.000Z',
    '2024-04-01',
    'report.pdf',
    'application/pdf',
    'We met. **Share** the data.',
    'مشاورات',
    '会议',
  ],
);

/** The ends of what a schema allows, and one step beyond. */
function strings({ minLength = 0, maxLength = 400, pattern, format }: Schema): fc.Arbitrary<string> {
  const lengths = [minLength, minLength - 1, Math.min(maxLength, MOST), Math.min(maxLength, MOST) + 1].filter((length) => length >= 0);
  const ends = fc.constantFrom(...lengths).map((length) => 'm'.repeat(length));
  const email = format === 'email' ? [{ weight: 6, arbitrary: fc.constantFrom('ada@ngo.example', 'ben@ngo.example') }] : [];
  const fitting = pattern === undefined ? [] : [{ weight: 4, arbitrary: matching(pattern) }];
  return fc.oneof({ weight: 6, arbitrary: LIKELY }, { weight: 2, arbitrary: ends }, { weight: 2, arbitrary: nastyString }, ...email, ...fitting);
}

/** Patterns of ours are ids, names of slugs and times; one that cannot be made up from is left to likely texts. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    return LIKELY;
  }
}

function numbers({ minimum = -1000, maximum = 1000, type }: Schema): fc.Arbitrary<number> {
  const [least, most] = [Math.max(minimum, -1e9), Math.min(maximum, 1e9)];
  const ends = fc.constantFrom(least, least - 1, most, most + 1, 0);
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: Math.ceil(least), max: Math.floor(most) }) },
    ends,
    ...(type === 'number' ? [fc.double()] : []),
  );
}

/** Values that a schema describes, more or less: what it says is mostly kept, its ends are tried, and now and then it is broken. */
export function valuesOf(given: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: keeping(given) }, { weight: 1, arbitrary: nastyValue });
}

function keeping(given: Schema): fc.Arbitrary<unknown> {
  const either = given.anyOf ?? given.oneOf ?? given.allOf;
  if (typeof given.type === 'object') return fc.oneof(...given.type.map((type) => valuesOf({ ...given, type })));
  if (either) return fc.oneof(...either.map(valuesOf));
  if (given.const !== undefined) return fc.constant(given.const);
  if (given.enum) return fc.constantFrom(...given.enum);
  switch (given.type) {
    case 'object':
      return objects(given);
    case 'array':
      return fc.array(valuesOf(given.items ?? {}), { minLength: given.minItems ?? 0, maxLength: Math.min((given.maxItems ?? 3) + 1, 4) });
    case 'string':
      return strings(given);
    case 'integer':
    case 'number':
      return numbers(given);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return nastyValue;
  }
}

function objects({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, inner]) => {
    const value = fc.tuple(fc.constant(name), valuesOf(inner));
    return fc.option(value, { nil: undefined, freq: required.includes(name) ? 25 : 2 });
  });
  const more =
    typeof additionalProperties === 'object' ? fc.array(fc.tuple(LIKELY, valuesOf(additionalProperties)), { maxLength: 2 }) : fc.constant([]);
  const odd = fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(nastyName, nastyValue).map((one) => [one]) });
  return fc
    .tuple(fc.tuple(...fields), more, odd)
    .map(([known, listed, strange]) => withOwn([...known.flatMap((one) => (one ? [one] : [])), ...listed, ...strange]));
}

/** As `JSON.parse` makes it: `__proto__` is a field of its own. */
function withOwn(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}
