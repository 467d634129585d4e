import { inLanguage } from '../../kernel/text.ts';
import type { MailFacts, RenderedMail, SessionFacts } from '../domain/facts.ts';
import { ruleOf } from '../domain/kinds.ts';
import { type Block, type Inline, localised, mailTo, oneLine, type Part, shorten } from './blocks.ts';
import { isolate } from './plain-text.ts';
import type { Texts } from './texts/en.ts';

/** What a kind of mail adds to the frame that all share. */
export type Content = {
  readonly fromName: string;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly Inline[];
  readonly calendar?: RenderedMail['calendar'];
};

/** RFC 5322, 2.1.1: lines of a header should have no more characters. Most programs show fewer still. */
const LONGEST_SUBJECT = 78;
/** The longest title that an organiser may give: in the table of facts it stands whole, in subjects and lists it is cut. */
const LONGEST_TITLE = 200;
const LONGEST_SENDER = 60;
/** Who writes where no organiser does. */
export const SERVICE = 'Convoke';

/** What is new first, then what it is about, cut to the length of a subject. */
export function subjectOf(t: Texts, news: string, about?: string): string {
  if (about === undefined) return shorten(news, LONGEST_SUBJECT);
  // Three characters for the colon and the spaces beside it, two for the marks around a name that runs the other way.
  const room = LONGEST_SUBJECT - news.length - 5;
  return `${news}${t.marks.colon}${t.marks.space}${isolate(shorten(about, Math.max(room, 12)), t.direction)}`;
}

/** The first organiser is who writes: more names than one are cut off by every list of mails. */
export function senderOf(organisers: readonly string[]): string {
  return shorten(organisers[0] ?? SERVICE, LONGEST_SENDER);
}

/** `Session 2: Title`, in parts so that the title keeps its language and direction. */
export function sessionName(t: Texts, session: Pick<SessionFacts, 'title' | 'number'>, longest = LONGEST_TITLE): Inline {
  const title = cut(localised(session.title, t.language), longest);
  return session.number === undefined ? [title] : [t.session.numbered(session.number), t.marks.colon + t.marks.space, title];
}

/** The title alone, as plain words. */
export function plainTitle(t: Texts, title: SessionFacts['title']): string {
  return oneLine(inLanguage(title, t.language).text);
}

export function cut(part: Part, longest = LONGEST_TITLE): Part {
  return typeof part === 'object' && 'value' in part ? { ...part, value: shorten(part.value, longest) } : part;
}

/** The last lines of a mail: why one gets it, whom to write to, how to end it. */
export function footer(t: Texts, facts: MailFacts, why: Inline, contact: Inline | undefined): Inline[] {
  const { topic } = ruleOf(facts.kind);
  const end: Inline[] = 'unsubscribeUrl' in facts && topic !== undefined ? [[{ label: t.access.unsubscribe[topic], url: facts.unsubscribeUrl }]] : [];
  return [why, ...(contact === undefined ? [] : [contact]), ...end];
}

/** "Questions? Write to ...", when there is somebody to write to. */
export function contactLine(t: Texts, address: string | undefined): Inline | undefined {
  return address === undefined ? undefined : t.access.contact([mailTo(address)]);
}
