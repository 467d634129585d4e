import type { Instant, PersonId, RegistrationStatus } from '../../../events/values.ts';
import type { Reason } from './delivery.ts';
import { contradictsErasure, type ErasureStanding } from './erasure-admission.ts';
import type { Job } from './job.ts';
import { type MailKind, ruleOf } from './kinds.ts';
import { againstNotesMail, type NotesEdition, type RequestStanding } from './notes-admission.ts';

/** What is true at the moment a mail is claimed. What a mail is not about is absent. */
export type Situation = {
  readonly personId: PersonId;
  readonly suppressed?: 'hard-bounce' | 'complaint' | undefined;
  /** That the recipient had everything deleted. */
  readonly erasure?: ErasureStanding | undefined;
  /** Whether the recipient ended mails of this topic for this series. */
  readonly unsubscribed: boolean;
  readonly registration?: { readonly status: RegistrationStatus; readonly offerExpiresAt?: Instant | undefined } | undefined;
  readonly session?:
    | { readonly status: string; readonly scheduleRevision: number; readonly sequence: number; readonly startsAt?: Instant | undefined }
    | undefined;
  /** The states of registrants that a message was written to. */
  readonly audience?: readonly string[] | undefined;
  /** How far the notes of the session have come, for mails about notes; absent when there are none. */
  readonly notes?: string | undefined;
  readonly edition?: NotesEdition | undefined;
  /** Of a mail to somebody who asked for notes. */
  readonly notesRequest?: RequestStanding | undefined;
};

/** What must still be so for a mail to go out; what a rule does not name does not matter to it. */
type Rule = {
  readonly registration?: readonly RegistrationStatus[];
  readonly session?: 'taking-place' | 'not-cancelled' | 'postponed' | 'cancelled';
  /** Void once the session has started, or once a later schedule or update exists. */
  readonly until?: 'start';
  readonly of?: 'schedule-revision' | 'sequence';
};

const LIVE = ['submitted', 'waitlisted', 'offered', 'confirmed'] as const;
const TOOK_PART = ['confirmed', 'attended', 'absent'] as const;
/** Whose registration keeps them from applying again: of any other the mail would tell what is not so any more. */
const STANDS = [...LIVE, 'attended', 'absent', 'revoked'] as const;
const NOT_TAKING_PLACE = ['cancelled', 'postponed'];

/**
 * The registrant's present state decides, not the one at the time of planning: a confirmation that waited in a queue while
 * its registrant withdrew is not sent, and neither is a reminder of a time that has changed since.
 */
const rules: Readonly<Partial<Record<MailKind, Rule>>> = {
  'registration-received': { registration: ['submitted'], session: 'not-cancelled' },
  'registration-confirmed': { registration: TOOK_PART, session: 'not-cancelled' },
  'registration-waitlisted': { registration: ['waitlisted'], session: 'not-cancelled' },
  'offer-expired': { registration: ['waitlisted'], session: 'not-cancelled' },
  'seat-offered': { registration: ['offered'], session: 'not-cancelled', until: 'start' },
  'registration-declined': { registration: ['declined'] },
  'registration-withdrawn': { registration: ['withdrawn'] },
  'registration-revoked': { registration: ['revoked'] },
  'registration-lapsed': { registration: ['lapsed'] },
  'already-registered': { registration: STANDS, session: 'not-cancelled' },
  'same-address': { session: 'not-cancelled' },
  'confirm-new-address': { registration: [...LIVE, 'attended', 'absent'] },
  'session-moved': { registration: LIVE, session: 'taking-place', of: 'sequence' },
  'joining-details': { registration: ['confirmed'], session: 'taking-place', of: 'sequence' },
  'session-postponed': { registration: LIVE, session: 'postponed', of: 'sequence' },
  'session-cancelled': { registration: ['cancelled'] },
  'session-reminder-day': { registration: ['confirmed'], session: 'taking-place', of: 'schedule-revision', until: 'start' },
  'session-reminder-hour': { registration: ['confirmed'], session: 'taking-place', of: 'schedule-revision', until: 'start' },
  'notes-available': { registration: TOOK_PART },
  'notes-review': { registration: TOOK_PART },
  'joining-link-missing': { session: 'taking-place', of: 'schedule-revision', until: 'start' },
  'nudge-hold': { session: 'taking-place' },
  'nudge-notes': { session: 'not-cancelled' },
};

/** A mail goes out, or it does not and why. */
export type Verdict = { readonly send: true } | { readonly send: false; readonly because: 'suppress' | 'skip'; readonly reason: Reason };

const no = (reason: Reason): Verdict => ({ send: false, because: 'skip', reason });

/** Whether a claimed mail may go out. @param situation undefined when the recipient is gone: erased, removed, no longer in the role */
export function admit(job: Job, situation: Situation | undefined, now: Instant): Verdict {
  if (!situation) return no('recipient-gone');
  if (contradictsErasure(job, situation.erasure)) return { send: false, because: 'suppress', reason: 'erased' };
  if (situation.suppressed) return { send: false, because: 'suppress', reason: situation.suppressed };
  if (ruleOf(job.kind).class === 'process' && situation.unsubscribed) return no('unsubscribed');
  const against = againstNotesMail(job, situation);
  if (against) return no(against);
  if (job.kind === 'nudge-notes' && situation.notes === 'distributed') return no('nothing-to-tell');
  if (situation.audience && situation.registration && !situation.audience.includes(situation.registration.status)) return no('status-changed');
  return obey(rules[job.kind] ?? {}, job, situation, now);
}

function obey(rule: Rule, job: Job, { registration, session }: Situation, now: Instant): Verdict {
  if (rule.registration && registration && !rule.registration.includes(registration.status)) return no('status-changed');
  if (registration?.offerExpiresAt && job.kind === 'seat-offered' && registration.offerExpiresAt <= now) return no('outdated');
  if (!session) return { send: true };
  if (rule.session && !fits(rule.session, session.status)) return no('session-changed');
  if (rule.of && isOlder(rule.of, job, session)) return no('outdated');
  if (rule.until === 'start' && session.startsAt !== undefined && session.startsAt <= now) return no('outdated');
  return { send: true };
}

function fits(wanted: NonNullable<Rule['session']>, status: string): boolean {
  if (wanted === 'taking-place') return !NOT_TAKING_PLACE.includes(status);
  return wanted === 'not-cancelled' ? status !== 'cancelled' : status === wanted;
}

function isOlder(of: NonNullable<Rule['of']>, { particulars }: Job, session: NonNullable<Situation['session']>): boolean {
  const [planned, present] = of === 'sequence' ? [particulars.sequence, session.sequence] : [particulars.scheduleRevision, session.scheduleRevision];
  return planned !== undefined && planned < present;
}
