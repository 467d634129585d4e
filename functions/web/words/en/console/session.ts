import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** A session at a glance, and the steps of its life. */
export const session = {
  undated: 'Without a date yet',
  state: 'How it stands',
  when: 'When',
  where: 'Where',
  link: 'Joining link',
  linkMissing: 'Missing: nobody can join yet',
  linkThere: 'Set. Only confirmed people get it, each by a link of their own.',
  reason: 'Reason',
  reasonHint: 'It stands in the mail to everybody who registered.',
  publicPage: 'See the public page',
  unseen: 'Not public yet',
  unseenWhy: 'The series is a draft: nobody outside sees this session before the series is published.',
  openSeries: 'Open the series',
  next: 'What to do next',
  nothing: 'Nothing waits here.',
  noLimit: 'The number of seats is not limited.',
  change: 'Change the state',
  back: 'Back, change nothing',
  seats: (n: number) => plural(n, { one: '# seat.', other: '# seats.' }),
  told: (n: number) =>
    plural(n, { one: '# person registered and gets a mail about it at once.', other: '# people registered and get a mail about it at once.' }),
  acts: {
    'open-registration': 'Open registration',
    'close-registration': 'Close registration',
    hold: 'It took place',
    postpone: 'Postpone',
    cancel: 'Cancel the session',
    conclude: 'Conclude the session',
  },
  follows: {
    'open-registration': 'People will be able to register at once.',
    'close-registration': 'Nobody will be able to register any more. You can still add people by hand.',
    hold: 'Say so once it has begun. Then the notes can be written and sent.',
    postpone: 'The session will lose its date; registrations stay. When you set a new date, everybody is told.',
    cancel: 'The session will not take place, and nothing brings it back. It is taken out of calendars.',
    conclude: 'Nothing more is to be done for it. There is no way back.',
  },
};

/** What is told after it was done. */
export const sessionDone = {
  opened: () => 'Registration is open.',
  closed: () => 'Registration is closed.',
  held: () => 'The session is marked as held. Next come the notes.',
  postponed: () => 'The session is postponed. Everybody is told by mail.',
  cancelled: () => 'The session is cancelled. Everybody is told by mail.',
  concluded: () => 'The session is concluded.',
};
