import type { FactsOf, MailFacts, MyRegistration } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import { type Block, type Entry, type Inline, paragraphs, value } from './blocks.ts';
import { tell, tellTime } from './dates.ts';
import { type Content, contactLine, footer, SERVICE, sessionName } from './letter-content.ts';
import { stateLine } from './registration-mails.ts';
import type { Texts } from './texts/en.ts';

type Write<K extends MailKind> = (facts: FactsOf<K>, t: Texts) => Content;

type Said = { readonly subject: string; readonly preheader: string; readonly title: string; readonly blocks: readonly Block[] };

/** The frame of the mails that belong to no series. @param why it comes: mostly somebody entered the address */
function ofService(facts: MailFacts, t: Texts, { subject, preheader, title, blocks }: Said, why = t.access.why.asked): Content {
  const contact = contactLine(t, facts.contactEmail);
  return { fromName: SERVICE, replyTo: facts.contactEmail, subject, preheader, title, blocks, footer: footer(t, facts, why, contact) };
}

export const signIn: Write<'sign-in'> = (facts, t) => {
  const { lead, button, notYou } = t.access.signIn;
  const blocks: Block[] = [
    ...paragraphs(lead(tellTime(t.dates, facts.expiresAt))),
    { type: 'button', link: { label: button, url: facts.signInUrl } },
    ...paragraphs(notYou),
  ];
  return ofService(facts, t, { ...t.access.signIn, blocks });
};

/** The latest ones; who looks for more is looking for something of years ago. */
const MOST_REGISTRATIONS = 14;
const LONGEST_NAME = 90;

function entry(t: Texts, { session, registration }: MyRegistration): Entry {
  const hidden = session.discreet || registration.discreet;
  const when: Inline[] = session.startsAt === undefined ? [] : [[tell(t.dates, session.timeZone, session.startsAt).local]];
  return {
    title: hidden ? [t.session.neutral.entry] : sessionName(t, session, LONGEST_NAME),
    lines: [...when, [value(registration.name)], [stateLine(t, registration)]],
    link: { label: t.access.myLinks.open, url: registration.links.myRegistration },
  };
}

export const myLinks: Write<'my-links'> = (facts, t) => {
  const { lead, none, more } = t.access.myLinks;
  const latestFirst = facts.registrations.toSorted((a, b) => (b.session.startsAt ?? '9').localeCompare(a.session.startsAt ?? '9'));
  const entries = latestFirst.slice(0, MOST_REGISTRATIONS).map((mine) => entry(t, mine));
  const blocks: Block[] =
    entries.length === 0
      ? paragraphs(none)
      : [...paragraphs(lead), { type: 'entries', entries }, ...paragraphs(latestFirst.length > entries.length ? more : undefined)];
  return ofService(facts, t, { ...t.access.myLinks, blocks });
};

export const myData: Write<'my-data'> = (facts, t) => {
  const { lead, button, notYou } = t.access.myData;
  const blocks: Block[] = [...paragraphs(lead), { type: 'button', link: { label: button, url: facts.dataUrl } }, ...paragraphs(notYou)];
  return ofService(facts, t, { ...t.access.myData, blocks });
};

export const dataErased: Write<'data-erased'> = (facts, t) => {
  const { lead, stays, again } = t.access.erased;
  return ofService(facts, t, { ...t.access.erased, blocks: paragraphs(lead, stays, again) });
};

/** To whom passkeys belong, so that they notice what they did not do themselves. */
export const passkeys: Write<'passkey-added' | 'passkey-removed' | 'passkeys-reset'> = (facts, t) => {
  const { notYou, ...by } = t.access.passkeys;
  const said = by[facts.kind];
  return ofService(facts, t, { ...said, blocks: paragraphs(said.lead, notYou) }, t.access.why.signsIn);
};
