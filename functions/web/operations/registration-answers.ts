import * as z from 'zod';
import { attendeeType, registrationStatus } from '../../../events/values.ts';
import { localisedText } from '../../kernel/text.ts';
import { message, registration } from '../../registration/domain/registration.ts';
import { explanation } from '../explanation.ts';
import { sessionAnswer } from './sessions.ts';
import { listOf } from './shapes.ts';

const { registrationId, sessionId, seriesId, details, status, offerExpiresAt, reason, registeredAt, joinUrl, history, revision } = registration.shape;

const shared = {
  ...details.shape,
  registrationId,
  sessionId,
  seriesId,
  status,
  offerExpiresAt,
  reason,
  registeredAt,
  waitingPosition: z.int().optional(),
};

/** A registration for the organisers of its session. */
export const organisersRegistration = z.object({ ...shared, joinUrl, history, revision, newEmail: z.string().optional() });

/** The same as it is looked at before it is decided on. Hints, no verdicts. */
const reviewed = z.object({
  ...organisersRegistration.shape,
  /** In the other sessions of the series. */
  earlier: z.object({ registered: z.int(), attended: z.int(), absent: z.int() }),
  domain: z.enum(['free-mail', 'unlike-organisation']).optional(),
});

/** What a search finds, and how many of the session stand in which state. */
export const review = z.object({
  ...listOf(reviewed).shape,
  total: z.int(),
  counts: z.partialRecord(registrationStatus, z.int()),
});

const invitee = z.object({ line: z.int(), name: z.string(), email: z.string(), organisation: z.string(), attendeeType });

/** What a list of invitees would do, line by line. */
export const checkedInvitees = z.object({
  invitees: z.array(z.object({ ...invitee.shape, outcome: z.enum(['new', 'known', 'repeated']) })),
  problems: z.array(z.object({ line: z.int(), column: z.string(), ...explanation })).readonly(),
});
export const importedInvitees = z.object({
  added: z.int(),
  known: z.int(),
  refused: z.array(z.object({ line: z.int(), ...explanation })).readonly(),
  next: z.int().optional(),
});

/** Whom the lines of a meeting tool's list name. */
export const calledRoll = z.object({
  lines: z.array(
    z.object({
      line: z.int(),
      text: z.string(),
      by: z.enum(['address', 'name', 'several', 'nobody']),
      registrationIds: z.array(registrationId).readonly(),
    }),
  ),
});

/** Registrations of one or more sessions, without their histories. */
export const foundPeople = z.object({ items: z.array(z.object(shared)), next: sessionId.optional() });

/** What came of a decision on several. */
export const decisions = z.object({
  decided: z.array(registrationId).readonly(),
  refused: z.array(z.object({ registrationId, ...explanation })).readonly(),
});

export const registrationList = listOf(organisersRegistration);

/** How many there are of each state; a state that nobody is in is left out. */
export const registrationCounts = z.object({
  counts: z.partialRecord(registrationStatus, z.int()),
  offerEndsAt: offerExpiresAt,
});

/** A registration for whom it is of. */
export const registrantsRegistration = z.object({ ...shared, newEmail: z.string().optional() });

const { messageId, subject, markdown, requestedAt } = message.shape;

/** The same with the session it is for, and what the organisers wrote. */
export const registrantsPage = z.object({
  ...registrantsRegistration.shape,
  messages: z.array(z.object({ messageId, subject, markdown, sentAt: requestedAt })),
  session: sessionAnswer,
  seriesTitle: localisedText,
  contactEmail: z.string(),
});

const counts = z.array(z.object({ key: z.string(), count: z.int() })).readonly();

/** How registrations are spread. Regions are numbered as M49 does; `*` stands for several small groups, no key for no answer. */
export const figures = z.object({
  discreet: z.boolean(),
  isPartial: z.boolean(),
  ...{ byDay: counts, byCategory: counts, byRegion: counts },
});

/** How the seats stand, for everyone. */
export const seats = z.object({ capacity: z.int().optional(), isFull: z.boolean(), seatsLeft: z.int().optional(), waiting: z.int().optional() });

/** What a shared mailbox is asked. */
export const sameAddressQuestion = z.object({ name: z.string(), organisation: z.string(), sessionId, status: z.literal('asked') });

/** Who else comes, of those who agreed to be named. */
export const participants = z.object({ items: z.array(z.object({ name: z.string(), organisation: z.string(), attendeeType })) });

export const substituted = z.object({ registrationId, status: registrationStatus });
export const linksRenewed = z.object({ token: z.string() });
