import * as z from 'zod';

/** Crockford base 32, 26 characters: the time in milliseconds, then 80 random bits. https://github.com/ulid/spec */
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

function idOf<const P extends string>(prefix: P) {
  return z.templateLiteral([`${prefix}_`, z.string().regex(ULID)]);
}

/** Ids sort by the time they were minted. The prefix says what the id belongs to, in logs and links as well. */
export const seriesId = idOf('ser');
export const sessionId = idOf('ssn');
export const registrationId = idOf('reg');
export const actionPointId = idOf('act');
export const distributionId = idOf('dst');
export const notesRequestId = idOf('nrq');
export const noteCommentId = idOf('cmt');
export const messageId = idOf('msg');
export const signInId = idOf('sgn');
export const linksRequestId = idOf('lnk');
export const materialId = idOf('mat');
export const fileId = idOf('fil');
export const passkeyId = idOf('psk');
export const eventId = idOf('evt');

export type SeriesId = z.infer<typeof seriesId>;
export type SessionId = z.infer<typeof sessionId>;
export type RegistrationId = z.infer<typeof registrationId>;
export type ActionPointId = z.infer<typeof actionPointId>;
export type DistributionId = z.infer<typeof distributionId>;
export type NotesRequestId = z.infer<typeof notesRequestId>;
export type MessageId = z.infer<typeof messageId>;
export type SignInId = z.infer<typeof signInId>;
export type LinksRequestId = z.infer<typeof linksRequestId>;
export type MaterialId = z.infer<typeof materialId>;
export type FileId = z.infer<typeof fileId>;
export type PasskeyId = z.infer<typeof passkeyId>;

/**
 * A delivery is one mail to one recipient. Its id is not minted but derived (32 hexadecimal digits of a hash of
 * kind, recipient, subject and revision), so that the same mail planned twice is the same delivery.
 */
export const deliveryId = z.templateLiteral(['dlv_', z.string().regex(/^[0-9a-f]{32}$/)]);
export type DeliveryId = z.infer<typeof deliveryId>;

/** A line of notes that looks like an action point: 32 hexadecimal digits of a hash of session and words, so that it stays the same. */
export const proposalId = z.templateLiteral(['prp_', z.string().regex(/^[0-9a-f]{32}$/)]);
export type ProposalId = z.infer<typeof proposalId>;

/** A person is known by a keyed hash of the address, so that ids, events and logs never hold an address. */
export const personId = z.templateLiteral(['per_', z.string().regex(/^[0-9a-f]{32}$/)]);
export type PersonId = z.infer<typeof personId>;

/** An instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it: sorts as text. */
export const instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof instant>;

/** A calendar date without a zone, `2024-02-21`. */
export const localDate = z.iso.date();
export type LocalDate = z.infer<typeof localDate>;

/** A name of the IANA time zone database. Whether the zone exists is checked where people enter it. */
export const timeZone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/);

/** Counts up by one with each change of a session's time, place or link: reminders of an older one are void. */
export const scheduleRevision = z.int().min(0);

/** RFC 5546 SEQUENCE: rises with each published update of a session. */
export const sequence = z.int().min(0);

export const attendeeType = z.enum(['participant', 'observer', 'speaker', 'staff', 'interpreter', 'press']);
export type AttendeeType = z.infer<typeof attendeeType>;

export const registrationStatus = z.enum([
  'submitted',
  'confirmed',
  'waitlisted',
  'offered',
  'declined',
  'withdrawn',
  'revoked',
  'lapsed',
  'cancelled',
  'attended',
  'absent',
]);
export type RegistrationStatus = z.infer<typeof registrationStatus>;

export const actionPointStatus = z.enum(['proposed', 'open', 'in-progress', 'completed', 'dropped']);
export type ActionPointStatus = z.infer<typeof actionPointStatus>;

export const materialKind = z.enum(['agenda', 'concept-note', 'background', 'presentation', 'notes', 'recording', 'outcome']);
export type MaterialKind = z.infer<typeof materialKind>;

/** Who may read a material: everybody, those who had a seat as well, or organisers alone. */
export const materialAccess = z.enum(['public', 'registered', 'organisers']);
export type MaterialAccess = z.infer<typeof materialAccess>;

/** What of a session a change touched. The first five are told to registrants; the others are not. */
export const sessionAspect = z.enum([
  'title',
  'time',
  'time-zone',
  'place',
  'joining-link',
  'capacity',
  'registration-window',
  'moderation',
  'description',
  'other',
]);
export type SessionAspect = z.infer<typeof sessionAspect>;
