import * as z from 'zod';
import { type Instant, instant, personId, scheduleRevision, sequence, seriesId, type sessionAspect, sessionId } from '../../../events/values.ts';
import { localisedText } from '../../kernel/text.ts';
import { moderation, observersRule } from './series.ts';

export const sessionStatus = z.enum([
  'draft',
  'scheduled',
  'registration-open',
  'registration-closed',
  'held',
  'concluded',
  'postponed',
  'cancelled',
]);
export type SessionStatus = z.infer<typeof sessionStatus>;

export const sessionFormat = z.enum(['online', 'in-person', 'hybrid']);
export const visibility = z.enum(['public', 'unlisted', 'invited']);

export const agendaItem = z.object({ title: localisedText, startsAt: instant.optional(), description: localisedText.optional() });
export const speaker = z.object({ name: z.string(), title: z.string().optional(), organisation: z.string().optional() });

/** When and where, as far as registrants are told of a change. */
export const schedule = z.object({
  title: localisedText,
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  timeZone: z.string(),
  place: z.string().optional(),
  joinUrl: z.string().optional(),
});
export type Schedule = z.infer<typeof schedule>;

/** One meeting of a series. */
export const session = z.object({
  sessionId,
  seriesId,
  status: sessionStatus,
  number: z.int().min(1).optional(),
  ...schedule.shape,
  description: localisedText.optional(),
  format: sessionFormat,
  joinNote: z.string().optional(),
  technicalContact: z.string().optional(),
  /** Seats for participants and observers together; absent: as many as come. */
  capacity: z.int().min(1).optional(),
  coOrganisers: z.array(z.string()),
  languages: z.array(z.string()).min(1),
  interpretation: z.array(z.string()),
  agenda: z.array(agendaItem),
  speakers: z.array(speaker),
  /** Overrides of the series. */
  moderation: moderation.optional(),
  observers: observersRule.optional(),
  visibility,
  discreet: z.boolean(),
  chathamHouse: z.boolean(),
  recorded: z.boolean(),
  registration: z.object({ opensAt: instant.optional(), closesAt: instant.optional() }),
  /** Opened or closed by hand, which beats the clock: it does not open again until `opensAt` is set anew. */
  registrationByHand: z.boolean(),
  /** Why it was postponed or cancelled, as told to registrants. */
  reason: z.string().optional(),
  /** Counts every change of the schedule; see the contract. */
  scheduleRevision,
  /** Counts the published updates. */
  sequence,
  /** A change of the schedule that registrants have not been told of: since when, when last touched, and what they were told. */
  pendingNotice: z.object({ since: instant, lastChangeAt: instant, told: schedule }).optional(),
  /** What registrants had been told before the last published update or postponement: its mails say what was and what is. */
  lastUpdate: z.object({ sequence, told: schedule }).optional(),
  /** It began once, on a date that was moved afterwards: its notes may be out. */
  hadBegun: z.literal(true).optional(),
  /** The steps of the plan that the clock has taken, each with the revision it was taken for. */
  stepsTaken: z.array(z.string()),
  createdAt: instant,
  /** The last change by hand: when, and by which person. */
  changedAt: instant.optional(),
  changedBy: personId.optional(),
  version: z.int().min(1),
});
export type Session = z.infer<typeof session>;

/**
 * The session as registrants were told of it. What they have not been told yet may still be taken back, and then nobody hears of it:
 * who heard of it by another mail would keep a wrong entry in the calendar.
 */
export function asTold({ pendingNotice, ...session }: Session): Session {
  if (!pendingNotice) return session;
  const { startsAt: _start, endsAt: _end, place: _place, joinUrl: _url, ...rest } = session;
  return { ...rest, ...pendingNotice.told };
}

/** The aspects of a change that registrants are told of (design, decision 5). */
export const TOLD_ASPECTS = ['title', 'time', 'time-zone', 'place', 'joining-link'] as const satisfies readonly z.infer<typeof sessionAspect>[];

/** Whether lists for everyone may show it at all: whether they do is up to its series and the time as well. */
export function isForEveryone({ visibility: who, discreet }: Pick<Session, 'visibility' | 'discreet'>): boolean {
  return who === 'public' && !discreet;
}

const OVER: ReadonlySet<SessionStatus> = new Set(['held', 'concluded', 'cancelled']);

/** Whether everyone may find it among what is coming, as far as it says so itself. */
export function isAnnounced(of: Pick<Session, 'visibility' | 'discreet' | 'status'>): boolean {
  return isForEveryone(of) && !OVER.has(of.status);
}

/** When it ends; undefined without a date, which a postponed one has lost. */
export function until({ status, startsAt, endsAt = startsAt }: Pick<Session, 'status' | 'startsAt' | 'endsAt'>): Instant | undefined {
  return status === 'postponed' ? undefined : endsAt;
}

/** Whether it lies ahead, or would if it had a date. The organisers may not have said yet that it took place. */
export function isComing(of: Pick<Session, 'status' | 'startsAt' | 'endsAt'>, now: Instant): boolean {
  const end = until(of);
  return !OVER.has(of.status) && (end === undefined || end > now);
}
