import type { ActionPointStatus, AttendeeType, Instant, LocalDate, RegistrationStatus, SessionAspect } from '../../../events/values.ts';
import type { LocalisedText } from '../../kernel/text.ts';
import type { Job } from './job.ts';
import type { MailKind } from './kinds.ts';

/**
 * Everything a mail says, collected before it is written. What is written depends on nothing else: the same facts give the
 * same mail, so that a mail can be rendered again for viewing (design, decision 3). Links are whole addresses, made already.
 */
type Envelope = {
  /** The language the recipient wishes, BCP 47. Where no texts exist in it, the mail is in English. */
  readonly language: string;
  /** When the mail was planned. Rendering it again for viewing passes the same instant. */
  readonly now: Instant;
  /** The one recipient. The name is the registrant's or owner's; absent for an address of which nothing more is known. */
  readonly to: { readonly email: string; readonly name?: string | undefined };
  /** The address all mails come from: the ORGANIZER of calendar entries. */
  readonly senderEmail: string;
  /** Whom to write to (and the Reply-To) where no session says it: of the series, or of the installation. */
  readonly contactEmail?: string | undefined;
};

/** A session as mails tell of it. */
export type SessionFacts = {
  readonly sessionId: string;
  readonly title: LocalisedText;
  readonly number?: number | undefined;
  readonly seriesTitle: LocalisedText;
  /** Organisers of the series, then co-organisers of the session. */
  readonly organisers: readonly string[];
  readonly timeZone: string;
  /** Absent while no date is set. */
  readonly startsAt?: Instant | undefined;
  readonly endsAt?: Instant | undefined;
  readonly format: 'online' | 'in-person' | 'hybrid';
  readonly place?: string | undefined;
  /** Whether a joining link is there: the session's own, or a personal one of this registrant. */
  readonly hasJoiningLink: boolean;
  /** How to get in, in the organisers' words: shown with the joining link only. */
  readonly joinNote?: string | undefined;
  /** Whom to write to when joining fails; absent: the contact. */
  readonly technicalContact?: string | undefined;
  /** The contact of the series: also the Reply-To. */
  readonly contactEmail: string;
  /** Language tags. */
  readonly languages: readonly string[];
  readonly interpretation: readonly string[];
  readonly recorded: boolean;
  readonly chathamHouse: boolean;
  readonly discreet: boolean;
  /** RFC 5546 SEQUENCE. */
  readonly sequence: number;
  /** The public page of the session. */
  readonly pageUrl: string;
};

/** A registration as its owner is told of it. */
export type RegistrationFacts = {
  readonly name: string;
  readonly attendeeType: AttendeeType;
  readonly status: RegistrationStatus;
  /** Place in the waiting list from 1, while waitlisted. */
  readonly position?: number | undefined;
  /** Until when an offered seat is held, while offered. */
  readonly offerExpiresAt?: Instant | undefined;
  /** The registrant's own choice; the session's counts as well. */
  readonly discreet: boolean;
  readonly links: {
    readonly myRegistration: string;
    readonly join: string;
  };
};

/** A mail to a registrant about a session. */
type SessionMail<K extends MailKind, More = unknown> = Envelope & {
  readonly kind: K;
  readonly session: SessionFacts;
  readonly registration: RegistrationFacts;
} & More;

/** A mail to an organiser. `consoleUrl` is the page where what it asks for can be done. */
type OrganiserMail<K extends MailKind, More = unknown> = Envelope & { readonly kind: K; readonly consoleUrl: string } & More;

/** A mail about notes to somebody who holds no registration, or not as a registrant. `name` is how they are addressed. */
type NotesMail<K extends MailKind, More = unknown> = Envelope & { readonly kind: K; readonly session: SessionFacts; readonly name: string } & More;

/** What is new since the recipient last had a mail about these notes. */
export type NotesNews = {
  /** Whether they had an earlier version. */
  readonly corrected: boolean;
  /** The notes were there before, but not in this language. */
  readonly newLanguage?: string | undefined;
  /** What the organisers say about the correction. */
  readonly correction?: string | undefined;
};
type NotesLink = Unsubscribable & NotesNews & { readonly notesUrl: string; readonly notesLanguages: readonly string[] };

type Reason = { readonly reason?: string | undefined };
/** Process mails carry the link that ends them. */
type Unsubscribable = { readonly unsubscribeUrl: string };
/** Whether this registrant got a calendar entry (a REQUEST) for the session: only then a CANCEL is sent. */
type EntrySent = { readonly calendarEntrySent: boolean };
/** What registrants had been told before. A CANCEL needs the former time when the session has none any more. */
type Former = { readonly former?: FormerSchedule | undefined };

/** What of the schedule was told before, for "was ... is now". */
export type FormerSchedule = {
  readonly title?: LocalisedText | undefined;
  readonly startsAt?: Instant | undefined;
  readonly endsAt?: Instant | undefined;
  readonly timeZone?: string | undefined;
  readonly place?: string | undefined;
};

/** One line of the list of a person's registrations. */
export type MyRegistration = { readonly session: SessionFacts; readonly registration: RegistrationFacts };

/** What waits for the organisers in one session. Zeros are fine: only what is not zero is written. */
export type WaitingInSession = {
  readonly session: SessionFacts;
  readonly toReview: number;
  readonly waitlisted: number;
  readonly confirmed: number;
  readonly capacity?: number | undefined;
  readonly notesRequests: number;
  readonly consoleUrl: string;
};

/** An action point as mails tell of it. */
export type ActionPointFacts = {
  readonly text: string;
  readonly seriesTitle: LocalisedText;
  readonly sessionTitle: LocalisedText;
  readonly sessionNumber?: number | undefined;
  /** Whether its session is discreet: then neither text nor titles are written. */
  readonly discreet: boolean;
  readonly priority: 'high' | 'medium' | 'low';
  /** The last day on which it is in time. */
  readonly dueOn?: LocalDate | undefined;
  readonly status: ActionPointStatus;
  readonly ownerOrganisation?: string | undefined;
  /** The document that came of it, where the recipient may read it. */
  readonly result?: { readonly title: LocalisedText; readonly url: string } | undefined;
  /** The owner's page of it, or the organisers' for a mail to them. */
  readonly url: string;
};

/** An action point in a digest: why it is there, and days from its due date to this day (-7: a week before). */
export type ActionPointReminder = ActionPointFacts & {
  readonly reminder: 'due-soon' | 'due' | 'overdue' | 'undated';
  readonly offsetDays?: number | undefined;
};

/** The mail that brings what this one has no room for, and when. */
export type Later = { readonly job: Job; readonly at: Instant };

type ActionPointContact = { readonly contactEmail: string; readonly organisers: readonly string[] };

/** The facts of each mail, told apart by `kind`. */
export type MailFacts =
  | (Envelope & { readonly kind: 'sign-in'; readonly signInUrl: string; readonly expiresAt: Instant })
  | (Envelope & { readonly kind: 'my-links'; readonly registrations: readonly MyRegistration[] })
  /** The link opens a page with a copy of everything, and the button that deletes it. */
  | (Envelope & { readonly kind: 'my-data'; readonly dataUrl: string })
  /** The last mail to somebody who had everything deleted. */
  | (Envelope & { readonly kind: 'data-erased' })
  /** To whom passkeys belong: what of them changed. */
  | (Envelope & { readonly kind: 'passkey-added' })
  | (Envelope & { readonly kind: 'passkey-removed' })
  | (Envelope & { readonly kind: 'passkeys-reset' })
  | SessionMail<'registration-received'>
  | SessionMail<'registration-confirmed'>
  | SessionMail<'registration-waitlisted'>
  | SessionMail<'seat-offered'>
  | SessionMail<'offer-expired'>
  | SessionMail<'registration-declined', Reason>
  | SessionMail<'registration-withdrawn', EntrySent & Former & { readonly cause: 'registrant' | 'offer-refused' | 'substituted' | 'erased' }>
  | SessionMail<'registration-revoked', Reason & EntrySent & Former>
  | SessionMail<'registration-lapsed'>
  | SessionMail<'already-registered'>
  /** `otherName` is the name the later request gave; `decideUrl` leads to: add, replace, or "not me". */
  | SessionMail<'same-address', { readonly otherName: string; readonly decideUrl: string }>
  /** To the new address. */
  | SessionMail<'confirm-new-address', { readonly confirmUrl: string }>
  /** To the old address, which is not told the new one. The registration's links are not written. */
  | SessionMail<'address-changed'>
  | SessionMail<'session-moved', { readonly changed: readonly SessionAspect[] } & Former>
  | SessionMail<'session-postponed', Reason & EntrySent & Former>
  | SessionMail<'session-cancelled', Reason & EntrySent & Former>
  | SessionMail<'joining-details'>
  | SessionMail<'session-reminder-day', Unsubscribable>
  | SessionMail<'session-reminder-hour', Unsubscribable>
  | SessionMail<'organiser-message', Unsubscribable & { readonly subject: string; readonly markdown: string }>
  | SessionMail<'notes-available', NotesLink>
  /** To somebody who asked for the notes and may have them until that day. */
  | NotesMail<'requested-notes', NotesLink & { readonly until: LocalDate }>
  | NotesMail<'notes-request-received'>
  /** Approved before any notes were sent. */
  | NotesMail<'notes-request-approved'>
  | NotesMail<'notes-request-declined', Reason>
  /** To a co-organiser or a speaker. */
  | NotesMail<'notes-review', { readonly reviewUrl: string }>
  | OrganiserMail<
      'organiser-digest',
      Unsubscribable & {
        readonly seriesTitle: LocalisedText;
        readonly date: LocalDate;
        readonly sessions: readonly WaitingInSession[];
        /** Action points of the series that wait for a decision, that are late, and that nobody owns. */
        readonly actionPoints: { readonly proposed: number; readonly overdue: number; readonly unowned: number };
      }
    >
  | OrganiserMail<'joining-link-missing', { readonly session: SessionFacts; readonly confirmed: number }>
  | OrganiserMail<'nudge-hold', { readonly session: SessionFacts; readonly day: number }>
  | OrganiserMail<'nudge-notes', { readonly session: SessionFacts; readonly day: number }>
  | OrganiserMail<
      'address-bounced',
      {
        /** Absent when the mail that bounced was not about one session. */
        readonly session?: SessionFacts | undefined;
        /** Whose address it is: a registrant, an owner, an organiser. */
        readonly person: { readonly name?: string | undefined; readonly email: string; readonly discreet: boolean };
        readonly permanent: boolean;
      }
    >
  | OrganiserMail<'action-point-escalated', { readonly actionPoint: ActionPointFacts; readonly reminders: number }>
  | (Envelope & ActionPointContact & { readonly kind: 'action-points-recorded'; readonly actionPoints: readonly ActionPointFacts[] })
  | (Envelope &
      ActionPointContact &
      Unsubscribable & {
        readonly kind: 'action-points-digest';
        readonly actionPoints: readonly ActionPointReminder[];
        readonly goesOn?: Later | undefined;
      })
  | (Envelope &
      ActionPointContact &
      Unsubscribable & {
        readonly kind: 'action-point-completed';
        readonly actionPoint: ActionPointFacts;
        /** Owners are thanked, organisers informed. */
        readonly audience: 'owner' | 'organiser';
      });

/** The facts of one kind. */
export type FactsOf<K extends MailKind> = Extract<MailFacts, { readonly kind: K }>;

/**
 * A mail as it can be sent: the adapter adds addresses and headers.
 * `calendar.method` is null for a file that no mail program is to add by itself (a discreet session): attached only,
 * never as an alternative part, and `text/calendar` without a method parameter.
 */
export type RenderedMail = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The name beside the sender's address. */
  readonly fromName: string;
  /** Where answers go; absent: nowhere but to the sender. */
  readonly replyTo?: string | undefined;
  /** One line. */
  readonly subject: string;
  /** What mail programs show after the subject. It stands in the HTML already. */
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | null; readonly content: string; readonly fileName: string } | undefined;
};

/** Writes a mail from its facts. Pure. */
export type RenderMail = (facts: MailFacts) => Promise<RenderedMail>;
