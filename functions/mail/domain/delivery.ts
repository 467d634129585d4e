import * as z from 'zod';
import { type DeliveryId, deliveryId, type Instant, instant, personId, seriesId, sessionId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import { type Job, job } from './job.ts';

/**
 * How far a mail has come.
 * `queued`: waits in a queue, or until `dueAt`. `claimed`: one worker is sending it until its lease ends; its message is still in
 * the queue. `ambiguous`: it may or may not have gone out. `sent`: SES took it. `skipped`: something contradicted it. `failed`: SES
 * refused it for good.
 */
export const deliveryState = z.enum([
  'queued',
  'claimed',
  'ambiguous',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'suppressed',
  'skipped',
  'failed',
]);
export type DeliveryState = z.infer<typeof deliveryState>;

/** Why a mail was not sent. Shown to organisers. */
export const reason = z.enum([
  'recipient-gone',
  'status-changed',
  'session-changed',
  'outdated',
  'unsubscribed',
  'pulled-back',
  'nothing-to-tell',
  'enough-of-these',
  'hard-bounce',
  'complaint',
  'erased',
  'refused-by-ses',
  'rejected-content',
]);
export type Reason = z.infer<typeof reason>;

/** The record of one mail to one recipient, without the address and without the text. */
export const delivery = z.object({
  deliveryId,
  job,
  state: deliveryState,
  reason: reason.optional(),
  /** Whose address it went to, known from the first claim on. */
  personId: personId.optional(),
  seriesId: seriesId.optional(),
  sessionId: sessionId.optional(),
  /** How often it was handed to SES, and how often of these without knowing whether the time before had worked. */
  attempts: z.int().min(0),
  resentInDoubt: z.int().min(0),
  /** SES's own id of the last accepted attempt. */
  sesMessageId: z.string().optional(),
  /** The SEQUENCE of the calendar entry that the mail carried. */
  calendarSequence: z.int().min(0).optional(),
  /** Until when the worker that claimed it may be at it. */
  leaseUntil: instant.optional(),
  /** When the clock looks at it: what is held, and what is in doubt. Each of the others has its message in a queue, or has come to an end. */
  dueAt: instant.optional(),
  plannedAt: instant,
  sentAt: instant.optional(),
  settledAt: instant.optional(),
  bounce: z.enum(['permanent', 'transient']).optional(),
  delayedAt: instant.optional(),
  keptUntil: instant,
  version: z.int().min(0),
});
export type Delivery = z.infer<typeof delivery>;

/**
 * A worker may be at a mail for so long: longer than the SES call's timeout (8 s) and the function's (15 s), so that
 * nobody repeats what is still on its way. Shorter than what a killed worker held stays hidden in its queue (90 s).
 */
export const LEASE = 'PT1M';
/** So long SES's feedback is waited for before an ambiguous mail is repeated. Feedback mostly comes within seconds. */
export const DOUBT = 'PT15M';
/** So long a mail waits when SES takes nothing at all: the day's quota is used up or sending is paused. */
export const PAUSE = 'PT15M';
/** So long a record is kept: longer than a queue keeps a message (14 days) and long enough to show what a series sent. */
export const KEPT = 'P400D';

/** What can happen to a mail. `released`: it was not sent and nothing speaks against trying again. `again`: its waiting has ended. */
export const happening = z.enum([
  'claim',
  'accepted',
  'refused',
  'released',
  'doubt',
  'again',
  'skip',
  'suppress',
  'ses-sent',
  'ses-delivered',
  'ses-bounced',
  'ses-complained',
  'ses-rejected',
]);
export type Happening = z.infer<typeof happening>;

/**
 * What SES reports is true whatever we believed, so it counts in every state, but only forward: delivered after sent, a
 * bounce after a delivery (mail servers do that), a complaint after anything.
 */
const REPORTED = {
  'ses-sent': 'sent',
  'ses-delivered': 'delivered',
  'ses-bounced': 'bounced',
  'ses-complained': 'complained',
  'ses-rejected': 'failed',
} as const;
const AFTER_DELIVERED = { 'ses-bounced': 'bounced', 'ses-complained': 'complained' } as const;
const AFTER_BOUNCED = { 'ses-complained': 'complained' } as const;
const AFTER_SENT = { 'ses-delivered': 'delivered', 'ses-rejected': 'failed', ...AFTER_DELIVERED } as const;

/**
 * The state machine: from a state by a happening to the next. What is missing changes nothing. A late `accepted` is a
 * worker that was slower than its lease or than SES's report: it knows what was in the mail.
 */
export const transitions: Readonly<Record<DeliveryState, Readonly<Partial<Record<Happening, DeliveryState>>>>> = {
  queued: { claim: 'claimed', accepted: 'sent', ...REPORTED },
  claimed: {
    accepted: 'sent',
    refused: 'failed',
    released: 'queued',
    doubt: 'ambiguous',
    skip: 'skipped',
    suppress: 'suppressed',
    ...REPORTED,
  },
  ambiguous: { accepted: 'sent', again: 'queued', ...REPORTED },
  sent: { accepted: 'sent', ...AFTER_SENT },
  delivered: { accepted: 'delivered', ...AFTER_DELIVERED },
  bounced: { accepted: 'bounced', ...AFTER_BOUNCED },
  complained: { accepted: 'complained' },
  suppressed: { accepted: 'sent', ...REPORTED },
  skipped: { accepted: 'sent', ...REPORTED },
  failed: { accepted: 'sent', ...REPORTED },
};

/** Whether a mail in this state will not be sent any more. */
export function isSettled(state: DeliveryState): boolean {
  return !['queued', 'claimed', 'ambiguous'].includes(state);
}

/** Whether a worker may be at the mail. */
export function isLeased({ state, leaseUntil }: Delivery, now: Instant): boolean {
  return state === 'claimed' && leaseUntil !== undefined && leaseUntil > now;
}

/** What organisers look for among mails: what is on its way, what went out, what did not arrive, what was not sent. */
export const mailOutcome = z.enum(['waiting', 'sent', 'undelivered', 'skipped']);
export type MailOutcome = z.infer<typeof mailOutcome>;

const OUTCOMES: Readonly<Record<MailOutcome, readonly DeliveryState[]>> = {
  waiting: ['queued', 'claimed', 'ambiguous'],
  sent: ['sent', 'delivered'],
  undelivered: ['bounced', 'complained', 'suppressed', 'failed'],
  skipped: ['skipped'],
};

/** Whether a mail in this state is listed under this outcome. */
export function hasOutcome(state: DeliveryState, outcome: MailOutcome): boolean {
  return OUTCOMES[outcome].includes(state);
}

/** A mail that nobody has tried to send yet. @param holdUntil when it may go out; absent: as soon as a worker has it */
export function planned(job: Job, id: DeliveryId, now: Instant, holdUntil?: Instant): Delivery {
  const of = job.to;
  return {
    deliveryId: id,
    job,
    state: 'queued',
    seriesId: job.about.seriesId ?? (of.type === 'organiser' ? of.seriesId : undefined),
    sessionId: job.about.sessionId ?? ('sessionId' in of ? of.sessionId : undefined),
    attempts: 0,
    resentInDoubt: 0,
    dueAt: holdUntil,
    plannedAt: now,
    keptUntil: plus(now, KEPT),
    version: 0,
  };
}

/** What else becomes known when something happens. */
export type Knowledge = Partial<Pick<Delivery, 'reason' | 'personId' | 'seriesId' | 'sesMessageId' | 'calendarSequence' | 'bounce' | 'dueAt'>>;

/**
 * The delivery after something happened to it, or undefined when that changes nothing.
 *
 * @param known what else became known by it; `dueAt` when the clock is to look at it again
 */
export function after(was: Delivery, what: Happening, now: Instant, known: Knowledge = {}): Delivery | undefined {
  const state = transitions[was.state][what];
  if (!state || (state === was.state && what !== 'accepted')) return undefined;
  const { leaseUntil: _, dueAt: __, ...kept } = was;
  return {
    ...kept,
    ...known,
    state,
    ...(state === 'claimed' && { leaseUntil: plus(now, LEASE) }),
    ...(state === 'ambiguous' && { dueAt: plus(now, DOUBT) }),
    ...(what === 'claim' && { attempts: was.attempts + 1 }),
    ...(what === 'released' && { attempts: was.attempts - 1 }),
    ...(what === 'again' && { resentInDoubt: was.resentInDoubt + 1 }),
    ...((what === 'accepted' || what === 'ses-sent') && { sentAt: was.sentAt ?? now }),
    ...(isSettled(state) && { settledAt: now }),
    version: was.version + 1,
  };
}

/** What a distribution counts of its mails. `sent` includes what was delivered or bounced later, `suppressed` what was skipped. */
export type Tally = {
  readonly sent: number;
  readonly delivered: number;
  readonly bounced: number;
  readonly suppressed: number;
  readonly failed: number;
};

const COUNTED: Readonly<Partial<Record<DeliveryState, readonly (keyof Tally)[]>>> = {
  sent: ['sent'],
  delivered: ['sent', 'delivered'],
  bounced: ['sent', 'bounced'],
  complained: ['sent', 'delivered'],
  suppressed: ['suppressed'],
  failed: ['failed'],
  skipped: ['suppressed'],
};

/** By how much each counter changes when a mail goes from one state to another; counters that stay are left out. */
export function tallyChange(from: DeliveryState | undefined, to: DeliveryState): Partial<Tally> {
  const left = (from && COUNTED[from]) ?? [];
  const entered = COUNTED[to] ?? [];
  return Object.fromEntries([
    ...entered.filter((counter) => !left.includes(counter)).map((counter) => [counter, 1]),
    ...left.filter((counter) => !entered.includes(counter)).map((counter) => [counter, -1]),
  ]);
}
