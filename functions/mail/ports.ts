import type { Fact } from '../../events/registry.ts';
import type { DeliveryId, Instant, PersonId, RegistrationId, RegistrationStatus, SeriesId, SessionId } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { Situation } from './domain/admission.ts';
import type { Delivery, Tally } from './domain/delivery.ts';
import type { MailFacts, RenderedMail } from './domain/facts.ts';
import type { Job, Recipient } from './domain/job.ts';
import type { Topic } from './domain/kinds.ts';
import type { PreviewKind, Written } from './domain/previews.ts';
import type { Suppression } from './domain/suppression.ts';

export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string | undefined };

/** The records of mails. */
export interface Deliveries {
  find(id: DeliveryId): Promise<Delivery | undefined>;
  /** Those that exist. */
  findMany(ids: readonly DeliveryId[]): Promise<readonly Delivery[]>;
  /**
   * Stores the delivery with the facts and the suppression that follow from the change, in one transaction.
   *
   * @param was what the change was decided on; undefined for a new record
   * @returns false when somebody else changed it since
   */
  save(next: Delivery, was: Delivery | undefined, and?: Consequences): Promise<boolean>;
  /** The mails of a session, newest first. @throws BadCursorError */
  ofSession(session: SessionId, cursor?: string): Promise<Page<Delivery>>;
  /** The mails to a person that are about no session, newest first. */
  toPerson(person: PersonId, cursor?: string): Promise<Page<Delivery>>;
  /** The latest mails to a registrant, newest first: at most 50. */
  ofRegistration(registration: RegistrationId): Promise<readonly Delivery[]>;
  /** Forgets a mail; nothing happens when it is gone or changed since. What was counted of it stays counted. */
  remove(delivery: Delivery): Promise<void>;
  /** What a distribution has come to so far; undefined before its first mail was planned. */
  tally(distribution: string): Promise<(Tally & { readonly planned: number; readonly complete: boolean }) | undefined>;
}

export type Consequences = { readonly facts?: readonly Fact[]; readonly cause?: Cause; readonly suppression?: Suppression | undefined };

/** Addresses that get nothing, and topics that somebody ended. */
export interface Refusals {
  suppression(person: PersonId): Promise<Suppression | undefined>;
  /** The addresses that get nothing since a mail of the series came back, those of long ago first, at most 100. */
  suppressedOf(series: SeriesId): Promise<readonly Suppression[]>;
  /** Ends a suppression; the record of it stays. */
  putSuppression(suppression: Suppression): Promise<void>;
  hasUnsubscribed(person: PersonId, series: SeriesId, topic: Topic): Promise<boolean>;
  unsubscribe(person: PersonId, series: SeriesId, topic: Topic): Promise<void>;
  resubscribe(person: PersonId, series: SeriesId, topic: Topic): Promise<void>;
}

/** What the mails need to know of the other features, read consistently from the table. */
export interface MailSource {
  /** What is true of the recipient and the subject now; undefined when the recipient is gone. */
  situation(job: Job): Promise<Situation | undefined>;
  /**
   * The facts to write a mail from; undefined when there is nothing to tell any more.
   *
   * @param links `hidden` puts a dead link in the place of each personal one, for people who are not the recipient
   */
  facts(delivery: Delivery, links: 'live' | 'hidden'): Promise<MailFacts | undefined>;
  /**
   * The facts of a mail as it would go to somebody who is made up, with dead links: to be looked at before it goes.
   * Undefined while there is nothing to tell: no such session, or no date for a reminder of it.
   */
  example(session: SessionId, wanted: Example): Promise<MailFacts | undefined>;
  /** What an organiser sees of recipients, in the same order; undefined for those who are gone. */
  describe(recipients: readonly Recipient[]): Promise<readonly (RecipientView | undefined)[]>;
}

/** Which mail is to be made up, and in which language; absent: the first of the session. */
export type Example = { readonly kind: PreviewKind; readonly language?: string | undefined; readonly message?: Written | undefined };

export type RecipientView = { readonly name?: string | undefined; readonly email: string };

/** Who is to get a mail. */
export interface Audiences {
  /** The registrations of a session in these states, by pages. @throws BadCursorError */
  registrants(
    session: SessionId,
    statuses: readonly RegistrationStatus[],
    cursor?: string,
  ): Promise<Page<Recipient & { readonly type: 'registration' }>>;
  /** The organisers of a series and, with a session, its co-organisers; each once. */
  organisers(series: SeriesId, session?: SessionId): Promise<readonly (Recipient & { readonly type: 'organiser' })[]>;
  /** The addresses of the owner of an action point, and the zone of its series. */
  owners(actionPoint: string): Promise<{ readonly owners: readonly (Recipient & { readonly type: 'owner' })[]; readonly timeZone: string }>;
  /** Those who may read the notes of a session: registrants in these states, then people whose request was approved. @throws BadCursorError */
  notesReaders(session: SessionId, statuses: readonly RegistrationStatus[], cursor?: string): Promise<Page<NotesReader>>;
  /** One of them; undefined when they may not, or not any more. */
  notesReader(to: NotesReader['to']): Promise<NotesReader | undefined>;
  /** The versions of the notes that went out, the one that readers have last; empty: none is out. */
  notesOut(session: SessionId): Promise<readonly number[]>;
  /** Who is asked to review the notes. */
  notesReviewers(session: SessionId): Promise<readonly Recipient[]>;
  /** To whom a message was written, or for a test of it the one who wrote it; undefined when it is gone. */
  messageAudience(session: SessionId, message: string): Promise<readonly RegistrationStatus[] | { readonly author: PersonId } | undefined>;
}

/** Somebody who may read notes, and the language they read. `linksRenewed`: how often their links were made void since. */
export type NotesReader = {
  readonly to: Recipient & { readonly type: 'registration' | 'notes-request' };
  readonly language: string;
  readonly linksRenewed: number;
};

/** How far a mail to many has been planned, so that a planner that was interrupted goes on where it was. */
export type FanOut = {
  readonly id: string;
  readonly cursor?: string | undefined;
  readonly planned: number;
  readonly complete: boolean;
  readonly version: number;
};

export interface FanOuts {
  find(id: string): Promise<FanOut | undefined>;
  /** @returns false when another worker got further meanwhile */
  save(next: FanOut): Promise<boolean>;
  /** Opens the counters of a distribution, and closes its list with the number of mails planned. Both may be repeated. */
  openTally(distribution: string): Promise<void>;
  closeTally(distribution: string, planned: number): Promise<void>;
}

/** Keeps people from being flooded with mails that strangers cause. */
export interface Unasked {
  /** Counts the mail as one that goes out now. @returns when it may go instead, where enough went to this person lately */
  admit(delivery: Delivery, person: PersonId): Promise<Instant | undefined>;
}

/** The mail queues. */
export interface MailQueue {
  /** Puts each job on the queue of its kind. All or a fault: a repeated call may put some of them twice. */
  put(jobs: readonly Job[]): Promise<void>;
  /** Puts a job back because SES takes no more at this moment. @param seconds 0 to 900 */
  putBack(job: Job, seconds: number): Promise<void>;
}

/** A mail with its addresses. */
export type OutgoingMail = {
  readonly deliveryId: DeliveryId;
  readonly kind: string;
  readonly personId: PersonId;
  readonly to: string;
  readonly mail: RenderedMail;
  /** The series, for programs that sort mail by list; absent for mails of no series. */
  readonly listId?: string | undefined;
  /** For process mails: where one POST ends them (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined;
  /** The SEQUENCE of the REQUEST it carries. SES gives it back with its reports: should the worker die, they tell of the entry. */
  readonly calendarSequence?: number | undefined;
};

/**
 * What came of handing a mail over, told apart by what may be done next.
 * - `accepted`: SES has it
 * - `throttled`: not sent, too fast; in seconds it will be taken
 * - `paused`: not sent; the day's quota is used up or sending is switched off
 * - `refused`: not sent, and never will be: this mail is not acceptable
 * - `unable`: not sent, and no mail is at fault: rights, configuration
 * - `doubt`: nobody knows whether it was sent
 */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly sesMessageId: string }
  | { readonly outcome: 'throttled' | 'paused' | 'refused' | 'unable' | 'doubt'; readonly code: string };

export interface Mailer {
  /** Makes at most one request. Never throws for what the service says; see {@link SendOutcome}. */
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** How many mails a second the service takes from this account. */
  maxSendRate(): Promise<number>;
}

/** Keeps sends below the rate of the service. */
export interface Pace {
  /** Waits until the next mail of the queue may go. @returns whether that was soon enough for this call to send it */
  turn(queue: 'transactional' | 'bulk'): Promise<boolean>;
}

/** Counts what operators look at. Names are fixed, values carry nothing of anybody. */
export interface Counter {
  count(name: 'mail.sent' | 'mail.skipped' | 'mail.suppressed' | 'mail.failed' | 'mail.throttled' | 'mail.ambiguous' | 'mail.ambiguous_resend'): void;
}
