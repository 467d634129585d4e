import { markdownToHtml } from '../../../functions/adapters/markdown.ts';
import { discreetly, examples } from '../../../functions/mail/content/examples.ts';
import { withExcerpts } from '../../../functions/mail/content/quote.ts';
import { contentOf, inForm } from '../../../functions/mail/content/render-mail.ts';
import type { Texts } from '../../../functions/mail/content/texts/en.ts';
import type { ActionPointFacts, FactsOf, MailFacts, RegistrationFacts, RenderedMail, SessionFacts } from '../../../functions/mail/domain/facts.ts';
import type { MailKind } from '../../../functions/mail/domain/kinds.ts';
import { textsIn } from './texts.ts';

/** All kinds with their example. */
export const all: readonly MailFacts[] = Object.values(examples);

/** The kinds about one registration of one session. */
export type RegistrantFacts = Extract<MailFacts, { readonly registration: RegistrationFacts }>;
export const toRegistrants = all.filter((facts): facts is RegistrantFacts => 'registration' in facts);

/** Renders with these texts. */
export function renderIn(t: Texts, facts: MailFacts): RenderedMail {
  const content = contentOf(t, facts);
  return inForm(t, content, withExcerpts(content.blocks, markdownToHtml));
}

/** Renders in the language of the facts. */
export const renderMail = (facts: MailFacts) => renderIn(textsIn(facts.language), facts);

/** Renders one kind with some facts changed. */
export function render<K extends MailKind>(kind: K, change?: (facts: FactsOf<K>) => MailFacts) {
  const facts: FactsOf<K> = examples[kind];
  return renderMail(change === undefined ? examples[kind] : change(facts));
}

/** Applies the changes to each session, registration and action point within the facts. */
export function alter(
  facts: MailFacts,
  change: {
    readonly session?: Partial<SessionFacts>;
    readonly registration?: Partial<RegistrationFacts>;
    readonly point?: Partial<ActionPointFacts>;
  },
): MailFacts {
  const altered = <T extends object>(item: T): T =>
    Object.assign(
      {},
      item,
      'session' in item && item.session !== undefined ? { session: Object.assign({}, item.session, change.session) } : {},
      'registration' in item ? { registration: Object.assign({}, item.registration, change.registration) } : {},
    );
  switch (facts.kind) {
    case 'my-links':
      return { ...facts, registrations: facts.registrations.map(altered) };
    case 'organiser-digest':
      return { ...facts, sessions: facts.sessions.map(altered) };
    case 'action-point-escalated':
    case 'action-point-completed':
      return { ...facts, actionPoint: { ...facts.actionPoint, ...change.point } };
    case 'action-points-recorded':
      return { ...facts, actionPoints: facts.actionPoints.map((point) => ({ ...point, ...change.point })) };
    case 'action-points-digest':
      return { ...facts, actionPoints: facts.actionPoints.map((point) => ({ ...point, ...change.point })) };
    default:
      return altered(facts);
  }
}

export { discreetly };

/** What a person reads in the HTML, without the words before the first heading that only lists of mails show. */
export function visible(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/^[\s\S]*?<h1/, '<h1')
    .replace(/<\/(?:p|h1|h2|td|div|li|strong)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z0-9#]+);/g, (whole, name: string) => entities[name] ?? whole);
}

export const links = (html: string) => Array.from(html.matchAll(/href="([^"]*)"/g), ([, url]) => (url ?? '').replaceAll('&amp;', '&'));

/** Text without the layout of lines, to compare what is said. */
export const squeezed = (text: string) => text.replaceAll(/[\s>\u2068\u2069*-]+/g, ' ');
