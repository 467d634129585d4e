import type { WaitingFor } from '../../../../desk/domain/waiting.ts';
import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** What waits for an organiser. */
export const today = {
  waiting: 'What waits for you',
  clear: 'Nothing waits for you. When something does, it stands here, and you hear of it by mail.',
  mine: 'Your series',
  begin: 'Begin with a series',
  beginSteps: [
    'Set up a series: what it is about, who organises it, who may take part.',
    'Add its first session. The date may come later.',
    'Publish it. Everybody can then see it.',
    'Open registration. People register; you see who comes, and decide where you want to.',
    'Hold the session, and say here that it took place.',
    'Write the notes, approve them and send them with one click.',
  ],
  wayTitle: 'From a series to the notes',
  wayDone: 'done',
  way: ['Set up a series', 'Add a session', 'Publish', 'People register', 'Hold it', 'Send the notes'],
  older: (n: number) => plural(n, { one: '# older thing still waits', other: '# older things still wait' }),
  acts: {
    hold: 'It took place',
    link: 'Add the joining link',
    review: 'Review the registrations',
    'notes-requests': 'Decide on the requests',
    undelivered: 'See the addresses',
    'overdue-points': 'See the action points',
    'write-notes': 'Write the notes',
    'approve-notes': 'Read and approve the notes',
    'send-notes': 'Send the notes',
    summary: 'Write the summary',
    conclude: 'Conclude the session',
    'proposed-points': 'See what is proposed',
    publish: 'Open the series to publish it',
    open: 'Open registration',
    date: 'Set a date',
  } satisfies Record<WaitingFor, string>,
  nobody: 'You organise no series yet. Ask an admin of this installation to make you an organiser of yours.',
  what: {
    hold: () => 'Its time has come: say that it took place',
    link: () => 'The joining link is missing',
    review: (n: number) => plural(n, { one: '# registration to review', other: '# registrations to review' }),
    'notes-requests': (n: number) => plural(n, { one: '# person asks for the notes', other: '# people ask for the notes' }),
    undelivered: (n: number) => plural(n, { one: '# address takes no mail', other: '# addresses take no mail' }),
    'overdue-points': (n: number) => plural(n, { one: '# action point is late', other: '# action points are late' }),
    'write-notes': () => 'The notes are to be written',
    'approve-notes': () => 'The notes are to be approved',
    'send-notes': () => 'The notes are approved: send them',
    summary: () => 'A summary is to be published, or declined',
    conclude: () => 'All is done: conclude it',
    'proposed-points': (n: number) =>
      plural(n, { one: '# action point is proposed: agree to it', other: '# action points are proposed: agree to them' }),
    publish: () => 'It is a draft that nobody else sees: publish it',
    open: () => 'Registration has no opening time: open it',
    date: () => 'It has no date: set one',
  } satisfies Record<WaitingFor, (n: number) => string>,
};
