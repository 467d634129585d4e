import type { Fact } from '../../events/registry.ts';
import type { Instant, RegistrationId, SeriesId, SessionId } from '../../events/values.ts';
import type { Named } from '../kernel/names.ts';
import type { Cause } from '../kernel/ports.ts';
import type { LocalisedText } from '../kernel/text.ts';
import type { Participants, Summary } from './domain/summary.ts';

/** A summary as read, with the count of its writes: a commit is conditional on it. */
export type Stored = { readonly value: Summary; readonly revision: number };

/** Where summaries are kept. */
export interface Summaries {
  get(id: SessionId): Promise<Stored | undefined>;
  /** @returns false when somebody else changed it since it was read; undefined before: there was none */
  commit(before: Stored | undefined, after: Summary, facts: readonly Fact[], cause: Cause): Promise<boolean>;
  /** The summaries that everybody may read, newest first. May lag by moments. */
  latest(limit: number): Promise<readonly Summary[]>;
}

/** What a summary needs to know of its session. */
export type SummarySession = {
  readonly sessionId: SessionId;
  readonly seriesId: SeriesId;
  readonly status: string;
  readonly title: LocalisedText;
  readonly number?: number | undefined;
  readonly seriesTitle: LocalisedText;
  readonly seriesSlug: string;
  readonly seriesLanguages: readonly string[];
  readonly organisers: readonly string[];
  readonly startsAt?: Instant | undefined;
  readonly timeZone: string;
  readonly chathamHouse: boolean;
  readonly discreet: boolean;
  readonly isSeriesPublished: boolean;
  /** Whether lists for everybody show the session. */
  readonly isListed: boolean;
};

export interface SummarySessions {
  get(id: SessionId): Promise<SummarySession | undefined>;
}

/** Who took part in a session, as far as its summary may tell. */
export interface Participation {
  /** Everybody who ever asked to attend, for the check of names. */
  people(id: SessionId): Promise<readonly Named[]>;
  /**
   * Those who attended; where no attendance was recorded, those who were confirmed. With their kinds of body, and the
   * registrations that agreed to have their body named: 1,000 at most, one of each body first.
   */
  count(id: SessionId): Promise<Participants & { readonly named: readonly RegistrationId[] }>;
  /** The bodies of those who agree now and still count as having taken part, each once, sorted. */
  bodies(id: SessionId, of: readonly RegistrationId[]): Promise<readonly string[]>;
}

/** Whether the notes of a session went out. */
export interface NotesSent {
  haveGoneOut(id: SessionId): Promise<boolean>;
}
