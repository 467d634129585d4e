import type { Instant } from '../../../events/values.ts';
import { reminderAt } from '../../kernel/reminders.ts';
import { inLanguage } from '../../kernel/text.ts';
import type { RegistrationFacts, SessionFacts } from '../domain/facts.ts';
import { type Block, type FactRow, type Inline, localised, mailTo, paragraphs, value } from './blocks.ts';
import { tell, tellLanguages } from './dates.ts';
import { cut, sessionName } from './letter-content.ts';
import { quoted } from './quote.ts';
import type { Texts } from './texts/en.ts';

/** A session and a registrant as one mail sees them. */
export type Visit = {
  readonly t: Texts;
  readonly session: SessionFacts;
  readonly registration: RegistrationFacts;
  readonly now: Instant;
  /** The session's setting or the registrant's. */
  readonly discreet: boolean;
  /** The mail is there to bring the link, whatever the time. */
  readonly linkNow?: true;
};

export function visit(t: Texts, facts: { readonly session: SessionFacts; readonly registration: RegistrationFacts; readonly now: Instant }): Visit {
  const { session, registration, now } = facts;
  return { t, session, registration, now, discreet: session.discreet || registration.discreet };
}

/** Whether it is over: nothing about joining or withdrawing is said any more. */
export function isOver({ session, now }: Visit): boolean {
  const end = session.endsAt ?? session.startsAt;
  return end !== undefined && end <= now;
}

/** Date and time, in the zone of the session and in UTC. */
export function whenRow(t: Texts, { startsAt, endsAt, timeZone }: Pick<SessionFacts, 'startsAt' | 'endsAt' | 'timeZone'>): FactRow {
  if (startsAt === undefined) return { label: t.session.labels.when, lines: [[t.session.noDate]] };
  const { local, utc } = tell(t.dates, timeZone, startsAt, endsAt);
  return { label: t.session.labels.when, lines: [[local], ...(utc === undefined ? [] : [[utc]])], weight: 'strong' };
}

/** The language of the title, where it is not that of the mail. */
function titleLanguage(t: Texts, { title }: SessionFacts): Inline[] {
  const { language } = inLanguage(title, t.language);
  return language === t.language ? [] : [[t.session.titleLanguage(tellLanguages(t.dates, [language]))]];
}

/** What it is called and what it belongs to: nothing of it in a discreet mail. */
function nameRows({ t, session, discreet }: Visit): FactRow[] {
  if (discreet) return [];
  return [
    { label: t.session.labels.session, lines: [sessionName(t, session), ...titleLanguage(t, session)], weight: 'strong' },
    { label: t.session.labels.partOf, lines: [[cut(localised(session.seriesTitle, t.language))]] },
  ];
}

function where({ t, session, discreet }: Visit): Inline {
  if (session.format === 'online') return [t.session.online];
  if (discreet) return [t.session.placeOnPage];
  if (session.place === undefined) return [t.session.placeOpen];
  return session.format === 'hybrid' ? t.session.placeAndOnline(session.place) : [value(session.place)];
}

type Joining = keyof Pick<Texts['session']['joining'], 'laterByMail' | 'withoutDate' | 'missing' | 'withLink' | 'inPerson' | 'onceConfirmed'>;

/**
 * How one gets in, or when one learns it. The link is sent from the time of the first reminder on: given out earlier it
 * would be passed on and forgotten.
 */
function joining({ session, registration, now, linkNow }: Visit): Joining {
  if (session.format === 'in-person') return 'inPerson';
  if (registration.status !== 'confirmed') return 'onceConfirmed';
  if (session.startsAt === undefined) return 'withoutDate';
  if (!linkNow && now < reminderAt('P1D', session.startsAt, session.timeZone)) return 'laterByMail';
  return session.hasJoiningLink ? 'withLink' : 'missing';
}

function practicalRows(seen: Visit): FactRow[] {
  const { t, session } = seen;
  const { labels } = t.session;
  const interpreted =
    session.interpretation.length > 0 ? t.session.interpreted(tellLanguages(t.dates, session.interpretation)) : t.session.notInterpreted;
  const recording = [
    session.recorded ? t.session.recorded : t.session.notRecorded,
    ...(session.format === 'in-person' ? [] : [t.session.displayNames]),
    ...(session.chathamHouse ? [t.session.chathamHouse] : []),
  ];
  return [
    ...(isOver(seen) ? [] : [{ label: labels.joining, lines: [[t.session.joining[joining(seen)]]] }]),
    { label: labels.languages, lines: [[tellLanguages(t.dates, session.languages)], [interpreted]] },
    { label: labels.recording, lines: recording.map((line) => [line]) },
  ];
}

/**
 * The session as a table of facts.
 *
 * @param extent `short` where one does not take part: only what it is and when
 */
export function sessionCard(seen: Visit, extent: 'full' | 'short'): Block {
  const when = whenRow(seen.t, seen.session);
  if (extent === 'short') return { type: 'facts', rows: [...nameRows(seen), when] };
  return { type: 'facts', rows: [...nameRows(seen), when, { label: seen.t.session.labels.where, lines: [where(seen)] }, ...practicalRows(seen)] };
}

const canJoin = (seen: Visit) => !isOver(seen) && joining(seen) === 'withLink';

/** The button to join, when it is time and there is a link. */
export function joinButton(seen: Visit): Block[] {
  if (!canJoin(seen)) return [];
  const { t, registration } = seen;
  return [{ type: 'button', link: { label: t.session.joining.button, url: registration.links.join } }, ...paragraphs([t.session.joining.personal])];
}

/** A technical contact is free text: a mail address, a telephone number, a name. */
const reachable = (contact: string) => (/^[^\s@<>]+@[^\s@<>]+$/.test(contact) ? mailTo(contact) : value(contact));

/** What helps to get in: the organisers' word about it, and whom to ask. */
export function joinHelp(seen: Visit): Block[] {
  const { t, session, discreet } = seen;
  if (discreet || !canJoin(seen)) return [];
  return [
    ...(session.joinNote === undefined ? [] : quoted(t.session.joining.note, session.joinNote, [t.session.restOnPage])),
    ...paragraphs(t.session.joining.help([reachable(session.technicalContact ?? session.contactEmail)])),
  ];
}

const SEATED = new Set<RegistrationFacts['attendeeType']>(['participant', 'observer']);

/** How to withdraw, and the way there. */
export function withdrawBlocks(seen: Visit): Block[] {
  const { t, session, registration } = seen;
  if (isOver(seen)) return [{ type: 'button', link: { label: t.session.myPage, url: registration.links.myRegistration } }];
  const attends = registration.status === 'confirmed' && session.startsAt !== undefined;
  const how = attends ? t.session.withdraw(SEATED.has(registration.attendeeType)) : t.session.withdrawRequest;
  return [...paragraphs(how), { type: 'button', link: { label: t.session.myPage, url: registration.links.myRegistration } }];
}

/** The organisers' reason, in their words; a discreet mail leaves it to the page. */
export function reasonBlocks({ t, discreet }: Visit, reason: string | undefined, page: 'open' | 'closed'): Block[] {
  if (reason === undefined) return [];
  if (!discreet) return quoted(t.session.reason, reason, [t.session.restOnPage]);
  return page === 'open' ? paragraphs([t.session.reasonOnPage]) : [];
}
