import { type Inline, say } from '../../blocks.ts';
import { count, number } from './language.ts';

/** Mails to organisers. `session` is its short name: "Session 2" or its title, a neutral word for a discreet one. */
export const organiser = {
  console: 'Open the console',
  openSession: 'Open this session',
  discreetSession: 'A discreet session',
  neutralSubject: 'Please look at a meeting',
  digest: {
    subject: 'Waiting for you',
    title: 'What waits for you',
    preheader: (things: number) => count(things, { one: '# thing waits for the organisers.', other: '# things wait for the organisers.' }),
    lead: (date: string): Inline => say`This is what waited for the organisers on ${[date]}.`,
    nothing: say`Nothing waits for you. That is good.`,
    toReview: (n: number) => `${count(n, { one: '# request', other: '# requests' })} to decide`,
    waitlisted: (n: number) => `${count(n, { one: '# person', other: '# people' })} on the waiting list`,
    notesRequests: (n: number) => `${count(n, { one: '# request', other: '# requests' })} for the notes to decide`,
    confirmed: (n: number, capacity: number | undefined) =>
      capacity === undefined ? `${number(n)} confirmed` : `${number(n)} confirmed for ${count(capacity, { one: '# seat', other: '# seats' })}`,
    moreSessions: (n: number): Inline => say`${[`And ${count(n, { one: '# more session', other: '# more sessions' })}: see the console.`]}`,
    actionPoints: 'Action points',
    proposed: (n: number) => `${count(n, { one: '# proposed action point', other: '# proposed action points' })} to decide`,
    overdue: (n: number) => `${count(n, { one: '# action point is', other: '# action points are' })} overdue`,
    unowned: (n: number) => `${count(n, { one: '# action point has', other: '# action points have' })} no owner`,
  },
  linkMissing: {
    subject: 'No joining link yet',
    title: 'The joining link is missing',
    preheader: 'Please set it before the session.',
    lead: (confirmed: number): Inline =>
      say`This session begins soon, and there is no link to join it. ${[count(confirmed, { one: '# confirmed person waits', other: '# confirmed people wait' })]} for it. They get it by mail: one day before the session, or at once when you set it later.`,
    button: 'Set the joining link',
  },
  nudgeHold: {
    subject: 'Please mark as held',
    title: 'Did the session take place?',
    preheader: 'Please mark it as held.',
    lead: (day: number): Inline =>
      say`${[ended(day)]} Please mark it as held, or cancel or postpone it. After that you can record who came and send the notes.`,
    button: 'Mark it as held',
  },
  /** When a session was just marked as held: nothing is late yet. */
  notesNext: {
    subject: 'Next: the notes',
    title: 'The notes come next',
    preheader: 'You send them to the people who registered when they are ready.',
    lead: say`The session is marked as held. Please write its notes, approve them and send them to the people who registered. We remind you if they have not gone out in a few days.`,
  },
  nudgeNotes: {
    subject: 'The notes are waited for',
    title: 'Please send the notes',
    preheader: 'The people who registered wait for them.',
    lead: (day: number): Inline =>
      say`${[ended(day)]} Its notes have not gone out yet. Please finish them, approve them and send them to the people who registered.`,
    button: 'Go to the notes',
  },
  bounced: {
    subject: 'A mail did not arrive',
    title: 'A mail did not arrive',
    preheader: 'Please check an address.',
    permanent: say`An address does not accept mail. We send nothing more to it until you allow it again.`,
    temporary: say`A mail to one address did not arrive. The reason may pass: a full mailbox, for example. We go on sending to it.`,
    mend: say`Please check whether the address is right, and reach the person in another way if you can. On the console you can send the mail again and allow the address again.`,
    labels: { person: 'Person', address: 'Address' },
    hidden: say`For discretion, this mail does not name the person. The console says who it is.`,
    button: 'Open the console',
  },
  escalated: {
    subject: 'No answer about an action point',
    title: 'No answer about an action point',
    preheader: 'The owner has not answered our reminders.',
    lead: (reminders: number): Inline =>
      say`We reminded the owner ${[count(reminders, { one: '# time', other: '# times' })]} after the due date and had no answer. We send no more reminders. Please talk to the owner yourself.`,
    button: 'Open the action point',
  },
};

function ended(day: number): string {
  return day <= 0 ? 'The session has ended.' : `The session ended ${count(day, { one: '# day', other: '# days' })} ago.`;
}
