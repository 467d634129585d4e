import type { MailFacts, RenderedMail } from '../domain/facts.ts';
import { type Block, type Inline, paragraphs } from './blocks.ts';
import { type Content, contactLine, footer, plainTitle, senderOf, subjectOf } from './letter-content.ts';
import type { Visit } from './session-parts.ts';

/** What one kind of mail to a registrant says beside the frame. */
export type News = {
  /** Stands before the session's title in the subject. */
  readonly subject: string;
  /** False where the subject is whole in itself. */
  readonly subjectWithTitle?: false;
  readonly title: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
  /** Absent: because of the registration. */
  readonly why?: Inline;
  /** Whether the registrant's own page still opens: after the end of a registration its links are void. */
  readonly page: 'open' | 'closed';
  readonly calendar?: RenderedMail['calendar'];
};

/** The frame of all mails to registrants, and the one place where a discreet one becomes neutral (design, section 9). */
export function registrantMail(facts: MailFacts, seen: Visit, news: News): Content {
  const { t, session, registration, discreet } = seen;
  const greeting = paragraphs(t.session.greeting(registration.name));
  const why = news.why ?? t.access.why.registrant;
  const shared = { title: news.title, blocks: [...greeting, ...news.blocks], calendar: news.calendar };
  if (discreet) {
    const page =
      news.page === 'open' ? { label: t.session.myPage, url: registration.links.myRegistration } : { label: t.session.page, url: session.pageUrl };
    const { sender, subject, preheader, contact } = t.session.neutral;
    return { ...shared, fromName: sender, subject, preheader, footer: footer(t, facts, why, contact([page])) };
  }
  return {
    ...shared,
    fromName: senderOf(session.organisers),
    replyTo: session.contactEmail,
    subject: subjectOf(t, news.subject, news.subjectWithTitle === false ? undefined : plainTitle(t, session.title)),
    preheader: news.preheader,
    footer: footer(t, facts, why, contactLine(t, session.contactEmail)),
  };
}
