import type { SessionAspect } from '../../../events/values.ts';
import type { FactsOf, FormerSchedule } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import { type Block, type FactRow, type Inline, localised, paragraphs, value } from './blocks.ts';
import { calendarCancel, calendarRequest } from './calendar-part.ts';
import { tell } from './dates.ts';
import { type Content, cut } from './letter-content.ts';
import { newsOf, otherLanguages, whatIsNew } from './notes-mails.ts';
import { quoted } from './quote.ts';
import { registrantMail } from './registrant-mail.ts';
import { calendarLine, stateLine } from './registration-mails.ts';
import { joinButton, joinHelp, reasonBlocks, sessionCard, type Visit, visit, whenRow, withdrawBlocks } from './session-parts.ts';
import type { Texts } from './texts/en.ts';

type Write<K extends MailKind> = (facts: FactsOf<K>, t: Texts) => Content;

function time({ t, session }: Visit, { startsAt, endsAt, timeZone }: FormerSchedule): Inline {
  return [startsAt === undefined ? t.news.moved.notKnown : tell(t.dates, timeZone ?? session.timeZone, startsAt, endsAt).local];
}

/** An aspect of a schedule in words; undefined for what is not told in words. */
function told(seen: Visit, aspect: SessionAspect, schedule: FormerSchedule): Inline | undefined {
  const { t } = seen;
  if (aspect === 'time' || aspect === 'time-zone') return time(seen, schedule);
  if (aspect === 'title' && schedule.title !== undefined) return [cut(localised(schedule.title, t.language))];
  if (aspect === 'place') return schedule.place === undefined ? [t.news.moved.notKnown] : [value(schedule.place)];
  return undefined;
}

/** In a discreet mail title and place are left to the page. */
const HIDDEN: ReadonlySet<SessionAspect> = new Set(['title', 'place']);

function changeRows(seen: Visit, facts: FactsOf<'session-moved'>): FactRow[] {
  const { t, discreet } = seen;
  const { labels } = t.session;
  const colon = t.marks.colon + t.marks.space;
  // A change of zone is told with the time: both in one line, once.
  const shown = facts.changed.filter((aspect) => aspect !== 'time-zone' || !facts.changed.includes('time'));
  return shown.flatMap((aspect): FactRow[] => {
    const label = t.news.moved.aspects[aspect];
    if (label === undefined) return [];
    if (aspect === 'joining-link') return [{ label, lines: [[t.news.moved.newLink]] }];
    if (discreet && HIDDEN.has(aspect)) return [{ label, lines: [[t.session.placeOnPage]] }];
    const before = facts.former === undefined ? undefined : told(seen, aspect, facts.former);
    const now = told(seen, aspect, seen.session) ?? [];
    return [
      {
        label,
        lines:
          before === undefined
            ? [now]
            : [
                [labels.was + colon, ...before],
                [labels.now + colon, ...now],
              ],
      },
    ];
  });
}

export const moved: Write<'session-moved'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, preheader, subject, title } = t.news.moved;
  const rows = changeRows(seen, facts);
  const calendar = seen.registration.status === 'confirmed' ? calendarRequest(seen, facts) : undefined;
  const blocks: Block[] = [
    ...paragraphs(lead),
    { type: 'facts', rows },
    { type: 'notice', text: [stateLine(t, seen.registration)] },
    sessionCard(seen, 'full'),
    ...joinButton(seen),
    ...joinHelp(seen),
    ...paragraphs(calendarLine(seen, calendar?.method)),
    ...withdrawBlocks(seen),
  ];
  const what = new Intl.ListFormat(t.dates.locale).format(rows.map(({ label }) => label.toLocaleLowerCase(t.dates.locale)));
  return registrantMail(facts, seen, { subject, title, preheader: preheader(what), page: 'open', blocks, calendar });
};

export const postponed: Write<'session-postponed'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, stays, formerDate, ...words } = t.news.postponed;
  const calendar = calendarCancel(seen, facts);
  const { startsAt, endsAt, timeZone = seen.session.timeZone } = facts.former?.startsAt === undefined ? seen.session : facts.former;
  const dateless: Visit = { ...seen, session: { ...seen.session, startsAt: undefined, endsAt: undefined } };
  const blocks: Block[] = [
    ...paragraphs(lead),
    ...reasonBlocks(seen, facts.reason, 'open'),
    ...(startsAt === undefined ? [] : [{ type: 'facts', rows: [{ ...whenRow(t, { startsAt, endsAt, timeZone }), label: formerDate }] } as const]),
    ...paragraphs(stays, calendarLine(seen, calendar?.method)),
    sessionCard(dateless, 'full'),
    ...withdrawBlocks(dateless),
  ];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks, calendar });
};

export const cancelled: Write<'session-cancelled'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, ...words } = t.news.cancelled;
  const calendar = calendarCancel(seen, facts);
  const blocks = [
    ...paragraphs(lead),
    ...reasonBlocks(seen, facts.reason, 'open'),
    sessionCard(seen, 'short'),
    ...paragraphs(calendarLine(seen, calendar?.method)),
  ];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks, calendar });
};

/** Mails whose whole point is to get in: the button stands first, the facts below. */
function toJoin(
  facts: FactsOf<'joining-details' | 'session-reminder-day' | 'session-reminder-hour'>,
  t: Texts,
  words: Texts['news']['reminderDay'],
): Content {
  const seen: Visit = { ...visit(t, facts), linkNow: true };
  const { lead, ...rest } = words;
  const blocks = [...paragraphs(lead), ...joinButton(seen), sessionCard(seen, 'full'), ...joinHelp(seen), ...withdrawBlocks(seen)];
  return registrantMail(facts, seen, { ...rest, page: 'open', blocks });
}

export const joiningDetails: Write<'joining-details'> = (facts, t) => toJoin(facts, t, t.news.joiningDetails);
export const reminderDay: Write<'session-reminder-day'> = (facts, t) => toJoin(facts, t, t.news.reminderDay);
export const reminderHour: Write<'session-reminder-hour'> = (facts, t) => toJoin(facts, t, t.news.reminderHour);

export const organiserMessage: Write<'organiser-message'> = (facts, t) => {
  const seen = visit(t, facts);
  const { preheader, neutralTitle, label, onPage } = t.news.message;
  const message = seen.discreet ? paragraphs(onPage) : quoted(label, facts.markdown, [t.session.restOnPage]);
  const title = seen.discreet ? neutralTitle : facts.subject;
  const page: Block = { type: 'button', link: { label: t.session.myPage, url: seen.registration.links.myRegistration } };
  const blocks = [...message, sessionCard(seen, 'short'), page];
  return registrantMail(facts, seen, { subject: facts.subject, subjectWithTitle: false, title, preheader, page: 'open', blocks });
};

export const notesAvailable: Write<'notes-available'> = (facts, t) => {
  const seen = visit(t, facts);
  const words = t.news.notes;
  const { lead, ...news } = newsOf(t, facts, words);
  const blocks: Block[] = [
    ...paragraphs(lead),
    ...whatIsNew(t, facts, seen.discreet),
    { type: 'button', link: { label: words.button, url: facts.notesUrl } },
    ...paragraphs(otherLanguages(t, facts.notesLanguages), words.restricted),
    sessionCard(seen, 'short'),
  ];
  return registrantMail(facts, seen, { ...news, page: 'open', blocks });
};
