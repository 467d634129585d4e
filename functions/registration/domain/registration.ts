import * as z from 'zod';
import { attendeeType, instant, messageId, personId, registrationId, registrationStatus, seriesId, sessionId } from '../../../events/values.ts';

/** What a registrant says of themselves. Every field of it is personal and kept no longer than the registration. */
export const details = z.object({
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
  position: z.string().optional(),
  country: z.string().optional(),
  category: z.string().optional(),
  /** The language of correspondence. */
  language: z.string(),
  attendeeType,
  criteria: z.array(z.string()),
  statement: z.string().optional(),
  /** Needs: kept until 30 days after the session (design, section 9). */
  interpretation: z.string().optional(),
  accessibility: z.string().optional(),
  /** The two consents. Both are off unless given. */
  showToParticipants: z.boolean(),
  nameOrganisationPublicly: z.boolean(),
  discreet: z.boolean(),
  /** "I have a security concern, contact me first." */
  contactFirst: z.boolean(),
});
export type Details = z.infer<typeof details>;

/** Nothing that leaves us tells what it is about. Who is to be contacted first is at risk as well: until then nobody knows how much. */
export const isDiscreet = ({ discreet, contactFirst }: Pick<Details, 'discreet' | 'contactFirst'>): boolean => discreet || contactFirst;

/** A request as it arrived, before it is taken up in order of arrival. Its id becomes the registration's. */
export const intake = z.object({ registrationId, sessionId, seriesId, personId, receivedAt: instant, details });
export type Intake = z.infer<typeof intake>;

/**
 * One entry of the history: who did what, when and why. `by` is a person's id, `registrant` or `clock`. `corrected` names the
 * fields that an organiser mended, without what stood in them; the status is then as it was.
 */
export const change = z.object({
  at: instant,
  to: registrationStatus,
  by: z.string(),
  reason: z.string().optional(),
  corrected: z.array(z.string()).readonly().optional(),
});

/** One person's request to attend one session. */
export const registration = z.object({
  registrationId,
  sessionId,
  seriesId,
  personId,
  details,
  status: registrationStatus,
  /** The place in the waiting list while waitlisted: the smaller, the earlier. */
  queueNumber: z.int().min(1).optional(),
  /** Until when an offered seat is held. */
  offerExpiresAt: instant.optional(),
  /** Why it was declined or revoked, as told to the registrant. */
  reason: z.string().optional(),
  /** A personal joining link, where an organiser gave one. */
  joinUrl: z.string().optional(),
  /** Counts what happened to it that is announced (status, address); each is one event and at most one mail. */
  revision: z.int().min(1),
  /** Part of every personal link: raising it makes all links given so far void. */
  linkGeneration: z.int().min(1),
  /** A new address that waits to be confirmed from there. */
  newAddress: z.object({ email: z.string(), personId, requestedAt: instant, generation: z.int().min(1) }).optional(),
  /** When a change of address was lately asked for: each brings a mail to an address that nobody has confirmed. */
  addressChangesAsked: z.array(instant).optional(),
  /** The address before the last change, which is told of it. */
  formerAddress: z.object({ email: z.string(), personId, keptUntil: instant }).optional(),
  history: z.array(change),
  registeredAt: instant,
  /** Until when the personal fields are kept. */
  keptUntil: instant,
  /** Until when the needs are kept; absent once they are gone, or when none were given. */
  needsKeptUntil: instant.optional(),
  version: z.int().min(1),
});
export type Registration = z.infer<typeof registration>;

/** A request under an address that somebody else holds a registration with: it waits for the mailbox to decide. */
export const sameAddress = z.object({
  intake,
  /** The registration that was there first. */
  first: registrationId,
  keptUntil: instant,
});
export type SameAddress = z.infer<typeof sameAddress>;

/** The generation of the links in that question: it is answered once, so that none are ever renewed. */
export const SAME_ADDRESS_GENERATION = 1;

/** What an organiser wrote to the registrants of a session. */
export const message = z.object({
  messageId,
  sessionId,
  seriesId,
  /** To whom; none: a test, which goes to the one who wrote it. */
  statuses: z.array(registrationStatus),
  subject: z.string(),
  markdown: z.string(),
  by: personId,
  requestedAt: instant,
});
export type Message = z.infer<typeof message>;
