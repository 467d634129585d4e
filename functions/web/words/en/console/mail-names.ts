import type { DeliveryState } from '../../../../mail/domain/delivery.ts';
import type { MailKind } from '../../../../mail/domain/kinds.ts';

/** What mails to registrants are called, and what became of them. */
export const mailNames = {
  states: {
    queued: 'On its way',
    claimed: 'On its way',
    ambiguous: 'Perhaps sent',
    sent: 'Sent',
    delivered: 'Delivered',
    bounced: 'Came back',
    complained: 'Called unwanted',
    suppressed: 'Held back',
    skipped: 'Not needed any more',
    failed: 'Failed',
  } satisfies Record<DeliveryState, string>,
  kinds: {
    'registration-received': 'Registration received',
    'registration-confirmed': 'Confirmation',
    'registration-waitlisted': 'Waiting list',
    'seat-offered': 'Offer of a seat',
    'offer-expired': 'Offer ended',
    'registration-declined': 'Declined',
    'registration-withdrawn': 'Withdrawn',
    'registration-revoked': 'Taken back',
    'registration-lapsed': 'Lapsed',
    'already-registered': 'Registered already',
    'same-address': 'Two names under one address',
    'confirm-new-address': 'Confirm the new address',
    'address-changed': 'Address changed',
    'session-moved': 'Session changed',
    'session-postponed': 'Session postponed',
    'session-cancelled': 'Session cancelled',
    'joining-details': 'Joining details',
    'session-reminder-day': 'Reminder, one day before',
    'session-reminder-hour': 'Reminder, one hour before',
    'organiser-message': 'Message',
    'notes-available': 'Notes',
  } satisfies Partial<Record<MailKind, string>>,
};
