import type { Fact } from '../../events/registry.ts';
import type {
  ActionPointId,
  DistributionId,
  Instant,
  NotesRequestId,
  PersonId,
  ProposalId,
  RegistrationId,
  SeriesId,
  SessionId,
} from '../../events/values.ts';
import type { Named } from '../kernel/names.ts';
import type { Cause } from '../kernel/ports.ts';
import type { LocalisedText } from '../kernel/text.ts';
import type { Tally } from './domain/distributing.ts';
import type { ApprovedNotes, Distribution, Notes } from './domain/notes.ts';
import type { Candidate } from './domain/outlook.ts';
import type { Attendee } from './domain/reading.ts';
import type { NotesRequest, RequestRule } from './domain/request.ts';
import type { Comment } from './domain/reviewing.ts';

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
  /** All comments of reviewers, oldest first. */
  comments(sessionId: SessionId): Promise<readonly Comment[]>;
  /** @returns false when the notes were changed since they were read: the comment would be on another text, or too late */
  addComment(notes: Stored<Notes>, comment: Comment): Promise<boolean>;
}

export type NotesChange = {
  readonly notes: Notes;
  readonly kept?: ApprovedNotes | undefined;
  /** With the count of its writes as it will be: of 1 it is new. */
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
  readonly timeZone: string;
  readonly title: LocalisedText;
  readonly seriesTitle: LocalisedText;
  readonly contactEmail: string;
  readonly discreet: boolean;
  readonly chathamHouse: boolean;
  /** Bodies that stand on the session's page: their names are no secret. */
  readonly organisers: readonly string[];
  /** Whether everybody may open the session's page. */
  readonly isOpen: boolean;
  readonly requestRule: RequestRule;
};

export interface NotesSessions {
  get(id: SessionId): Promise<NotesSession | undefined>;
}

/** What the link of a registrant needs: whether it holds, and whether they had a seat. */
export interface Attendees {
  get(id: RegistrationId): Promise<(Attendee & { readonly sessionId: SessionId; readonly linkGeneration: number }) | undefined>;
}

/** Which lines of notes were recorded as action points, by the feature that owns those. */
export interface RecordedProposals {
  of(session: SessionId, proposals: readonly ProposalId[]): Promise<ReadonlyMap<ProposalId, ActionPointId>>;
}

/** Who registered for a session, as far as sending its notes needs to know. */
export interface Register {
  /** Everybody who ever asked to attend, whatever became of it. */
  people(id: SessionId): Promise<readonly Named[]>;
  hasAttendance(id: SessionId): Promise<boolean>;
}

/** Everybody who has to do with a session: registrants whatever became of them, and those whose request for notes was approved. */
export interface Candidates {
  /** @param of the version that would be sent, and those before it that count as had earlier */
  of(
    session: Pick<NotesSession, 'sessionId' | 'seriesId'>,
    of: { readonly version: number; readonly earlier: readonly number[] },
  ): Promise<readonly Candidate[]>;
}

/** A co-organiser, or a speaker who is registered. */
export type Reviewer = { readonly personId: PersonId; readonly name: string };

export interface Reviewers {
  /** Each person once. Empty: there is nobody. */
  of(id: SessionId): Promise<readonly Reviewer[]>;
}

/** One page of a list. */
export type RequestPage = { readonly items: readonly NotesRequest[]; readonly cursor?: string | undefined };

/** What is known of somebody who asks. */
export type Asker = {
  /** The request under this address that counts for the session. */
  readonly standing: NotesRequest | undefined;
  /** The lately taken up requests of the address, for all sessions. */
  readonly recent: readonly { readonly requestId: string; readonly at: Instant }[];
  /** What the reads above rest on; the store compares it when the request is taken up. */
  readonly versions: { readonly asker: number; readonly recent: number };
};

/** What becomes of a request that was submitted. */
export type TakenUp = {
  readonly before: NotesRequest;
  /** Absent: dropped without a trace. */
  readonly after: NotesRequest | undefined;
  /** An earlier request of the same person that this one takes the place of. */
  readonly ended?: { readonly before: NotesRequest; readonly after: NotesRequest } | undefined;
  readonly asker: Asker;
  readonly recent: Asker['recent'];
  readonly facts: readonly Fact[];
};

/** Where requests for notes are kept. What is past its date is not there any more. */
export interface NotesRequests {
  /** Stores a request with its fact: the same work for every address. */
  submit(request: NotesRequest, facts: readonly Fact[], cause: Cause): Promise<void>;
  find(id: NotesRequestId): Promise<NotesRequest | undefined>;
  /** Oldest first. @throws BadCursorError */
  ofSession(id: SessionId, cursor?: string): Promise<RequestPage>;
  asker(session: SessionId, person: PersonId): Promise<Asker>;
  /** @returns false when something was changed since it was read */
  takeUp(change: TakenUp, cause: Cause): Promise<boolean>;
  /** @returns false when it was changed since it was read */
  update(before: NotesRequest, after: NotesRequest, facts: readonly Fact[], cause: Cause): Promise<boolean>;
  /** The seats that a person has or had in sessions of a series, that session's own first. */
  seats(series: SeriesId, session: SessionId, person: PersonId): Promise<readonly Seat[]>;
}

/** What one address has to do with notes, in all sessions. */
export interface NotesOfPerson {
  requests(person: PersonId): Promise<readonly NotesRequest[]>;
  comments(person: PersonId): Promise<readonly Comment[]>;
  /** Removes a request with all that leads to it. @returns false, and nothing happens, when the person asked again in that moment */
  removeRequest(request: NotesRequest): Promise<boolean>;
  removeComment(comment: Comment): Promise<void>;
}

export type Seat = Attendee & { readonly sessionId: SessionId; readonly registrationId: RegistrationId };
