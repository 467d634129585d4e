import type { RegistrationStatus } from '../../../../../events/values.ts';
import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Who registered, and the decisions. */
export const registrations = {
  none: 'Nobody has registered yet.',
  noneToReview: 'Nobody waits for your review.',
  noneFound: 'Nobody was found.',
  showAll: 'Show everybody',
  add: 'Add somebody',
  import: 'Import a list',
  export: 'Export',
  find: 'Search and filter',
  findButton: 'Search',
  text: 'Name or mail address',
  any: 'Any',
  all: 'All',
  found: (count: number) => plural(count, { one: '# registration', other: '# registrations' }),
  more: 'Show the next ones',
  pickAll: 'Tick all on this page',
  pickNone: 'Untick all',
  picked: '# ticked',
  pick: (name: string) => `Tick ${name}`,
  withThem: 'With those that are ticked',
  withThemHint: 'You see who gets which mail before anything is sent.',
  name: 'Name',
  organisation: 'Organisation',
  part: 'As',
  criterion: 'Criterion',
  contactFirst: 'Only those with a security concern',
  worth: 'Worth knowing',
  state: 'State',
  confirm: 'Confirm',
  waitlist: 'Waiting list',
  decline: 'Decline',
  hints: {
    contactFirst: 'Security concern: contact them first',
    discreet: 'Asks for discretion',
    attended: (count: number) => plural(count, { one: 'Came to # earlier session', other: 'Came to # earlier sessions' }),
    absent: (count: number) => plural(count, { one: 'Was absent from # earlier session', other: 'Was absent from # earlier sessions' }),
    freeMail: 'Address that anybody can open',
    otherDomain: (domain: string) => `Others of this organisation do not write from ${domain}`,
  },
  sure: { confirm: 'Confirm these people?', waitlist: 'Put these people on the waiting list?', decline: 'Decline these people?' },
  nobodyPicked: 'Nobody is ticked. Go back and tick at least one person.',
  seatsLeft: (count: number) =>
    plural(count, { one: '# seat is free. It goes to who came first.', other: '# seats are free. They go to who came first.' }),
  reason: 'What you want to tell them',
  reasonHint: 'It stands in the mail as you write it. To decline somebody it is needed.',
  mailsNow: (count: number) => plural(count, { one: '# person gets a mail now.', other: '# people get a mail now.' }),
  whatHappens: {
    confirm: 'It confirms the seat and says how to join.',
    waitlist: 'It says that they wait. When a seat is free they get another.',
    decline: 'It says that you cannot give them a seat, and why.',
  },
  doIt: { confirm: 'Confirm and send', waitlist: 'Let wait and send', decline: 'Decline and send' },
  back: 'Back, send nothing',
  backToAll: 'Back to the registrations',
  partly: 'Not everybody could be decided on',
  notDecided: (count: number) => plural(count, { one: '# registration stayed as it was:', other: '# registrations stayed as they were:' }),
  states: {
    submitted: 'To review',
    confirmed: 'Confirmed',
    waitlisted: 'On the waiting list',
    offered: 'Seat offered',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    revoked: 'Revoked',
    lapsed: 'Lapsed',
    cancelled: 'Cancelled',
    attended: 'Attended',
    absent: 'Absent',
  } satisfies Record<RegistrationStatus, string>,
};

/** What is told after it was done. */
export const registrationsDone = {
  decided: (count: number) =>
    plural(count, {
      one: '# registration is decided. The person is told by mail.',
      other: '# registrations are decided. Everybody is told by mail.',
    }),
};
