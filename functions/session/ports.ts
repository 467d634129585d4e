import type { Fact } from '../../events/registry.ts';
import type { Instant, PersonId, SeriesId, SessionId } from '../../events/values.ts';
import type { Cause, Clock, Ids, Randomness, Wait } from '../kernel/ports.ts';
import type { Series } from './domain/series.ts';
import type { Session } from './domain/session.ts';

/** A thing as it is to be stored: its `version` is the new one, and `dueAt` says when the clock is needed next. */
type Stored<T> = { readonly state: T; readonly dueAt: Instant | undefined };

/** Who sets up a series and organises it from then on. The address is where its organisers' mails go. */
export type Founder = { readonly personId: PersonId; readonly email: string };

/** What one transaction writes. A slug moves with its series; a new series has its first organiser at once. */
export type SessionChange = {
  readonly founder?: Founder & { readonly at: Instant };
  readonly series?: Stored<Series>;
  readonly session?: Stored<Session>;
  readonly slug?: { readonly taken: string; readonly freed?: string };
};

export type Paging = { readonly limit: number; readonly cursor?: string | undefined };

/** One page of a list; `undefined` stands for a cursor that this list did not give. */
export type Listed<T> = { readonly items: readonly T[]; readonly cursor?: string } | undefined;

/** A session that lies ahead, and what it belongs to. */
export type Coming = { readonly session: Session; readonly series: Series };

/** Where series and sessions are kept. Reads of one thing are consistent; lists may lag by moments. */
export interface SessionStore {
  series(id: SeriesId): Promise<Series | undefined>;
  seriesOfSlug(slug: string): Promise<Series | undefined>;
  session(id: SessionId): Promise<Session | undefined>;
  /** Newest first. */
  listSeries(paging: Paging): Promise<Listed<Series>>;
  /** By their start; those without a date last. */
  listSessions(series: SeriesId, paging: Paging): Promise<Listed<Session>>;
  /** Announced sessions of all series that end at `from` or later, by their end; those without a date last. */
  listComing(from: Instant, paging: Paging): Promise<Listed<Coming>>;
  /**
   * Writes the new states with their facts, all or nothing. Version 1 must not exist yet; version n replaces n - 1.
   * `outdated` when somebody was faster; `slug-taken` when another series has the slug.
   */
  commit(change: SessionChange, facts: readonly Fact[], cause: Cause): Promise<'committed' | 'outdated' | 'slug-taken'>;
}

/** What the use cases of series and sessions stand on. */
export type SessionDeps = {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wait: Wait;
  readonly randomness: Randomness;
};
