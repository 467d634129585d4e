import { type Inline, say } from '../../blocks.ts';

/** Asking for notes, reviewing them, and what happens to them after they were sent. */
export const notesRequests = {
  why: {
    requester: say`You get this mail because somebody asked for the notes of this session with this address.`,
    reviewer: say`You get this mail because you are a co-organiser or a speaker of this session.`,
  },
  received: {
    subject: 'Your request for the notes',
    title: 'We have your request for the notes',
    preheader: 'The organisers decide. You hear from us.',
    lead: say`You asked for the notes of this session. The organisers look at your request. You get a mail when they have decided.`,
    notYou: say`It was not you? Then you need not do anything.`,
  },
  approved: {
    subject: 'You get the notes',
    title: 'You get the notes',
    preheader: 'Your request was approved.',
    lead: say`Your request was approved. The notes have not been sent to anybody yet. You get a mail with your own link when they are.`,
  },
  declined: {
    subject: 'Your request for the notes',
    title: 'About your request for the notes',
    preheader: 'The organisers have decided.',
    lead: say`Thank you for your interest. We are sorry: the organisers cannot give you the notes of this session.`,
  },
  granted: {
    title: 'The notes you asked for',
    preheader: 'You can read them with your own link.',
    lead: say`You asked for the notes of this session. Here they are, with your own link.`,
    until: (date: string): Inline => say`Your link opens them until ${[date]}.`,
  },
  language: {
    subject: 'Notes in another language',
    title: 'The notes are there in your language',
    preheader: 'You can read them with your own link.',
    lead: (language: string): Inline => say`The notes of this session are now there in ${[language]} as well.`,
  },
  whatIsNew: 'What the organisers say about the correction:',
  review: {
    subject: 'Please review the notes',
    title: 'Please review the notes',
    preheader: 'Read the draft and write your comments.',
    lead: say`The organisers ask you to review the notes of this session before they are sent.`,
    how: say`Your own link shows the draft. You can write comments there, which only the organisers read. The link opens until the review ends. Please do not pass it on.`,
    button: 'Read and comment',
  },
};
