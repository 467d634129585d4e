import { type Inline, say } from '../../blocks.ts';

/** Signing in, finding one's links, and the lines at the end of every mail. */
export const access = {
  signIn: {
    subject: 'Your link to sign in',
    title: 'Sign in',
    preheader: 'The link works once, for 10 minutes.',
    lead: (until: string): Inline =>
      say`Somebody, probably you, asked to sign in with this address. Open the link and confirm there. It works once, until ${[until]}.`,
    button: 'Sign in',
    notYou: say`It was not you? Then delete this mail. Nobody can sign in without the link. Please do not pass it on.`,
  },
  myLinks: {
    subject: 'Your registrations',
    title: 'Your registrations',
    preheader: 'The links to your registrations.',
    lead: say`You asked for the links to your registrations. Each link is yours alone: please do not pass it on.`,
    none: say`We know of no registration with this address. Perhaps you used another one.`,
    open: 'Open this registration',
    more: say`There are more, which are over for a long time. Ask the organisers if you need one.`,
  },
  why: {
    registrant: say`You get this mail because somebody registered for this session with this address.`,
    otherAddress: say`You get this mail because somebody gave this address for a registration.`,
    organiser: say`You get this mail because you organise this series.`,
    owner: say`You get this mail because an action point of a session names you or your organisation as its owner.`,
    asked: say`You get this mail because somebody entered this address on our site. If it was not you, you need not do anything.`,
  },
  contact: (address: Inline): Inline => say`Questions? Write to ${address}`,
  unsubscribe: {
    'session-reminders': 'Stop reminders of the sessions of this series',
    notes: 'Stop mails with notes of this series',
    messages: 'Stop messages of the organisers of this series',
    'action-points': 'Stop reminders of the action points of this series',
    'organiser-digest': 'Stop the daily list of this series',
  },
};
