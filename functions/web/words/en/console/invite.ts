import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Bringing in people who did not register themselves. */
export const invite = {
  addText: 'For people whom you invite, or who asked you to register them. They need no review and no criterion.',
  kindHint: 'Speakers, staff, interpreters and press take no seat.',
  joinUrlHint: 'Only if they join by a link of their own. All others get the link of the session.',
  addHappens: 'They get a mail now: their seat is confirmed, or they are on the waiting list while no seat is free.',
  addButton: 'Add and send the mail',
  importText: 'Choose a file or paste the list: one person a line, with names of columns in the first line. Excel saves such a file as CSV UTF-8.',
  template: 'Template to fill in',
  file: 'CSV file',
  paste: 'Or paste the list here',
  nothingYet: 'Nobody is added yet: first you see what would happen.',
  check: 'Check the list',
  columns: 'The columns',
  columnsText: 'Name, mail address and organisation are needed. Countries by two letters (KE), languages by their code (fr).',
  wrong: (count: number) =>
    plural(count, { one: 'One thing is to be mended. Nobody was added.', other: '# things are to be mended. Nobody was added.' }),
  line: (line: number) => `Line ${line}`,
  wouldAdd: (count: number) => plural(count, { one: '# person will be added.', other: '# people will be added.' }),
  isAdded: (count: number) => plural(count, { one: '# person has been added.', other: '# people have been added.' }),
  goesOn: 'The next part follows by itself: keep this page open.',
  wouldSkip: (count: number) =>
    plural(count, {
      one: '# is registered already or stands twice in the list: nothing changes for them.',
      other: '# are registered already or stand twice in the list: nothing changes for them.',
    }),
  importButton: 'Add them and send the mails',
  another: 'Take another list',
  outcome: 'What happens',
  outcomes: { new: 'Will be added', known: 'Registered already', repeated: 'Twice in the list' },
  notAll: (line: number) => `Long lists go in parts. The next one begins at line ${line}.`,
  goOn: 'Go on with the next part',
};

export const inviteDone = {
  added: (_count: number) => 'Added and confirmed. The mail is on its way.',
  addedWaiting: (_count: number) => 'Added to the waiting list, since no seat is free. The mail is on its way.',
};
