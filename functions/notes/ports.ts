import type { Fact } from '../../events/registry.ts';
import type { DistributionId, Instant, RegistrationId, SeriesId, SessionId } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { LocalisedText } from '../kernel/text.ts';
import type { Tally } from './domain/distributing.ts';
import type { ApprovedNotes, Distribution, Notes } from './domain/notes.ts';
import type { Attendee } from './domain/reading.ts';

/** Notes as read, with the count of their writes: a commit is conditional on it. */
export type Stored<T> = { readonly value: T; readonly revision: number };

/** Where notes are kept. */
export interface NotesBook {
  get(sessionId: SessionId): Promise<Stored<Notes> | undefined>;
  /** The text of an approved version. */
  approved(sessionId: SessionId, version: number): Promise<ApprovedNotes | undefined>;
  /**
   * Stores what belongs together, all or nothing.
   *
   * @param before the notes as they were read; undefined when there were none
   * @returns false when somebody else changed the notes since
   */
  commit(before: Stored<Notes> | undefined, change: NotesChange, cause: Cause): Promise<boolean>;
}

export type NotesChange = {
  readonly notes: Notes;
  readonly kept?: ApprovedNotes | undefined;
  readonly distribution?: Distribution | undefined;
  readonly facts: readonly Fact[];
};

/** Where distributions are kept. */
export interface Distributions {
  get(id: DistributionId): Promise<Distribution | undefined>;
  /** The last ones of a session, newest first. */
  ofSession(id: SessionId): Promise<readonly Distribution[]>;
  /** @returns false when it was changed since it was read */
  commit(after: Distribution, facts: readonly Fact[], cause: Cause): Promise<boolean>;
}

/** What the mails of a distribution have come to; undefined before the first was planned. */
export interface DistributionMails {
  tally(id: DistributionId): Promise<Tally | undefined>;
}

/** What notes need to know of their session. */
export type NotesSession = {
  readonly sessionId: SessionId;
  readonly seriesId: SeriesId;
  readonly status: string;
  readonly startsAt?: Instant | undefined;
  readonly title: LocalisedText;
  readonly seriesTitle: LocalisedText;
  readonly contactEmail: string;
  readonly discreet: boolean;
};

export interface NotesSessions {
  get(id: SessionId): Promise<NotesSession | undefined>;
}

/** What the link of a registrant needs: whether it holds, and whether they had a seat. */
export interface Attendees {
  get(id: RegistrationId): Promise<(Attendee & { readonly sessionId: SessionId; readonly linkGeneration: number }) | undefined>;
}
