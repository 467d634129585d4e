import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** The day itself. */
export const day = {
  link: 'The link',
  tryIt: 'Try whether it opens.',
  walkIn: 'Walk-ins',
  walkInWhy: 'Somebody stands at the door who is not on the list: one line, and they are in. They get the mails that follow.',
  add: 'Add them',
  late: 'Who may come after all',
  lateNone: 'Nobody waits for a seat or a decision.',
  lateWhy: 'Whom you confirm now gets a mail with the joining details at once. Nobody is confirmed beyond the seats.',
  admission: 'Admission list',
  admissionWhy: 'Names and organisations for the door, without addresses.',
  admissionShow: 'Show the list',
  admissionNone: 'Nobody is confirmed yet.',
  print: 'Print this page from your browser.',
  chatham: 'This session is held under the Chatham House Rule: the list has no organisations. Destroy it after the session.',
  here: 'Here',
  confirmed: (n: number) => plural(n, { one: '# person is confirmed and can join.', other: '# people are confirmed and can join.' }),
  arrived: (n: number) => plural(n, { one: '# person has it', other: '# people have it' }),
  hidden: (n: number) =>
    plural(n, {
      one: '# person with a security concern, or who asked for discretion, is not on this list: know them by the registrations, on a screen.',
      other: '# people with a security concern, or who asked for discretion, are not on this list: know them by the registrations, on a screen.',
    }),
};

/** What is told after it was done. */
export const dayDone = {
  walkedIn: () => 'Added: they are in.',
  walkedInWaits: () => 'Added, but no seat is free: they stand on the waiting list.',
  lateConfirmed: () => 'Confirmed. The joining details are on their way.',
};
