import type { RegistrationStatus } from '../../../../../events/values.ts';
import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Who registered, and the decisions. */
export const registrations = {
  none: 'Nobody has registered yet.',
  name: 'Name',
  organisation: 'Organisation',
  part: 'As',
  state: 'State',
  decide: 'Decide',
  confirm: 'Confirm',
  waitlist: 'Waiting list',
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
