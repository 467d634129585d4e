import type { FactsOf, MailFacts, RenderedMail } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import * as access from './access-mails.ts';
import * as points from './action-point-mails.ts';
import type { Block, ShownBlock } from './blocks.ts';
import { toHtml } from './html.ts';
import type { Content } from './letter-content.ts';
import * as notes from './notes-mails.ts';
import * as organisers from './organiser-mails.ts';
import { speaking } from './page-language.ts';
import { toText } from './plain-text.ts';
import { isOurs, withExcerpts } from './quote.ts';
import * as registrations from './registration-mails.ts';
import * as sessions from './session-mails.ts';
import type { Texts } from './texts/en.ts';
import { textsIn } from './texts/languages.ts';

type FactsByKind = { readonly [K in MailKind]: FactsOf<K> };

/** Who writes which kind. A kind without an entry does not compile. */
const writers: { readonly [K in MailKind]: (facts: FactsByKind[K], t: Texts) => Content } = {
  'sign-in': access.signIn,
  'my-links': access.myLinks,
  'my-data': access.myData,
  'data-erased': access.dataErased,
  'passkey-added': access.passkeys,
  'passkey-removed': access.passkeys,
  'passkeys-reset': access.passkeys,
  'registration-received': registrations.received,
  'registration-confirmed': registrations.confirmed,
  'registration-waitlisted': registrations.waitlisted,
  'seat-offered': registrations.offered,
  'offer-expired': registrations.offerExpired,
  'registration-declined': registrations.declined,
  'registration-withdrawn': registrations.withdrawn,
  'registration-revoked': registrations.revoked,
  'registration-lapsed': registrations.lapsed,
  'already-registered': registrations.alreadyRegistered,
  'same-address': registrations.sameAddress,
  'confirm-new-address': registrations.confirmNewAddress,
  'address-changed': registrations.addressChanged,
  'session-moved': sessions.moved,
  'session-postponed': sessions.postponed,
  'session-cancelled': sessions.cancelled,
  'joining-details': sessions.joiningDetails,
  'session-reminder-day': sessions.reminderDay,
  'session-reminder-hour': sessions.reminderHour,
  'organiser-message': sessions.organiserMessage,
  'notes-available': sessions.notesAvailable,
  'requested-notes': notes.requestedNotes,
  'notes-request-received': notes.requestReceived,
  'notes-request-approved': notes.requestApproved,
  'notes-request-declined': notes.requestDeclined,
  'notes-review': notes.review,
  'organiser-digest': organisers.digest,
  'joining-link-missing': organisers.linkMissing,
  'nudge-hold': organisers.nudgeHold,
  'nudge-notes': organisers.nudgeNotes,
  'address-bounced': organisers.bounced,
  'action-point-escalated': organisers.escalated,
  'action-points-recorded': points.recorded,
  'action-points-digest': points.pointsDigest,
  'action-point-completed': points.completed,
};

function write<K extends MailKind>(kind: K, facts: FactsByKind[K], t: Texts): Content {
  return writers[kind](facts, t);
}

/** Writes a mail in the language of its facts. */
export async function renderMail(facts: MailFacts): Promise<RenderedMail> {
  const t = await textsIn(facts.language);
  const content = contentOf(t, facts);
  return inForm(t, content, await shown(content.blocks));
}

/** Most mails quote nobody: they do not wait for the reader of Markdown to be loaded. */
async function shown(blocks: readonly Block[]): Promise<readonly ShownBlock[]> {
  if (blocks.every(isOurs)) return blocks;
  const { markdownToHtml } = await import('../../adapters/markdown.ts');
  return withExcerpts(blocks, markdownToHtml);
}

/** What a mail says, in the words of one language. Pure: the same facts give the same mail. */
export function contentOf(t: Texts, facts: MailFacts): Content {
  const content = write(facts.kind, facts, t);
  return { ...content, blocks: speaking(t.language, content.blocks) };
}

/** HTML and plain text from one source, with the calendar part where the kind has one. */
export function inForm(t: Texts, content: Content, blocks: readonly ShownBlock[]): RenderedMail {
  const { fromName, replyTo, subject, preheader, title, footer, calendar } = content;
  const { language, direction, marks } = t;
  const letter = { language, direction, colon: marks.colon, preheader, title, blocks, footer };
  return { language, direction, fromName, replyTo, subject, preheader, html: toHtml(letter), text: toText(letter), calendar };
}
