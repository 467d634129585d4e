import type { FieldReasons, SharedReasons } from './reasons.ts';

/**
 * Every reason for a refusal there is: by its code the facts that its sentence tells, `undefined` where it needs none. Each
 * feature adds its own (`domain/reasons.ts`) by merging them into this interface, so that the set is closed: a code that is not in it,
 * or one without a sentence in each language of the pages, does not compile.
 */
export interface Reasons extends SharedReasons, FieldReasons {}

export type Code = keyof Reasons;
/** The codes that need no facts. */
export type PlainCode = { [C in Code]: Reasons[C] extends undefined ? C : never }[Code];
export type FactCode = Exclude<Code, PlainCode>;
/** A code with its facts: instants, counts, names of states. Never a person's data. */
export type Explained<C extends FactCode = FactCode> = { [K in C]: { readonly code: K; readonly facts: Reasons[K] } }[C];
/** Why: a code, with its facts where it has any. */
export type Reason = PlainCode | Explained;

/** One thing that is wrong with an input: where, and how to mend it. `path` is a JSON path such as `criteria.items.0.id`. */
export type Problem = { readonly path: string; readonly reason: Reason };

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
  /** Why, and with its sentence what to do. */
  readonly reason: Reason;
  readonly problems: readonly Problem[];
};

/** What a use case gives back: a value or a rejection. Faults (a lost connection, a bug) are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rejection: Rejection };

export function ok(): Result<void>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function reject(kind: RejectionKind, reason: Reason, problems: readonly Problem[] = []): Result<never> {
  return { ok: false, rejection: { kind, reason, problems } };
}

/** One field is wrong. */
export function invalid(path: string, reason: Reason): Result<never> {
  return reject('invalid', reason, [{ path, reason }]);
}

/** The code alone: what programs tell refusals apart by. */
export function codeOf(reason: Reason): Code {
  return typeof reason === 'string' ? reason : reason.code;
}
