import * as z from 'zod';

/** The mails of a session that go out by themselves, in the order in which people get them, and what organisers write. */
export const previewKind = z.enum([
  'registration-received',
  'registration-confirmed',
  'registration-waitlisted',
  'seat-offered',
  'offer-expired',
  'registration-declined',
  'registration-lapsed',
  'joining-details',
  'session-moved',
  'session-postponed',
  'session-cancelled',
  'session-reminder-day',
  'session-reminder-hour',
  'joining-link-missing',
  'nudge-hold',
  'nudge-notes',
  'organiser-message',
]);
export type PreviewKind = z.infer<typeof previewKind>;

/** What an organiser writes to registrants. */
export type Written = { readonly subject: string; readonly markdown: string };
