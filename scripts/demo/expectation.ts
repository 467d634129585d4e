import type { Figures } from './compare.ts';

/** What the scenario demands, to the last mail. Each number follows from `scenario.ts`; a sum says what it is made of. */
export const expectation: Figures = {
  'Registrations of session 1': {
    attended: 124,
    absent: 6,
    declined: 1,
    // Two early, one on the day, one sent a colleague, one refused the seat that was offered.
    withdrawn: 2 + 1 + 1 + 1,
    lapsed: 3,
  },
  'Registrations of session 2': { attended: 8, absent: 2, declined: 3, revoked: 1, lapsed: 2 },
  'Registrations of session 3': { attended: 20, absent: 3 },
  'Mails sent': {
    // The organiser on each of 15 days on which there is something to do, on two of them again after more than two hours; the co-organiser
    // who writes notes.
    'sign-in': 15 + 2 + 1,
    // Session 1: four observers and the one at risk; session 2: everybody; session 3: the observer.
    'registration-received': 5 + 16 + 1,
    // Session 1: at once, by the shared mailbox, by review, latecomers, by an offer, the stand-in, on the day, at the new address.
    'registration-confirmed': 122 + 1 + 4 + 3 + 2 + 1 + 1 + 1 + 11 + 23,
    'registration-waitlisted': 7,
    'seat-offered': 4,
    'offer-expired': 1,
    'registration-declined': 1 + 3,
    'registration-withdrawn': 5,
    'registration-revoked': 1,
    'registration-lapsed': 3 + 2,
    'already-registered': 1,
    'same-address': 1,
    'confirm-new-address': 1,
    'address-changed': 1,
    'organiser-message': 7,
    'session-moved': 23,
    'joining-details': 23,
    // The address that bounced gets none of these; the unsubscriber gets the first and the notes.
    'session-reminder-day': 129 + 10 + 23,
    'session-reminder-hour': 128 + 10 + 23,
    'notes-available': 129 + 10 + 23,
    'address-bounced': 1,
    // The mornings after something new: the first observers, the first applications, an owner's "not ours", a proposal, an action
    // point that became overdue; and the Mondays on which something still waits, three before the sessions and two after.
    'organiser-digest': 5 + 3 + 2,
    // The organiser and three co-organisers.
    'joining-link-missing': 4,
    'nudge-hold': 2 * 4,
    // Session 1: at the end; session 2: at the end and after 3 days, to two; session 3: when it was marked as held, to four.
    'nudge-notes': 1 + 2 * 2 + 4,
    'action-points-recorded': 7,
    'action-points-digest': 9,
    // Three were completed: to the owner and the organiser.
    'action-point-completed': 3 * 2,
  },
  'What became of the mails of sessions': {
    // All of the above but the bounced one, and those that are about no session: signing in, digests, action points recorded.
    delivered: 861 - 1 - 18 - 39 - 9 - 7,
    bounced: 1,
    // To the address that bounced: two reminders and the notes.
    suppressed: 3,
    // The unsubscriber's second reminder; nudges for notes that had been sent by then: session 1 after 3 and 7 days, the others after 7.
    skipped: 1 + 2 + 2 + 4,
  },
  'Action points': { completed: 3, 'in-progress': 1, open: 2, proposed: 1 },
  'Broken promises': {},
};
