import type { FactsOf, MailFacts, NotesNews } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import { type Block, type Inline, paragraphs } from './blocks.ts';
import { tellDate, tellLanguages } from './dates.ts';
import { type Content, contactLine, footer, plainTitle, senderOf, sessionName, subjectOf } from './letter-content.ts';
import { quoted } from './quote.ts';
import { whenRow } from './session-parts.ts';
import type { Texts } from './texts/en.ts';

type Write<K extends MailKind> = (facts: FactsOf<K>, t: Texts) => Content;
type NotesMail = FactsOf<'requested-notes' | 'notes-request-received' | 'notes-request-approved' | 'notes-request-declined' | 'notes-review'>;

type Told = {
  readonly subject: string;
  readonly title: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
  readonly why: Inline;
};

/** The frame of mails to people who hold no registration: neutral when their session is discreet. */
function notesMail(facts: NotesMail & MailFacts, t: Texts, { why, blocks, ...told }: Told): Content {
  const { session } = facts;
  const name = session.discreet ? [] : [{ label: t.session.labels.session, lines: [sessionName(t, session)], weight: 'strong' } as const];
  const shared = {
    title: told.title,
    blocks: [...paragraphs(t.session.greeting(facts.name)), ...blocks, { type: 'facts', rows: [...name, whenRow(t, session)] } as const],
  };
  if (session.discreet) {
    const { sender, subject, preheader, contact } = t.session.neutral;
    const page = contact([{ label: t.session.page, url: session.pageUrl }]);
    return { ...shared, fromName: sender, subject, preheader, footer: footer(t, facts, why, page) };
  }
  return {
    ...shared,
    fromName: senderOf(session.organisers),
    replyTo: session.contactEmail,
    subject: subjectOf(t, told.subject, plainTitle(t, session.title)),
    preheader: told.preheader,
    footer: footer(t, facts, why, contactLine(t, session.contactEmail)),
  };
}

type News = { readonly subject: string; readonly title: string; readonly preheader: string; readonly lead: Inline };

/** What is new about notes: that they are there, were corrected, or are there in the reader's language. */
export function newsOf(t: Texts, { corrected, newLanguage }: NotesNews, first: Omit<News, 'subject'>): News {
  const { notes } = t.news;
  const { language } = t.notesRequests;
  if (newLanguage !== undefined) return { ...language, lead: language.lead(tellLanguages(t.dates, [newLanguage])) };
  if (corrected) return { subject: notes.correctedSubject, title: notes.correctedTitle, preheader: notes.preheader, lead: notes.correctedLead };
  return { subject: notes.subject, ...first };
}

/** What the organisers say about a correction; a discreet mail leaves it to the page. */
export function whatIsNew(t: Texts, { correction }: NotesNews, discreet: boolean): Block[] {
  return correction === undefined || discreet ? [] : quoted(t.notesRequests.whatIsNew, correction, [t.session.restOnPage]);
}

/** In which languages they can be read, where it is not just that of the mail. */
export function otherLanguages(t: Texts, languages: readonly string[]): Inline {
  return languages.length === 1 && languages[0] === t.language ? [] : t.news.notes.languages(tellLanguages(t.dates, languages));
}

export const requestedNotes: Write<'requested-notes'> = (facts, t) => {
  const { granted, why } = t.notesRequests;
  const { notes } = t.news;
  const { lead, ...news } = newsOf(t, facts, granted);
  const blocks: Block[] = [
    ...paragraphs(lead),
    ...whatIsNew(t, facts, facts.session.discreet),
    { type: 'button', link: { label: notes.button, url: facts.notesUrl } },
    ...paragraphs(otherLanguages(t, facts.notesLanguages), granted.until(tellDate(t.dates, facts.until)), notes.restricted),
  ];
  return notesMail(facts, t, { ...news, blocks, why: why.requester });
};

export const requestReceived: Write<'notes-request-received'> = (facts, t) => {
  const { lead, notYou, ...words } = t.notesRequests.received;
  return notesMail(facts, t, { ...words, blocks: paragraphs(lead, notYou), why: t.notesRequests.why.requester });
};

export const requestApproved: Write<'notes-request-approved'> = (facts, t) => {
  const { lead, ...words } = t.notesRequests.approved;
  return notesMail(facts, t, { ...words, blocks: paragraphs(lead), why: t.notesRequests.why.requester });
};

export const requestDeclined: Write<'notes-request-declined'> = (facts, t) => {
  const { lead, ...words } = t.notesRequests.declined;
  const { discreet } = facts.session;
  const reason = facts.reason === undefined || discreet ? [] : quoted(t.session.reason, facts.reason, []);
  return notesMail(facts, t, { ...words, blocks: [...paragraphs(lead), ...reason], why: t.notesRequests.why.requester });
};

export const review: Write<'notes-review'> = (facts, t) => {
  const { lead, how, button, ...words } = t.notesRequests.review;
  const blocks: Block[] = [...paragraphs(lead), { type: 'button', link: { label: button, url: facts.reviewUrl } }, ...paragraphs(how)];
  return notesMail(facts, t, { ...words, blocks, why: t.notesRequests.why.reviewer });
};
