import type * as z from 'zod';
import type { Explained, PlainCode, Problem, Reason } from './rejection.ts';

/** What a schema says of a value that it does not take, as the `error` of a check: {@link reasonOf} finds it again. */
export const because = (code: PlainCode): string => code;

/** The same for a reason with facts: they go with the issue. */
export function explaining(reason: Reason) {
  return typeof reason === 'string' ? { message: reason } : { message: reason.code, params: { reason } };
}

/** What {@link explaining} put in, and nobody else does. */
const isExplained = (value: unknown): value is Explained => typeof value === 'object' && value !== null && 'code' in value && 'facts' in value;

/** The messages of our schemas are codes; those of zod are sentences, and of no interest. */
const isCode = (message: string): message is PlainCode => /^[a-z]+(?:-[a-z]+)+$/.test(message);

type Issue = z.core.$ZodIssue;
type Of<C extends Issue['code']> = Extract<Issue, { readonly code: C }>;

/** Why a value is not taken. The schema was to report its input: what is not there is missing, not of a wrong kind. */
export function reasonOf(issue: Issue): Reason {
  const given: unknown = issue.code === 'custom' ? issue.params?.['reason'] : undefined;
  if (isExplained(given)) return given;
  if (isCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return ofKind(issue);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_value':
      return issue.input === undefined ? 'is-missing' : { code: 'not-among', facts: { values: issue.values.map(String) } };
    case 'unrecognized_keys':
      return 'unknown-field';
    default:
      return 'wrong-format';
  }
}

/** Every number of the API is a whole one. */
function ofKind({ input, expected }: Of<'invalid_type'>): Reason {
  if (input === undefined) return 'is-missing';
  return expected === 'number' || expected === 'int' ? 'not-whole' : { code: 'wrong-kind', facts: { expected } };
}

function tooBig({ origin, maximum }: Of<'too_big'>): Reason {
  const facts = { most: Number(maximum) };
  if (origin === 'string') return { code: 'too-long', facts };
  return { code: origin === 'array' ? 'too-many-items' : 'too-large', facts };
}

function tooSmall({ origin, minimum }: Of<'too_small'>): Reason {
  const facts = { least: Number(minimum) };
  if (origin === 'string') return facts.least === 1 ? 'is-empty' : { code: 'too-short', facts };
  if (origin === 'array') return facts.least === 1 ? 'none-named' : { code: 'too-few-items', facts };
  return { code: 'too-small', facts };
}

/** One problem for each place: unknown fields are named one by one. */
export function problemsIn(issue: Issue): readonly Problem[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, reason: 'unknown-field' }));
  return [{ path, reason: reasonOf(issue) }];
}
