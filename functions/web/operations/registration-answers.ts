import * as z from 'zod';
import { attendeeType, registrationStatus } from '../../../events/values.ts';
import { localisedText } from '../../kernel/text.ts';
import { message, registration } from '../../registration/domain/registration.ts';
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
export const organisersRegistration = z.object({ ...shared, joinUrl, history, revision });

export const registrationList = listOf(organisersRegistration);

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

/** How the seats stand, for everyone. */
export const seats = z.object({ capacity: z.int().optional(), isFull: z.boolean(), seatsLeft: z.int().optional(), waiting: z.int().optional() });

/** What a shared mailbox is asked. */
export const sameAddressQuestion = z.object({ name: z.string(), organisation: z.string(), sessionId, status: z.literal('asked') });

/** Who else comes, of those who agreed to be named. */
export const participants = z.object({ items: z.array(z.object({ name: z.string(), organisation: z.string(), attendeeType })) });

export const substituted = z.object({ registrationId, status: registrationStatus });
export const linksRenewed = z.object({ token: z.string() });
