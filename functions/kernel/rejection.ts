/** One thing that is wrong with an input: where, and how to mend it. `path` is a JSON path such as `criteria.items.0.id`. */
export type Problem = { readonly path: string; readonly message: string };

/**
 * All the ways in which a use case says no. They are expected, change nothing, and are never retried.
 * - `invalid`: the input is wrong; the problems say where (400)
 * - `unauthenticated`: nobody is signed in, or the token is unknown (401)
 * - `forbidden`: signed in, but not entitled (403)
 * - `not-found`: there is no such thing, or none that the caller may know of (404)
 * - `conflict`: right in itself, but not in the present state (409)
 * - `gone`: it existed and ended: a link used, expired or made void (410)
 * - `too-many`: a limit was reached; trying later helps (429)
 */
export type RejectionKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'too-many';

export type Rejection = {
  readonly kind: RejectionKind;
  /** A sentence for the person who asked, which says what to do. */
  readonly message: string;
  readonly problems: readonly Problem[];
};

/** What a use case gives back: a value or a rejection. Faults (a lost connection, a bug) are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rejection: Rejection };

export function ok(): Result<void>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function reject(kind: RejectionKind, message: string, problems: readonly Problem[] = []): Result<never> {
  return { ok: false, rejection: { kind, message, problems } };
}

/** One field is wrong. */
export function invalid(path: string, message: string): Result<never> {
  return reject('invalid', message, [{ path, message }]);
}
