import type { FactsOf } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import { type Block, type Inline, paragraphs } from './blocks.ts';
import { calendarCancel, calendarRequest } from './calendar-part.ts';
import { tell, tellShort } from './dates.ts';
import type { Content } from './letter-content.ts';
import { registrantMail } from './registrant-mail.ts';
import { isOver, joinButton, joinHelp, reasonBlocks, sessionCard, type Visit, visit, withdrawBlocks } from './session-parts.ts';
import type { Texts } from './texts/en.ts';

type Write<K extends MailKind> = (facts: FactsOf<K>, t: Texts) => Content;

export const received: Write<'registration-received'> = (facts, t) => {
  const seen = visit(t, facts);
  const words = t.registration.received;
  const blocks = [...paragraphs(words.lead), sessionCard(seen, 'full'), ...withdrawBlocks(seen)];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks });
};

export const confirmed: Write<'registration-confirmed'> = (facts, t) => {
  const seen = visit(t, facts);
  const { subject, title, preheader, calledTitle, after, lead } = t.registration.confirmed;
  if (isOver(seen)) {
    const blocks = [...paragraphs(after), sessionCard(seen, 'short'), ...withdrawBlocks(seen)];
    return registrantMail(facts, seen, { subject: calledTitle, title: calledTitle, preheader, page: 'open', blocks });
  }
  const calendar = calendarRequest(seen, facts);
  const blocks = [
    ...paragraphs(lead(seen.registration.attendeeType)),
    sessionCard(seen, 'full'),
    ...joinButton(seen),
    ...joinHelp(seen),
    ...paragraphs(calendarLine(seen, calendar?.method)),
    ...withdrawBlocks(seen),
  ];
  return registrantMail(facts, seen, { subject, title, preheader, page: 'open', blocks, calendar });
};

/** Says that a calendar part comes along; undefined without one. */
export function calendarLine({ t }: Visit, method: 'REQUEST' | 'CANCEL' | null | undefined): Inline | undefined {
  if (method === undefined) return undefined;
  if (method === null) return [t.session.calendarFile];
  return [method === 'REQUEST' ? t.session.calendarEntry : t.session.calendarRemoved];
}

export const waitlisted: Write<'registration-waitlisted'> = (facts, t) => {
  const seen = visit(t, facts);
  const { preheader, lead, how, ...words } = t.registration.waitlisted;
  const { position } = seen.registration;
  const blocks = [...paragraphs(lead(position), how), sessionCard(seen, 'full'), ...withdrawBlocks(seen)];
  return registrantMail(facts, seen, { ...words, preheader: preheader(position), page: 'open', blocks });
};

/** Until when a seat is held: in the session's zone and in UTC. */
function deadline({ t, session, registration }: Visit): Block[] {
  if (registration.offerExpiresAt === undefined) return [];
  const { local, utc } = tell(t.dates, session.timeZone, registration.offerExpiresAt);
  return [{ type: 'facts', rows: [{ label: t.session.labels.answerBy, lines: [[local], ...(utc === undefined ? [] : [[utc]])], weight: 'strong' }] }];
}

export const offered: Write<'seat-offered'> = (facts, t) => {
  const seen = visit(t, facts);
  const { subject, lead, refuse, button, ...words } = t.registration.offered;
  const { offerExpiresAt, links } = seen.registration;
  const by = offerExpiresAt === undefined ? '' : tellShort(t.dates, seen.session.timeZone, offerExpiresAt);
  const blocks: Block[] = [
    ...paragraphs(lead),
    ...deadline(seen),
    { type: 'button', link: { label: button, url: links.myRegistration } },
    ...paragraphs(refuse),
    sessionCard(seen, 'full'),
  ];
  return registrantMail(facts, seen, { ...words, subject: subject(by), page: 'open', blocks });
};

export const offerExpired: Write<'offer-expired'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, stay, ...words } = t.registration.offerExpired;
  const blocks = [...paragraphs(lead(seen.registration.position), stay), sessionCard(seen, 'full'), ...withdrawBlocks(seen)];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks });
};

/** To the public page of the session. */
const toSessionPage = ({ t, session }: Visit): Block => ({ type: 'button', link: { label: t.session.page, url: session.pageUrl } });

export const declined: Write<'registration-declined'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, again, ...words } = t.registration.declined;
  const blocks = [
    ...paragraphs(lead),
    ...reasonBlocks(seen, facts.reason, 'open'),
    sessionCard(seen, 'short'),
    ...paragraphs(again),
    toSessionPage(seen),
  ];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks });
};

export const withdrawn: Write<'registration-withdrawn'> = (facts, t) => {
  const seen = visit(t, facts);
  const { subject, title, preheader, again, ...causes } = t.registration.withdrawn;
  const calendar = calendarCancel(seen, facts);
  const blocks = [
    ...paragraphs(causes[facts.cause], calendarLine(seen, calendar?.method)),
    sessionCard(seen, 'short'),
    ...(isOver(seen) ? [] : [...paragraphs(again), toSessionPage(seen)]),
  ];
  const about = facts.cause === 'registrant' ? subject : title;
  return registrantMail(facts, seen, { subject: about, title, preheader, page: 'closed', blocks, calendar });
};

export const revoked: Write<'registration-revoked'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, ...words } = t.registration.revoked;
  const calendar = calendarCancel(seen, facts);
  const blocks = [
    ...paragraphs(lead),
    ...reasonBlocks(seen, facts.reason, 'closed'),
    ...paragraphs(calendarLine(seen, calendar?.method)),
    sessionCard(seen, 'short'),
  ];
  return registrantMail(facts, seen, { ...words, page: 'closed', blocks, calendar });
};

export const lapsed: Write<'registration-lapsed'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, notes, ...words } = t.registration.lapsed;
  const blocks = [...paragraphs(lead), sessionCard(seen, 'short'), ...paragraphs(notes), toSessionPage(seen)];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks });
};

export const alreadyRegistered: Write<'already-registered'> = (facts, t) => {
  const seen = visit(t, facts);
  if (seen.registration.status === 'revoked') return stillRevoked(facts, t, seen);
  const { lead, ...words } = t.registration.alreadyRegistered;
  const blocks = [
    ...paragraphs(lead),
    ...stateBlocks(seen),
    ...joinButton(seen),
    sessionCard(seen, 'full'),
    ...joinHelp(seen),
    ...withdrawBlocks(seen),
  ];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks });
};

/** Who was taken back and applies again: no link opens anything, so that the contact alone is named. */
function stillRevoked(facts: FactsOf<'already-registered'>, t: Texts, seen: Visit): Content {
  const { lead, ...words } = t.registration.revoked;
  return registrantMail(facts, seen, { ...words, page: 'closed', blocks: [...paragraphs(lead), sessionCard(seen, 'short')] });
}

/** The state in one sentence, with the place in the waiting list where there is one. */
export function stateLine(t: Texts, { status, position }: Visit['registration']): string {
  return [t.registration.state[status], ...(position === undefined ? [] : [t.registration.placeInList(position)])].join(t.marks.space);
}

const stateBlocks = (seen: Visit): Block[] => [{ type: 'notice', text: [stateLine(seen.t, seen.registration)] }, ...deadline(seen)];

export const sameAddress: Write<'same-address'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, decide, button, ...words } = t.registration.sameAddress;
  const blocks: Block[] = [
    ...paragraphs(lead(seen.registration.name, facts.otherName), decide),
    { type: 'button', link: { label: button, url: facts.decideUrl } },
    sessionCard(seen, 'full'),
    ...withdrawBlocks(seen),
  ];
  return registrantMail(facts, seen, { ...words, page: 'open', blocks });
};

export const confirmNewAddress: Write<'confirm-new-address'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, button, ...words } = t.registration.confirmNewAddress;
  const blocks: Block[] = [...paragraphs(lead), { type: 'button', link: { label: button, url: facts.confirmUrl } }, sessionCard(seen, 'short')];
  // The page stays closed to the new address until it is confirmed: it may be somebody else's.
  return registrantMail(facts, seen, { ...words, why: t.access.why.otherAddress, page: 'closed', blocks });
};

export const addressChanged: Write<'address-changed'> = (facts, t) => {
  const seen = visit(t, facts);
  const { lead, notYou, ...words } = t.registration.addressChanged;
  const blocks = [...paragraphs(lead, notYou), sessionCard(seen, 'short')];
  return registrantMail(facts, seen, { ...words, page: 'closed', blocks });
};
