import type { Instant, SeriesId, SessionId } from '../../events/values.ts';

/** What a path or query names, and so whose leave is needed. */
export type Target = 'series' | 'session' | 'registration' | 'action-point' | 'notes-request' | 'distribution' | 'delivery' | 'material';

/** What an object belongs to. A series belongs to itself. */
export type Belonging = { readonly seriesId: SeriesId; readonly sessionId?: SessionId | undefined };

/** Finds what an object belongs to, so that its organisers can be asked for. */
export interface Belongings {
  /** Undefined when there is no such object, or the id is of another kind. */
  find(target: Target, id: string): Promise<Belonging | undefined>;
}

/** One use of an Idempotency-Key: per caller and operation. */
export type IdempotentCall = { readonly caller: string; readonly operation: string; readonly key: string; readonly bodyHash: string };

/** An answer as it was first given. */
type RecordedAnswer = { readonly status: number; readonly value?: unknown };

/** How a call stands: to be run under a lease, answered before, under way elsewhere, or a misuse of the key. */
export type Begun =
  | { readonly state: 'begun'; readonly lease: number }
  | { readonly state: 'done'; readonly answer: RecordedAnswer }
  | { readonly state: 'in-progress' }
  | { readonly state: 'another-body' };

/**
 * Remembers the answers of calls that carried an Idempotency-Key, for 24 hours. A call that is under way holds a lease longer than
 * a function may run: when the function dies, the lease runs out and the same call may be made again. It changed nothing then,
 * since what a call changes is stored in one transaction with its answer (ADR 19).
 */
export interface IdempotencyStore {
  begin(call: IdempotentCall): Promise<Begun>;
  /**
   * Makes the call and keeps its answer with its effect.
   *
   * @param run may run again when somebody else was faster
   * @param answerOf the answer to keep; undefined when the call was refused, which is not kept: the key may be used again
   * @returns `lease-lost` when the same call was begun once more meanwhile: then this one has no effect
   * @throws what `run` throws; the key may be used again
   */
  carryOut<T>(
    call: IdempotentCall,
    lease: number,
    run: () => Promise<T>,
    answerOf: (result: T) => RecordedAnswer | undefined,
  ): Promise<T | 'lease-lost'>;
}

/** Counts what comes from whom, in a window of time. */
export interface Limits {
  /**
   * Counts one more.
   *
   * @param count `of` what, from `who` (never an address), `most` until the window ends
   * @returns false when it would be too many
   */
  take(count: { readonly of: string; readonly who: string; readonly most: number; readonly until: Instant }): Promise<boolean>;
}

/** Where the door reports. Fields hold ids, statuses and patterns of paths: never a path itself, since it may hold a token. */
export interface Journal {
  request(facts: Readonly<Record<string, string | number>>): void;
  /** An operation said no: why, by its code, and to whom, by their id when they are signed in. */
  refusal(facts: Readonly<Record<string, string | number>>): void;
  fault(error: unknown, facts: Readonly<Record<string, string | number>>): void;
}
