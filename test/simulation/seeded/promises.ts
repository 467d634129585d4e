import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { suppressionItem } from '../../../functions/adapters/dynamodb/mail-items.ts';
import type { Delivery } from '../../../functions/mail/domain/delivery.ts';
import { isInForce } from '../../../functions/mail/domain/suppression.ts';
import type { OutgoingMail } from '../../../functions/mail/ports.ts';
import { mayAttend } from '../../../functions/registration/domain/status.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Chronicle } from './chronicle.ts';

/** What Convoke promises, and the simulation holds it to. */
export const PROMISES = {
  'seats are never oversold': 'A change gives a seat only while one is free, and the ledger counts what there is',
  'what was called off gives no seat': 'From its cancellation on a session gives no seat and no place in the queue',
  'offers end': 'While the clock works, an offer that was not answered goes to the next in line',
  'nobody is overtaken': 'Whoever gets a seat by the rules waited longest, and whoever was heard first is taken up first',
  'one registration a person and session': 'One name under one address has one live registration in a session',
  'joining links are for the confirmed': 'Nobody is led to a session who was not confirmed at that moment',
  'notes are for those who may': 'Nobody is sent or shown notes who had no right at that moment, or after they were pulled back',
  'nothing contradicts a withdrawal':
    'After a withdrawal or revocation was acknowledged no mail that contradicts it is claimed, and its links are dead',
  'nothing contradicts a cancellation': 'After a cancellation was acknowledged no mail invites to the session',
  'nothing contradicts an unsubscription': 'After it was acknowledged no mail of that topic is claimed',
  'nothing goes to a suppressed address': 'After a hard bounce or a complaint was recorded nothing is claimed for the address',
  'nothing contradicts an erasure':
    'After it was acknowledged nothing is claimed for that person but its acknowledgement and what takes an entry back',
  'who asks is forgotten': 'A day after somebody asked for it nothing holds their address or name',
  'no reminder after completion': 'After it was acknowledged that an action point is done nobody is reminded of it',
  'each mail goes at least once': 'Everybody who may be written to is told how things stand in the end',
  'a mail goes twice only in doubt': 'No mail goes out more often than its record shows ambiguous sends, plus once',
  'calendars are true': 'In the end an entry stands in the calendar of who takes part, at the present time, and in no other',
  'what was accepted is taken up': 'Each request that was answered with 202 has a registration in the end',
  'one effect of one key': 'A call that is repeated with its Idempotency-Key has its effect once',
  'nothing fails by itself': 'A function fails only when something around it does: not because of what others did meanwhile',
  'everything drains': 'Once faults stop nothing is left in the outbox, in a queue, among dead letters or half done',
} as const;
export type Promised = keyof typeof PROMISES;
export type Broken = { readonly promise: Promised; readonly how: string };

/** A mail that went out, as its record stood. */
export type Sent = { readonly mail: OutgoingMail; readonly delivery: Delivery; readonly at: number; readonly time: string };

export type Deps = {
  readonly chronicle: Chronicle;
  /** In UTC. */
  readonly time: () => string;
  /** Whether nothing fails at all. */
  readonly isCalm: boolean;
  readonly acknowledged: Acknowledged;
  readonly breaks: (broken: Broken) => void;
};

/** Mails that may follow the end of a registration: they say so themselves, or are about somebody else who shares the mailbox. */
const AFTER_WITHDRAWAL = ['registration-withdrawn', 'registration-revoked', 'address-changed', 'session-cancelled', 'same-address'];
const INVITES = /^(registration-(received|confirmed|waitlisted)|seat-offered|offer-expired|session-(moved|reminder-.*)|joining-details)$/;
const REMINDERS = ['action-points-digest', 'action-point-escalated', 'action-points-recorded'];
const FAREWELLS = ['data-erased', 'registration-withdrawn'];
/** A joining link in a mail, the joining address itself, and a link to notes. */
const JOINS = /\/join\b|meet\.example\.org/;
const NOTES = /\/my\/notes\//;

/** Holds each mail that goes out against the promises about who is told what. */
export function mailsKeeper({ chronicle, acknowledged, breaks }: Deps) {
  function aboutRegistration({ mail, delivery, at }: Sent, registrationId: string, claimed: number): void {
    const stood = chronicle.was(registrationId, claimed, at);
    const mayRead = stood.some(({ status }) => mayAttend(status));
    if (JOINS.test(mail.mail.text) && !mayRead)
      breaks({ promise: 'joining links are for the confirmed', how: `${mail.kind} went to ${registrationId}` });
    if (NOTES.test(mail.mail.text) && !mayRead) breaks({ promise: 'notes are for those who may', how: `${mail.kind} went to ${registrationId}` });
    const end = acknowledged.ended.get(registrationId);
    // Who was taken back and applies again is told that, by the mail which tells others that they are registered.
    if (mail.kind === 'already-registered' && stood.some(({ status }) => status === 'revoked')) return;
    if (end !== undefined && end < claimed && !AFTER_WITHDRAWAL.includes(mail.kind))
      breaks({ promise: 'nothing contradicts a withdrawal', how: `${mail.kind} went to ${registrationId} (${delivery.deliveryId})` });
  }

  function aboutSession({ mail, delivery }: Sent, claimed: number): void {
    const { sessionId } = delivery;
    if (sessionId === undefined) return;
    const cancelled = acknowledged.cancelled.get(sessionId);
    if (cancelled !== undefined && cancelled < claimed && INVITES.test(mail.kind))
      breaks({ promise: 'nothing contradicts a cancellation', how: `${mail.kind} of ${sessionId}` });
    const back = acknowledged.pulledBack.get(sessionId);
    if (NOTES.test(mail.mail.text) && back && back.at < claimed && Number(delivery.job.revision) <= back.version)
      breaks({ promise: 'notes are for those who may', how: `${mail.kind} of version ${delivery.job.revision} after they were pulled back` });
  }

  function aboutPerson({ mail, delivery }: Sent, claimed: number): void {
    const topic = acknowledged.topicOf(mail.kind);
    const ended = topic && delivery.seriesId && acknowledged.unsubscribed.get(`${mail.personId}:${delivery.seriesId}:${topic}`);
    if (ended && ended < claimed) breaks({ promise: 'nothing contradicts an unsubscription', how: `${mail.kind} went to ${mail.to}` });
    const erased = acknowledged.erased.get(mail.personId);
    if (erased && erased.at < claimed && !FAREWELLS.includes(mail.kind) && acknowledged.isQuietSince(erased.email, erased.began))
      breaks({ promise: 'nothing contradicts an erasure', how: `${mail.kind} went to ${mail.to}` });
    const last = chronicle.last(keys.suppression(mail.personId));
    if (last?.item && last.number < claimed && isInForce(suppressionItem.read(last.item)))
      breaks({ promise: 'nothing goes to a suppressed address', how: `${mail.kind} went to ${mail.to}` });
  }

  return (sent: Sent): void => {
    const { mail, delivery } = sent;
    const claimed = chronicle.claimedAt(delivery.deliveryId);
    if (delivery.job.to.type === 'registration') aboutRegistration(sent, delivery.job.to.registrationId, claimed);
    aboutSession(sent, claimed);
    aboutPerson(sent, claimed);
    if (!REMINDERS.includes(mail.kind)) return;
    for (const [text, at] of acknowledged.completed)
      if (
        at < claimed &&
        mail.mail.text.includes(text) &&
        !chronicle.actionPoints().some(({ data }) => data['text'] === text && data['status'] !== 'completed')
      )
        breaks({ promise: 'no reminder after completion', how: `${mail.kind} of ${text} went to ${mail.to}` });
  };
}
