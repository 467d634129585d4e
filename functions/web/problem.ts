import { BadCursorError } from '../adapters/dynamodb/table.ts';
import { ContentionError } from '../kernel/optimistic.ts';
import type { Problem, Rejection } from '../kernel/rejection.ts';

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
  readonly detail: string;
  readonly errors: readonly Problem[];
};

export function problem(name: keyof typeof PROBLEMS, detail: string, errors: readonly Problem[] = []): ProblemDetails {
  const [status, title] = PROBLEMS[name];
  return { type: `urn:convoke:problem:${name}`, title, status, detail, errors };
}

/** A use case's no as a problem. */
export function problemOf({ kind, message, problems }: Rejection): ProblemDetails {
  return problem(kind, message, problems);
}

/** Something this needs cannot be reached at the moment. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** Faults that the caller can do something about; undefined for all others, which tell the caller nothing. */
export function problemOfFault(error: unknown): ProblemDetails | undefined {
  if (error instanceof BadCursorError)
    return problem('invalid', 'The cursor is not one that this list gave: begin again without it.', [{ path: 'cursor', message: error.message }]);
  if (error instanceof ContentionError) return problem('busy', 'Many people are doing the same at this moment. Please try again.');
  if (error instanceof UnavailableError) return problem('busy', error.message);
  return undefined;
}
