import type { Instant, RegistrationStatus, SessionId } from '../../../events/values.ts';
import { reminderAt } from '../../kernel/reminders.ts';
import { plus } from '../../kernel/time.ts';
import type { MailFacts, RegistrationFacts } from '../../mail/domain/facts.ts';
import type { PreviewKind } from '../../mail/domain/previews.ts';
import type { Example } from '../../mail/ports.ts';
import { toldAspects } from '../../session/domain/changes.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import type { FactsDeps } from './mail-facts-deps.ts';
import { sessionFacts, unsubscribeUrl } from './mail-session-facts.ts';

/** Somebody who does not exist: examples must name nobody who registered. */
const SOMEBODY = { name: 'Amina Diallo', email: 'amina.diallo@example.org' } as const;
const SOMEBODYS_ID = `per_${'0'.repeat(32)}` as const;
const IN_LINE = 3;

type Setting = { readonly deps: FactsDeps; readonly session: Session; readonly series: Series };

/** @returns undefined while the session has nothing of the kind to tell */
export async function exampleFacts(deps: FactsDeps, id: SessionId, wanted: Example): Promise<MailFacts | undefined> {
  const session = await deps.reads.session(id);
  const series = session && (await deps.reads.series(session.seriesId));
  if (!session || !series) return undefined;
  const setting = { deps, session, series };
  return forOrganisers(setting, wanted) ?? forRegistrants(setting, wanted);
}

function forOrganisers({ deps, session, series }: Setting, { kind, language }: Example): MailFacts | undefined {
  const { addresses, sender, clock } = deps;
  const told = {
    language: language ?? series.languages[0] ?? 'en',
    now: clock.now(),
    to: { email: series.contactEmail },
    senderEmail: sender,
    consoleUrl: addresses.paths.console(),
    contactEmail: series.contactEmail,
    session: sessionFacts(session, series, addresses),
  };
  switch (kind) {
    case 'joining-link-missing':
      return { ...told, kind, confirmed: IN_LINE };
    case 'nudge-hold':
    case 'nudge-notes':
      return { ...told, kind, day: 0 };
    default:
      return undefined;
  }
}

/** As what somebody gets each mail; who gets the others has a seat. */
const STANDING: Readonly<Partial<Record<PreviewKind, RegistrationStatus>>> = {
  'registration-received': 'submitted',
  'registration-waitlisted': 'waitlisted',
  'offer-expired': 'waitlisted',
  'seat-offered': 'offered',
  'registration-declined': 'declined',
  'registration-lapsed': 'lapsed',
  'session-cancelled': 'cancelled',
};

function forRegistrants(setting: Setting, { kind, language, message }: Example): MailFacts | undefined {
  const { deps, session, series } = setting;
  const now = sentAt(setting, kind);
  if (now === undefined) return undefined;
  const common = {
    language: language ?? session.languages[0] ?? 'en',
    now,
    to: SOMEBODY,
    senderEmail: deps.sender,
    session: sessionFacts(session, series, deps.addresses),
    registration: registrationOf(setting, STANDING[kind] ?? 'confirmed', now),
  };
  const ends = (topic: 'session-reminders' | 'messages') =>
    unsubscribeUrl({ personId: SOMEBODYS_ID, seriesId: session.seriesId, topic }, deps.addresses);
  switch (kind) {
    case 'session-moved':
      return { ...common, kind, ...changeOf(session) };
    case 'session-postponed':
    case 'session-cancelled':
      return { ...common, kind, reason: session.reason, calendarEntrySent: true };
    case 'session-reminder-day':
    case 'session-reminder-hour':
      return { ...common, kind, unsubscribeUrl: ends('session-reminders') };
    case 'organiser-message':
      return message && { ...common, kind, ...message, unsubscribeUrl: ends('messages') };
    case 'joining-link-missing':
    case 'nudge-hold':
    case 'nudge-notes':
      return undefined;
    default:
      return { ...common, kind };
  }
}

/** When the mail goes out: a reminder speaks of the time that is left. */
function sentAt({ deps, session: { startsAt, timeZone } }: Setting, kind: PreviewKind): Instant | undefined {
  if (kind === 'session-reminder-day') return startsAt && reminderAt('P1D', startsAt, timeZone);
  if (kind === 'session-reminder-hour') return startsAt && reminderAt('PT1H', startsAt, timeZone);
  return deps.clock.now();
}

/** What waits to be told; while nothing does, another time, since most changes are that. */
function changeOf({ pendingNotice, ...session }: Session) {
  if (!pendingNotice) return { changed: ['time'] as const };
  return { changed: toldAspects(pendingNotice.told, session), former: pendingNotice.told };
}

function registrationOf({ deps: { addresses } }: Setting, status: RegistrationStatus, now: Instant): RegistrationFacts {
  const { links, paths } = addresses;
  const token = links.make('registration', 'example', 1);
  return {
    name: SOMEBODY.name,
    attendeeType: 'participant',
    status,
    position: status === 'waitlisted' ? IN_LINE : undefined,
    offerExpiresAt: status === 'offered' ? plus(now, 'PT24H') : undefined,
    discreet: false,
    links: { myRegistration: paths.myRegistration(token), join: paths.join(token) },
  };
}
