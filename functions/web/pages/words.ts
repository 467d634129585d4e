import type { Instant, RegistrationStatus } from '../../../events/values.ts';
import { inLanguage, type LocalisedText } from '../../kernel/text.ts';
import type { SessionAnswer } from '../operations/sessions.ts';

/** What a registration's status means, said to the registrant. */
const STANDING: Record<RegistrationStatus, string> = {
  submitted: 'Your registration has arrived. The organisers look at it and tell you by mail.',
  confirmed: 'You have a seat. We look forward to seeing you.',
  waitlisted: 'All seats are taken. You are on the waiting list and will be told when a seat is free.',
  offered: 'A seat is free and kept for you. Please say whether you take it.',
  declined: 'The organisers could not give you a seat.',
  withdrawn: 'You gave up this registration.',
  revoked: 'The organisers took this registration back.',
  lapsed: 'The session began before a seat was free. You can ask the organisers for the notes.',
  cancelled: 'The session was cancelled.',
  attended: 'You were there. Thank you for coming.',
  absent: 'You were registered and are recorded as absent.',
};

export const standing = (status: RegistrationStatus) => STANDING[status];

const SESSION_STATE: Record<SessionAnswer['status'], string> = {
  draft: 'Draft: no date yet',
  scheduled: 'Announced',
  'registration-open': 'Registration is open',
  'registration-closed': 'Registration is closed',
  held: 'Took place',
  concluded: 'Took place',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

export const sessionState = (status: SessionAnswer['status']) => SESSION_STATE[status];

/** Weekday, date and time by the clocks of the zone, with the zone's name. */
function moment(instant: Instant, timeZone: string): string {
  const written = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${written.format(new Date(instant))} (${timeZone})`;
}

/** When a session is, in its own zone and in UTC. */
export function when({ startsAt, timeZone }: Pick<SessionAnswer, 'startsAt' | 'timeZone'>): string {
  if (startsAt === undefined) return 'The date is not known yet';
  return timeZone === 'UTC' ? moment(startsAt, 'UTC') : `${moment(startsAt, timeZone)}, ${clockOf(startsAt)} UTC`;
}

function clockOf(instant: Instant): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** The language that a browser wishes first. */
export function wishOf(acceptLanguage: string | undefined): string {
  const first = acceptLanguage?.split(',')[0]?.split(';')[0]?.trim() ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(first) ? first : 'en';
}

export const titleOf = (text: LocalisedText, wish: string) => inLanguage(text, wish).text;
