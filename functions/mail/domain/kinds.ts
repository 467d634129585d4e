import * as z from 'zod';
import { because } from '../../kernel/issues.ts';

/**
 * `service` mails are part of what one asked for and cannot be unsubscribed; `process` mails can, by address, series and
 * kind (design, decision 3). `queue` keeps a fan-out from delaying somebody who waits for a confirmation.
 * `topic` is what one unsubscribes from: one topic may join several kinds.
 */
type KindRule = {
  readonly class: 'service' | 'process';
  readonly queue: 'transactional' | 'bulk';
  readonly topic?: 'session-reminders' | 'notes' | 'messages' | 'action-points' | 'organiser-digest';
  /** What it does to the registrant's calendar, where it does anything. */
  readonly entry?: 'brings' | 'takes-back';
};

/** Every mail Convoke sends. */
export const mailKinds = {
  'sign-in': { class: 'service', queue: 'transactional' },
  'my-links': { class: 'service', queue: 'transactional' },
  'my-data': { class: 'service', queue: 'transactional' },
  'data-erased': { class: 'service', queue: 'transactional' },
  'passkey-added': { class: 'service', queue: 'transactional' },
  'passkey-removed': { class: 'service', queue: 'transactional' },
  'passkeys-reset': { class: 'service', queue: 'transactional' },

  'registration-received': { class: 'service', queue: 'transactional' },
  'registration-confirmed': { class: 'service', queue: 'transactional', entry: 'brings' },
  'registration-waitlisted': { class: 'service', queue: 'transactional' },
  'seat-offered': { class: 'service', queue: 'transactional' },
  'offer-expired': { class: 'service', queue: 'transactional' },
  'registration-declined': { class: 'service', queue: 'transactional' },
  'registration-withdrawn': { class: 'service', queue: 'transactional', entry: 'takes-back' },
  'registration-revoked': { class: 'service', queue: 'transactional', entry: 'takes-back' },
  'registration-lapsed': { class: 'service', queue: 'bulk' },
  'already-registered': { class: 'service', queue: 'transactional' },
  'same-address': { class: 'service', queue: 'transactional' },
  'confirm-new-address': { class: 'service', queue: 'transactional' },
  'address-changed': { class: 'service', queue: 'transactional' },

  'session-moved': { class: 'service', queue: 'bulk', entry: 'brings' },
  'session-postponed': { class: 'service', queue: 'bulk', entry: 'takes-back' },
  'session-cancelled': { class: 'service', queue: 'bulk', entry: 'takes-back' },
  'joining-details': { class: 'service', queue: 'bulk' },
  'session-reminder-day': { class: 'process', queue: 'bulk', topic: 'session-reminders' },
  'session-reminder-hour': { class: 'process', queue: 'bulk', topic: 'session-reminders' },
  'organiser-message': { class: 'process', queue: 'bulk', topic: 'messages' },
  'notes-available': { class: 'process', queue: 'bulk', topic: 'notes' },
  'requested-notes': { class: 'process', queue: 'bulk', topic: 'notes' },
  'notes-request-received': { class: 'service', queue: 'transactional' },
  'notes-request-approved': { class: 'service', queue: 'transactional' },
  'notes-request-declined': { class: 'service', queue: 'transactional' },
  'notes-review': { class: 'service', queue: 'transactional' },

  'organiser-digest': { class: 'process', queue: 'bulk', topic: 'organiser-digest' },
  'joining-link-missing': { class: 'service', queue: 'transactional' },
  'nudge-hold': { class: 'service', queue: 'transactional' },
  'nudge-notes': { class: 'service', queue: 'transactional' },
  'address-bounced': { class: 'service', queue: 'transactional' },
  'action-point-escalated': { class: 'service', queue: 'transactional' },

  'action-points-recorded': { class: 'service', queue: 'transactional' },
  'action-points-digest': { class: 'process', queue: 'bulk', topic: 'action-points' },
  'action-point-completed': { class: 'process', queue: 'bulk', topic: 'action-points' },
} as const satisfies Record<string, KindRule>;

export type MailKind = keyof typeof mailKinds;
export type Topic = NonNullable<KindRule['topic']>;

const isKind = (kind: string): kind is MailKind => kind in mailKinds;

export const mailKind = z.string().refine(isKind, because('unknown-kind-of-mail'));

/** The rule of a kind, with an absent topic said as undefined. */
export function ruleOf(kind: MailKind): KindRule {
  return mailKinds[kind];
}
