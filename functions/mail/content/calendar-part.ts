import type { Instant } from '../../../events/values.ts';
import { calendarFile, calendarInvitation } from '../../adapters/ical.ts';
import { type CalendarEntry, calendarUid } from '../../kernel/calendar.ts';
import { plus } from '../../kernel/time.ts';
import type { FormerSchedule, RenderedMail } from '../domain/facts.ts';
import { oneLine, shorten } from './blocks.ts';
import { plainTitle, senderOf } from './letter-content.ts';
import type { Visit } from './session-parts.ts';

type Calendar = RenderedMail['calendar'];
type Recipient = { readonly to: { readonly email: string; readonly name?: string | undefined }; readonly senderEmail: string };

/** What a discreet file is called, in every language. */
const NEUTRAL_FILE = 'meeting.ics';

/** A session without an end blocks an hour: an entry without any length is overlooked. */
const WITHOUT_END = 'PT1H';

function schedule({ session }: Visit, former: FormerSchedule | undefined): { startsAt: Instant; endsAt: Instant } | undefined {
  const { startsAt, endsAt } = session.startsAt === undefined ? { ...former } : session;
  return startsAt === undefined ? undefined : { startsAt, endsAt: endsAt ?? plus(startsAt, WITHOUT_END) };
}

function entryOf(seen: Visit, former?: FormerSchedule): CalendarEntry | undefined {
  const { t, session, discreet } = seen;
  const times = schedule(seen, former);
  if (times === undefined) return undefined;
  const entry = {
    uid: calendarUid(session.sessionId, session.pageUrl),
    sequence: session.sequence,
    status: 'CONFIRMED',
    timeZone: session.timeZone,
    ...times,
  } as const;
  if (discreet) return { ...entry, title: t.session.neutral.entry, organiser: { name: t.session.neutral.sender } };
  return {
    ...entry,
    title: oneLine(plainTitle(t, session.title)),
    location: session.format === 'online' ? t.session.online : session.place,
    url: session.pageUrl,
    description: t.session.entryDescription(plainTitle(t, session.seriesTitle), session.pageUrl),
    organiser: { name: senderOf(session.organisers) },
  };
}

function invitation(seen: Visit, method: 'REQUEST' | 'CANCEL', recipient: Recipient, entry: CalendarEntry): Calendar {
  const organised = { ...entry, organiser: { ...entry.organiser, email: recipient.senderEmail } };
  const { email, name } = recipient.to;
  const invited = { email, ...(name === undefined ? {} : { name: shorten(name, 200) }) };
  const fileName = method === 'REQUEST' ? 'invitation.ics' : 'cancellation.ics';
  return { method, content: calendarInvitation(organised, method, invited, seen.now), fileName };
}

/** The entry of a session one takes part in: added by the mail program, or a neutral file to add by hand when discreet. */
export function calendarRequest(seen: Visit, recipient: Recipient): Calendar {
  const entry = entryOf(seen);
  if (entry === undefined) return undefined;
  if (seen.discreet) return { method: null, content: calendarFile(entry, seen.now), fileName: NEUTRAL_FILE };
  return invitation(seen, 'REQUEST', recipient, entry);
}

/**
 * Takes the entry back, where a REQUEST was sent, also when the registrant has become discreet since: then the CANCEL
 * itself is neutral. A neutral file was never in the hands of a mail program: nothing takes it back.
 */
export function calendarCancel(
  seen: Visit,
  recipient: Recipient & { readonly calendarEntrySent: boolean; readonly former?: FormerSchedule | undefined },
): Calendar {
  const entry = entryOf(seen, recipient.former);
  return entry === undefined || !recipient.calendarEntrySent ? undefined : invitation(seen, 'CANCEL', recipient, entry);
}
