import type { SessionAspect } from '../../../../../events/values.ts';
import { type Inline, say } from '../../blocks.ts';

const CHANGED: Readonly<Partial<Record<SessionAspect, string>>> = {
  title: 'Title',
  time: 'Date and time',
  'time-zone': 'Time zone',
  place: 'Place',
  'joining-link': 'Joining link',
};

/** What happens to a session that people are registered for, and what they get of it. */
export const news = {
  moved: {
    subject: 'Changed',
    title: 'The session has changed',
    preheader: (what: string) => `What is new: ${what}.`,
    lead: say`Something about this session has changed. Your registration stays as it is.`,
    aspects: CHANGED,
    newLink: 'There is a new link to join. Your own link leads to it.',
    notKnown: 'Not known',
  },
  postponed: {
    subject: 'Postponed',
    title: 'The session is postponed',
    preheader: 'There is no new date yet. Your registration stays.',
    lead: say`The session does not take place on the date we told you. There is no new date yet.`,
    stays: say`Your registration stays as it is. We write to you as soon as there is a new date.`,
    formerDate: 'Former date',
  },
  cancelled: {
    subject: 'Cancelled',
    title: 'The session is cancelled',
    preheader: 'It does not take place.',
    lead: say`We are sorry: this session does not take place. Your registration has ended with it.`,
  },
  joiningDetails: {
    subject: 'How to join',
    title: 'How to join the session',
    preheader: 'Your link to the meeting is in this mail.',
    lead: say`Your link to join the session is here.`,
  },
  reminderDay: {
    subject: 'Tomorrow',
    title: 'The session is tomorrow',
    preheader: 'Time and how to join are in this mail.',
    lead: say`You are registered for this session. It is tomorrow, by the clocks of its time zone.`,
  },
  reminderHour: {
    subject: 'In one hour',
    title: 'The session begins in one hour',
    preheader: 'How to join is in this mail.',
    lead: say`You are registered for this session. It begins in about one hour.`,
  },
  message: {
    preheader: 'A message from the organisers.',
    neutralTitle: 'A message for you',
    label: 'The organisers write to people who registered for this session:',
    onPage: say`The organisers have written a message to you. You find it on your page.`,
  },
  notes: {
    subject: 'Notes',
    correctedSubject: 'Corrected notes',
    title: 'The notes are ready',
    correctedTitle: 'The notes were corrected',
    preheader: 'You can read them with your own link.',
    lead: say`The notes of this session are ready to be read.`,
    correctedLead: say`The organisers have corrected the notes of this session. Please use the new ones only.`,
    restricted: say`These notes are not public. Please do not publish them, and keep your link to yourself.`,
    languages: (languages: string): Inline => say`You can read them in ${[languages]}.`,
    button: 'Read the notes',
  },
};
