import { KEPT as OWNER_KEPT } from '../../functions/action-point/domain/retention.ts';
import { KEPT as ANSWER_KEPT } from '../../functions/adapters/dynamodb/idempotency-store.ts';
import { KEPT as AUDIT_KEPT } from '../../functions/audit/domain/entry.ts';
import { KEPT as MAIL_KEPT } from '../../functions/mail/domain/delivery.ts';
import { USUAL_RULE } from '../../functions/notes/domain/request.ts';
import { KEPT as COMMENT_KEPT } from '../../functions/notes/domain/reviewing.ts';
import { ACCESS_LASTS, REQUEST_KEPT } from '../../functions/people/domain/sign-in.ts';
import {
  INTAKE_KEPT,
  NEEDS_KEPT,
  OTHER_ADDRESS_KEPT,
  QUESTION_KEPT,
  KEPT as REGISTRATION_KEPT,
} from '../../functions/registration/domain/retention.ts';

/** What a field that can hold a text holds; with its own end where that is another one than that of its item. */
type Text = string | { readonly what: string; readonly until: string };

/** Why an item is stored, until when, and what its texts are. Its ids, dates, numbers and choices go when it goes. */
export type Rule = { readonly why: string; readonly until: string; readonly texts: Readonly<Record<string, Text>> };

/** `P365D` in words. */
function long(duration: string): string {
  const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration) ?? [];
  return [days && `${days} ${days === '1' ? 'day' : 'days'}`, hours && `${hours} hours`].filter(Boolean).join(' and ');
}

/** No text of anybody: a code, a tag or a key. */
const CODE = 'a code';
const ORGANISERS = 'what organisers wrote';
const WHO = 'who did it: an id, or a word such as `registrant`';
const CONTENT = { why: 'It is what the series is about', until: 'the series is deleted by hand' };
const FLEETING = { why: 'So that nothing is done or sent twice' };

const needs = { what: 'what the person needs to take part', until: `${long(NEEDS_KEPT)} after the session` };

function details(prefix: string, ofNeeds: Text): Readonly<Record<string, Text>> {
  const of: Readonly<Record<string, Text>> = {
    name: 'name',
    email: 'mail address',
    organisation: 'organisation',
    position: 'position',
    country: 'country',
    category: 'kind of organisation',
    language: 'language of correspondence',
    'criteria[]': 'which criteria the person says to meet',
    statement: 'what the person wrote about themselves',
    interpretation: ofNeeds,
    accessibility: ofNeeds,
  };
  return Object.fromEntries(Object.entries(of).map(([field, text]) => [`${prefix}.${field}`, text]));
}

const otherAddress = { what: 'mail address', until: `${long(OTHER_ADDRESS_KEPT)} after it was asked for or changed` };

/** Every item by its type. A field that can hold a text and is missing here fails the check. */
export const rules: Readonly<Record<string, Rule>> = {
  registration: {
    why: 'To hold the seat, to write about it, and to give what was agreed to who was there',
    until: `${long(REGISTRATION_KEPT)} after the session`,
    texts: {
      ...details('details', needs),
      reason: ORGANISERS,
      joinUrl: 'a joining link of the person alone',
      'newAddress.email': otherAddress,
      'formerAddress.email': otherAddress,
      'history[].by': WHO,
      'history[].reason': ORGANISERS,
      'history[].corrected[]': 'names of fields that an organiser corrected',
    },
  },
  intake: {
    why: 'A request waits to be taken up, for seconds',
    until: `taken up, or ${long(INTAKE_KEPT)} where nobody does`,
    texts: details('details', 'what the person needs to take part'),
  },
  'same-address': {
    why: 'A shared mailbox is asked about a second name',
    until: `answered, or ${long(QUESTION_KEPT)}`,
    texts: details('intake.details', 'what the person needs to take part'),
  },
  registrant: { why: 'To know the same person again', until: 'its registration', texts: {} },
  'registration-pointer': { why: 'To find a registration by its id', until: 'its registration', texts: { sk: 'a key' } },
  waiting: { why: 'The order of the waiting list', until: 'the place is given', texts: {} },
  seats: { why: 'How many seats are taken', until: 'the session is deleted by hand', texts: {} },
  message: { ...CONTENT, texts: { subject: ORGANISERS, markdown: ORGANISERS } },
  'notes-request': {
    why: 'To decide who may have the notes, and to say who had them',
    until: `what the series says, ${USUAL_RULE.keptDays} days where it says nothing`,
    texts: {
      name: 'name',
      email: 'mail address',
      organisation: 'organisation',
      reason: 'why the person asks',
      language: 'language of correspondence',
      decidedBy: WHO,
      decisionReason: ORGANISERS,
    },
  },
  'notes-request-pointer': { why: 'To find a request by its id', until: 'its request', texts: {} },
  'notes-asker': { why: 'One request of a person counts', until: 'its request', texts: {} },
  'note-comment': {
    why: 'To finish the notes',
    until: `${long(COMMENT_KEPT)} after it was written`,
    texts: { name: 'name of the reviewer', text: 'what the reviewer wrote' },
  },
  notes: {
    ...CONTENT,
    texts: { 'texts{}': ORGANISERS, updatedBy: WHO, 'releases[].languages[]': CODE, 'releases[].correction': ORGANISERS },
  },
  'approved-notes': { ...CONTENT, texts: { 'texts{}': ORGANISERS, approvedBy: WHO } },
  distribution: {
    why: 'To show to how many the notes went',
    until: 'the series is deleted by hand',
    texts: {
      language: CODE,
      correction: ORGANISERS,
      warning: 'what the organiser should know',
      'confirmedNames[]': 'words that are no names',
      requestedBy: WHO,
    },
  },
  summary: { ...CONTENT, texts: summaryTexts() },
  material: {
    ...CONTENT,
    texts: {
      'title{}': ORGANISERS,
      'files[].language': CODE,
      'files[].change': ORGANISERS,
      'files[].content.fileName': 'name of the file',
      'files[].content.link': 'address of a recording',
      'files[].reason': 'why the file was refused',
      'files[].reason.facts.ending': 'the ending of its name',
    },
  },
  'action-point': {
    why: 'What was agreed; the owner is reminded of it',
    until: 'the series is deleted by hand',
    texts: {
      text: ORGANISERS,
      'owner.name': { what: 'name of the owner', until: `${long(OWNER_KEPT)} after the last change or answer` },
      'owner.organisation': 'organisation that owns it',
      'owner.emails[]': { what: 'mail addresses of the owner', until: `${long(OWNER_KEPT)} after the last change or answer` },
      'supporting[]': 'organisations that help',
      timeZone: CODE,
      'progress[].text': ORGANISERS,
      'history[].by': WHO,
      'history[].organisation': 'organisation that owned it',
      'history[].reminder': CODE,
      'history[].note': 'what owners reported and organisers noted, without a name',
    },
  },
  'action-point-proposal': { why: 'So that a line of the notes is recorded once', until: CONTENT.until, texts: {} },
  'action-point-owner': { why: 'To find what somebody owns', until: 'they own it no more', texts: {} },
  'sign-in': {
    why: 'To mail the link',
    until: `${long(REQUEST_KEPT)}`,
    texts: { email: 'mail address', language: CODE, codeHash: 'the hash of a code that a browser holds for an hour' },
  },
  'sign-in-token': { why: 'To know the mailed link again, by its hash', until: long(REQUEST_KEPT), texts: {} },
  access: {
    why: 'To know who is signed in',
    until: `${long(ACCESS_LASTS)}, or two hours without use`,
    texts: { email: 'mail address', language: CODE },
  },
  passkeys: {
    why: 'So that nobody signs in as an organiser by mail alone',
    until: 'removed or reset, or the person is erased',
    texts: {
      'passkeys[].name': 'what its owner calls it',
      'passkeys[].credentialId': 'the number of the passkey in its device',
      'passkeys[].publicKey': 'what proves its answers',
      'passkeys[].transports[]': 'how the device is reached, such as `usb`',
      language: CODE,
      'recovery.codeHash': 'the hash of a code that somebody was given',
    },
  },
  'passkey-challenge': { why: 'To know once what a device was asked', until: '5 minutes', texts: {} },
  'links-request': {
    why: 'To mail the links, or the link to one’s data, or that passkeys changed',
    until: `${long(REQUEST_KEPT)}; of an erasure 23 hours after it, for its acknowledgement`,
    texts: { email: 'mail address', language: CODE },
  },
  'recent-mails': { why: 'So that nobody is flooded', until: '2 days', texts: { 'mails[].requestId': 'an id' } },
  role: { why: 'To know who organises a series, and to write to them', until: 'the role is taken back', texts: { email: 'mail address' } },
  'co-organiser': { why: 'To know who helps with a session', until: 'they are dismissed', texts: { email: 'mail address' } },
  erasure: {
    why: 'So that nobody writes to who asked to be forgotten, and a restored table forgets again',
    until: 'for ever: a keyed hash and a date',
    texts: { by: WHO, reason: 'what an admin said about it', 'mailsOf[].cursor': 'a key' },
  },
  delivery: {
    why: 'So that a mail goes once, and organisers see what came of it',
    until: long(MAIL_KEPT),
    texts: { 'job.kind': CODE, 'job.revision': CODE, 'job.correlationId': 'an id', sesMessageId: 'an id' },
  },
  'registration-mail': { why: 'To find the mails of a registrant', until: long(MAIL_KEPT), texts: {} },
  suppression: { why: 'So that no mail goes where one came back or was unwanted', until: 'for ever: a keyed hash', texts: {} },
  unsubscription: { why: 'So that no mail goes that somebody stopped', until: 'it is taken back: a keyed hash', texts: {} },
  'fan-out': { ...FLEETING, until: '30 days', texts: { id: 'an id', cursor: 'a key' } },
  tally: { why: 'To show to how many the notes went', until: 'the series is deleted by hand', texts: {} },
  'unasked-mails': { why: 'So that nobody is flooded', until: '2 days', texts: { 'mails[].kind': CODE } },
  limit: {
    why: 'So that nobody sends too much; networks are known by a keyed hash that is another one each day',
    until: 'an hour after the quarter of an hour that it counts',
    texts: {},
  },
  'audit-entry': {
    why: 'To show who did what',
    until: long(AUDIT_KEPT),
    texts: { entryId: 'an id', operation: CODE, 'objects[]': 'ids', correlationId: 'an id' },
  },
  'idempotent-call': {
    ...FLEETING,
    until: long(ANSWER_KEPT),
    texts: { bodyHash: 'a hash', 'answer.value': 'the answer that an organiser got, which may name a registrant' },
  },
  outbox: {
    why: 'Until the event is on the bus; ids and facts only',
    until: 'published, mostly within a second',
    texts: { 'event.id': 'an id', 'event.type': CODE },
  },
  series: {
    ...CONTENT,
    texts: {
      slug: CODE,
      'title{}': ORGANISERS,
      'description{}': ORGANISERS,
      'objectives[]{}': ORGANISERS,
      'organisers[]': 'names of the organising bodies',
      contactEmail: 'address that is published as the contact',
      'languages[]': CODE,
      timeZone: CODE,
      'criteria.items[].id': CODE,
      'criteria.items[].text{}': ORGANISERS,
      feedsInto: ORGANISERS,
    },
  },
  session: { ...CONTENT, texts: sessionTexts() },
  slug: { ...CONTENT, texts: {} },
  announcement: { ...CONTENT, texts: {} },
};

function summaryTexts(): Readonly<Record<string, Text>> {
  const content = (prefix: string) =>
    ['text{}', 'takeaways[].theme', 'takeaways[].theme{}', 'takeaways[].points[]', 'takeaways[].points[]{}'].map((field) => [
      `${prefix}${field}`,
      ORGANISERS,
    ]);
  const edition = (prefix: string) => [...content(prefix), [`${prefix}publishedBy`, WHO], [`${prefix}confirmedNames[]`, 'words that are no names']];
  return { ...Object.fromEntries([...content(''), ...edition('published.'), ...edition('scheduled.')]), updatedBy: WHO };
}

function sessionTexts(): Readonly<Record<string, Text>> {
  const schedule = (prefix: string) => [
    [`${prefix}title{}`, ORGANISERS],
    [`${prefix}timeZone`, CODE],
    [`${prefix}place`, ORGANISERS],
    [`${prefix}joinUrl`, 'the joining link'],
  ];
  return {
    ...Object.fromEntries(['', 'pendingNotice.told.', 'lastUpdate.told.'].flatMap(schedule)),
    'description{}': ORGANISERS,
    joinNote: ORGANISERS,
    technicalContact: 'whom to call when joining fails',
    'coOrganisers[]': 'names of the organising bodies',
    'languages[]': CODE,
    'interpretation[]': CODE,
    'agenda[].title{}': ORGANISERS,
    'agenda[].description{}': ORGANISERS,
    'speakers[].name': 'name of a speaker, published on the page of the session',
    'speakers[].title': 'position of a speaker',
    'speakers[].organisation': 'organisation of a speaker',
    reason: ORGANISERS,
    'stepsTaken[]': CODE,
  };
}
