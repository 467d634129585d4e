import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Who was there. */
export const attendance = {
  nobody: 'Nobody is confirmed for this session, so nobody could have been there.',
  tick: 'Tick everybody who was there. You see what changes before it is saved.',
  check: 'See what changes',
  paste: 'Paste the list of the meeting tool',
  pasteHint:
    'The list of participants from Zoom, Teams or Webex, as lines or as CSV. People are found by their address, else by their whole name. Nothing is saved yet.',
  match: 'Find these people',
  found: (count: number) =>
    plural(count, { one: '# person of the list was found and is ticked below.', other: '# people of the list were found and are ticked below.' }),
  open: (count: number) =>
    plural(count, {
      one: '# line is for you to decide. Tick the person below if they were there:',
      other: '# lines are for you to decide. Tick the people below if they were there:',
    }),
  unknown: 'nobody who is confirmed has this address or name',
  several: (names: string) => `may be ${names}`,
  before: 'Earlier in the list',
  after: 'Further in the list',
  shown: (from: string, to: string, all: string) => `${from} to ${to} of ${all}, by name`,
  further: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
  sure: 'Save the attendance?',
  present: (count: number) => plural(count, { one: '# person was there.', other: '# people were there.' }),
  absent: (count: number) => plural(count, { one: '# was absent.', other: '# were absent.' }),
  nowPresent: 'Now recorded as present',
  nowAbsent: 'Now recorded as absent',
  nothing: 'Nothing changes.',
  noMail: 'Nobody gets a mail. You can correct it at any time.',
  save: 'Save the attendance',
};

export const attendanceDone = {
  attendance: (count: number) => plural(count, { one: 'Saved: # person was there.', other: 'Saved: # people were there.' }),
};
