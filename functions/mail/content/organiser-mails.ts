import type { FactsOf, MailFacts, SessionFacts, WaitingInSession } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import { type Block, type Entry, type FactRow, type Inline, localised, paragraphs, value } from './blocks.ts';
import { tell, tellDate } from './dates.ts';
import { type Content, contactLine, cut, footer, plainTitle, senderOf, sessionName, subjectOf } from './letter-content.ts';
import { pointEntry } from './point-entry.ts';
import { whenRow } from './session-parts.ts';
import type { Texts } from './texts/en.ts';

type Write<K extends MailKind> = (facts: FactsOf<K>, t: Texts) => Content;

type Asked = {
  readonly subject: string;
  readonly title: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
  /** What the mail is about, for its subject; absent where nothing may say it. */
  readonly about?: string | undefined;
  readonly organisers?: readonly string[];
  readonly contactEmail?: string | undefined;
};

/** The frame of all mails to organisers. */
function organiserMail(facts: MailFacts, t: Texts, asked: Asked): Content {
  const { subject, about, organisers = [], contactEmail, ...rest } = asked;
  return {
    ...rest,
    subject: subjectOf(t, subject, about),
    fromName: senderOf(organisers),
    replyTo: contactEmail,
    footer: footer(t, facts, t.access.why.organiser, contactLine(t, contactEmail)),
  };
}

/** What a session is called to its organisers: a discreet one by its number at most. */
function nameOf(t: Texts, session: SessionFacts): Inline {
  if (!session.discreet) return sessionName(t, session);
  return [session.number === undefined ? t.organiser.discreetSession : t.session.numbered(session.number)];
}

function aboutSession(facts: MailFacts, t: Texts, session: SessionFacts, asked: Omit<Asked, 'about' | 'organisers' | 'contactEmail'>): Content {
  if (session.discreet) {
    const { sender, preheader } = t.session.neutral;
    return { ...organiserMail(facts, t, { ...asked, subject: t.organiser.neutralSubject, preheader }), fromName: sender };
  }
  const { organisers, contactEmail } = session;
  return organiserMail(facts, t, { ...asked, about: plainTitle(t, session.title), organisers, contactEmail });
}

const card = (t: Texts, session: SessionFacts, ...more: readonly FactRow[]): Block => ({
  type: 'facts',
  rows: [{ label: t.session.labels.session, lines: [nameOf(t, session)] }, whenRow(t, session), ...more],
});

/** More than these would make a mail that nobody reads: the console has them all. */
const MOST_SESSIONS = 12;

const written = (n: number, words: (n: number) => string): Inline[] => (n > 0 ? [[words(n)]] : []);

function waitingEntry(t: Texts, { session, toReview, waitlisted, notesRequests, confirmed, capacity, consoleUrl }: WaitingInSession): Entry {
  const words = t.organiser.digest;
  const when: Inline[] = session.startsAt === undefined ? [] : [[tell(t.dates, session.timeZone, session.startsAt).local]];
  const waiting = [...written(toReview, words.toReview), ...written(waitlisted, words.waitlisted), ...written(notesRequests, words.notesRequests)];
  return {
    title: nameOf(t, session),
    lines: [...when, ...waiting, [words.confirmed(confirmed, capacity)]],
    link: { label: t.organiser.openSession, url: consoleUrl },
  };
}

export const digest: Write<'organiser-digest'> = (facts, t) => {
  const words = t.organiser.digest;
  const { proposed, overdue, unowned } = facts.actionPoints;
  const points = [...written(proposed, words.proposed), ...written(overdue, words.overdue), ...written(unowned, words.unowned)];
  const shown = facts.sessions.slice(0, MOST_SESSIONS);
  const rest = facts.sessions.length - shown.length;
  // One discreet session is enough: the series in the subject would tell what it belongs to.
  const discreet = facts.sessions.some(({ session }) => session.discreet);
  const things = facts.sessions.reduce((sum, { toReview, notesRequests }) => sum + toReview + notesRequests, proposed + overdue + unowned);
  const nothing = shown.length === 0 && points.length === 0;
  const blocks: Block[] = [
    ...paragraphs(discreet ? undefined : [cut(localised(facts.seriesTitle, t.language))]),
    ...paragraphs(nothing ? words.nothing : words.lead(tellDate(t.dates, facts.date))),
    ...(shown.length > 0 ? [{ type: 'entries', entries: shown.map((waiting) => waitingEntry(t, waiting)) } as const] : []),
    ...paragraphs(rest > 0 ? words.moreSessions(rest) : undefined),
    ...(points.length > 0
      ? ([
          { type: 'heading', text: [words.actionPoints] },
          { type: 'list', items: points },
        ] as const)
      : []),
    { type: 'button', link: { label: t.organiser.console, url: facts.consoleUrl } },
  ];
  const about = discreet ? undefined : plainTitle(t, facts.seriesTitle);
  const { subject, title, preheader } = words;
  return organiserMail(facts, t, {
    subject,
    title,
    preheader: preheader(things),
    blocks,
    about,
    contactEmail: discreet ? undefined : facts.contactEmail,
  });
};

type Wanted = { readonly subject: string; readonly title: string; readonly preheader: string; readonly button: string };

/** Something that one session still needs from its organisers. */
function wanted(
  facts: FactsOf<'joining-link-missing' | 'nudge-hold' | 'nudge-notes'>,
  t: Texts,
  { subject, title, preheader, button }: Wanted,
  lead: Inline,
): Content {
  const blocks: Block[] = [...paragraphs(lead), card(t, facts.session), { type: 'button', link: { label: button, url: facts.consoleUrl } }];
  return aboutSession(facts, t, facts.session, { subject, title, preheader, blocks });
}

export const linkMissing: Write<'joining-link-missing'> = (facts, t) =>
  wanted(facts, t, t.organiser.linkMissing, t.organiser.linkMissing.lead(facts.confirmed));
export const nudgeHold: Write<'nudge-hold'> = (facts, t) => wanted(facts, t, t.organiser.nudgeHold, t.organiser.nudgeHold.lead(facts.day));
/** The first comes when the session is marked as held, and tells what is next; only the later ones say that people wait. */
export const nudgeNotes: Write<'nudge-notes'> = (facts, t) => {
  const { notesNext, nudgeNotes: late } = t.organiser;
  return facts.day <= 0 ? wanted(facts, t, { ...late, ...notesNext }, notesNext.lead) : wanted(facts, t, late, late.lead(facts.day));
};

export const bounced: Write<'address-bounced'> = (facts, t) => {
  const { subject, title, preheader, labels, hidden, permanent, temporary, mend, button } = t.organiser.bounced;
  const { person, session } = facts;
  const isHidden = person.discreet || session?.discreet === true;
  const named: FactRow[] = person.name === undefined ? [] : [{ label: labels.person, lines: [[value(person.name)]] }];
  const rows: FactRow[] = isHidden ? [] : [...named, { label: labels.address, lines: [[value(person.email)]] }];
  const sessionRows: FactRow[] = session === undefined ? [] : [{ label: t.session.labels.session, lines: [nameOf(t, session)] }];
  const all = [...rows, ...sessionRows];
  const blocks: Block[] = [
    ...paragraphs(facts.permanent ? permanent : temporary, isHidden ? hidden : undefined),
    ...(all.length > 0 ? [{ type: 'facts', rows: all } as const] : []),
    ...paragraphs(mend),
    { type: 'button', link: { label: button, url: facts.consoleUrl } },
  ];
  const asked = { subject, title, preheader, blocks };
  return session === undefined ? organiserMail(facts, t, { ...asked, contactEmail: facts.contactEmail }) : aboutSession(facts, t, session, asked);
};

export const escalated: Write<'action-point-escalated'> = (facts, t) => {
  const { subject, title, preheader, lead, button } = t.organiser.escalated;
  const { actionPoint, contactEmail } = facts;
  const blocks: Block[] = [
    ...paragraphs(lead(facts.reminders)),
    { type: 'entries', entries: [pointEntry(t, actionPoint, { forOwner: false, link: undefined })] },
    { type: 'button', link: { label: button, url: facts.consoleUrl } },
  ];
  if (actionPoint.discreet) return { ...organiserMail(facts, t, { subject, title, preheader, blocks }), fromName: t.session.neutral.sender };
  return organiserMail(facts, t, { subject, title, preheader, blocks, about: actionPoint.text, contactEmail });
};
