import { BadCursorError } from '../kernel/cursor.ts';
import { ContentionError } from '../kernel/optimistic.ts';
import type { Problem, Reason, Rejection } from '../kernel/rejection.ts';
import { inEnglish } from './explanation.ts';

/** Every refusal there is, as RFC 9457 names them: the last part of the `type`, the status and the title. */
const PROBLEMS = {
  invalid: [400, 'The request is not valid'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'This method is not possible here'],
  conflict: [409, 'Not possible in the present state'],
  gone: [410, 'No longer valid'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'The content type is not supported'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  'too-many': [429, 'Too many requests'],
  fault: [500, 'Something went wrong on our side'],
  busy: [503, 'Busy: try again in a moment'],
} as const satisfies Record<string, readonly [number, string]>;

/** A problem of RFC 9457, with what to mend by field. */
export type ProblemDetails = {
  readonly type: string;
  readonly title: string;
  readonly status: (typeof PROBLEMS)[keyof typeof PROBLEMS][0];
  /** In English; pages say the reason in the language of their reader. */
  readonly detail: string;
  readonly reason: Reason;
  readonly errors: readonly FieldProblem[];
};

/** What is wrong with a field, and its sentence in English. */
export type FieldProblem = Problem & { readonly message: string };

export function problem(name: keyof typeof PROBLEMS, reason: Reason, problems: readonly Problem[] = []): ProblemDetails {
  const [status, title] = PROBLEMS[name];
  const errors = problems.map((one) => ({ ...one, message: inEnglish(one.reason) }));
  return { type: `urn:convoke:problem:${name}`, title, status, detail: inEnglish(reason), reason, errors };
}

/** A use case's no as a problem. */
export function problemOf({ kind, reason, problems }: Rejection): ProblemDetails {
  return problem(kind, reason, problems);
}

/** Something this needs cannot be reached at the moment. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** Faults that the caller can do something about; undefined for all others, which tell the caller nothing. */
export function problemOfFault(error: unknown): ProblemDetails | undefined {
  if (error instanceof BadCursorError) return problem('invalid', 'cursor-unknown', [{ path: 'cursor', reason: 'cursor-unknown' }]);
  if (error instanceof ContentionError) return problem('busy', 'many-at-once');
  if (error instanceof UnavailableError) return problem('busy', 'not-reachable');
  return undefined;
}
