import type { RegistrationStatus } from '../../../../../events/values.ts';
import type { RegistrationReasons } from '../../../../registration/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

/** What a registration is. */
const is: Readonly<Record<RegistrationStatus, string>> = {
  submitted: 'submitted and not decided yet',
  confirmed: 'confirmed',
  waitlisted: 'on the waiting list',
  offered: 'offered a seat',
  declined: 'declined',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  lapsed: 'lapsed',
  cancelled: 'cancelled with its session',
  attended: 'recorded as attended',
  absent: 'recorded as absent',
};

export const registration: Sentences<RegistrationReasons> = {
  'unknown-registration': 'There is no such registration.',
  'registration-not-open': 'Registration for this session is not open yet.',
  'registration-opens-later': ({ opensAt, timeZone }, { moment }) =>
    `Registration for this session is not open yet: it opens at ${moment(opensAt, timeZone)}.`,
  'registration-closed': 'Registration for this session is closed. After the session you can ask for its notes.',
  'registration-postponed': 'This session was postponed. Registration opens again when its new date is announced.',
  'choose-among-criteria': 'Choose among the criteria of this series.',
  'unknown-criterion': 'Is not one of the criteria of this series',
  'no-observers': 'This session takes no observers. You can register as a participant if you meet one of its criteria.',
  'criterion-needed': 'Participants must meet at least one of the criteria: choose those that you meet.',
  'criterion-or-observer': 'Participants must meet at least one of the criteria: choose those that you meet, or register as an observer.',
  'registration-ended': ({ status }) => `This registration is ${is[status]} and cannot be changed any more.`,
  'nothing-to-withdraw': ({ status }) => `This registration is ${is[status]}: there is nothing to withdraw any more.`,
  'for-the-confirmed': 'This is for those who have a confirmed seat.',
  'cannot-join': ({ status }) => `Only confirmed registrants can join. Your registration is ${is[status]}.`,
  'session-postponed': 'This session was postponed. You will be told its new date.',
  'session-over': 'This session is over. Its notes are sent to those who registered.',
  'no-joining-link': 'There is no link to join yet. You will get it by mail before the session; this page will open it as well.',
  'no-offer': 'There is no offer for you at the moment. You are on the waiting list and will be told when a seat is free.',
  'nothing-to-answer': ({ status }) => `This registration is ${is[status]}: there is no offer to answer.`,
  'offer-expired': 'This offer has expired. You will be told when a seat is free again.',
  'seat-not-to-pass-on': ({ status }) => `Only a confirmed seat can be passed on. This registration is ${is[status]}.`,
  'substitute-too-late': 'The session has started: ask its organisers to add your colleague.',
  'address-registered': 'You are registered for this session under this address already. Withdraw one of the two.',
  'name-registered': 'Somebody is registered under this name and address already.',
  'name-decided': 'The organisers decided on this name: ask them to correct it, or name a colleague who takes your seat.',
  'colleague-registered': 'This person is registered already. Withdraw your registration if you cannot come.',
  'address-changes': ({ most }) =>
    plural(most, {
      one: 'The address can be changed # time in 24 hours. Please try again tomorrow, or write to the contact of the session.',
      other: 'The address can be changed # times in 24 hours. Please try again tomorrow, or write to the contact of the session.',
    }),
  'session-is-draft': 'This session is a draft: schedule it first, then add people.',
  'person-registered': ({ registrationId, status }) => `This person is registered already (${registrationId}): the registration is ${is[status]}.`,
  'already-registered': 'This person is registered already',
  'attendance-too-early': 'Attendance can be recorded from the start of the session on.',
  'attended-unconfirmed': 'Some of these people were not confirmed. Add them by hand first.',
  'not-confirmed-here': 'Is not a confirmed registration of this session',
  'cannot-revoke': ({ status }) => `Only a confirmed registration can be revoked. This one is ${is[status]}.`,
  'decline-instead': ({ status }) => `Only a confirmed registration can be revoked. This one is ${is[status]}: decline it instead.`,
  'decision-too-late': 'The session has started or was cancelled. Add people by hand instead.',
  'explain-declining': 'Say why: the registrant is told',
  'invited-do-not-wait': 'Invited people take no seat and wait for none: confirm or decline them.',
  'cannot-decide': ({ status, to }) =>
    status === to ? `This registration is ${is[status]} already.` : `This registration is ${is[status]} and cannot become ${is[to]}.`,
  'revoke-instead': 'This registration is confirmed. To take it back, revoke it.',
  'no-seat-for-them': 'No seat is free for them. Raise the capacity of the session first.',
  'seats-taken': ({ capacity }) =>
    plural(capacity, {
      one: 'The only seat is taken. Raise the capacity of the session, or choose the waiting list.',
      other: 'All # seats are taken. Raise the capacity of the session, or choose the waiting list.',
    }),
  'others-waited-longer': 'Others have waited longer. Raise the capacity until it is their turn, or choose the waiting list.',
  'seat-is-free':
    'A seat is free, and whoever waits is offered it: confirm or decline them, or leave them under review. To keep seats back, lower the capacity of the session.',
  'messages-of-a-day': ({ most }) =>
    plural(most, {
      one: 'At most # message can be sent to the registrants of a session within 24 hours.',
      other: 'At most # messages can be sent to the registrants of a session within 24 hours.',
    }),
  'tests-of-a-day': ({ most }) =>
    plural(most, {
      one: 'At most # test of messages can be sent for a session within 24 hours.',
      other: 'At most # tests of messages can be sent for a session within 24 hours.',
    }),
  'no-lists': 'No lists are made of this session, since it is discreet or under the Chatham House Rule.',
  'no-plain-lists':
    'No lists are made of this session, since it is discreet or under the Chatham House Rule. The export with personal details remains, which is logged.',
  'nobody-added': 'Nobody was added: mend the list first.',
  'list-open-quote': 'A quotation mark is opened and never closed: close it or take it away',
  'list-after-quote': 'Something stands between a closing quotation mark and the next column: take it away',
  'list-empty': 'The first line names the columns, and each line after it one person',
  'list-too-long': ({ most }) =>
    plural(most, { one: 'At most # person at once', other: 'At most # people at once: send the others as a second list' }),
  'list-unknown-column': 'There is no such column: take it away, or name it as in the template',
  'list-missing-column': 'This column is missing',
  'list-cells': ({ cells, columns }, { number }) =>
    `This line has ${number(cells)} cells, the first line only ${number(columns)}: put texts with separators into quotation marks`,
};
