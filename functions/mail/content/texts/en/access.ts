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
  myData: {
    subject: 'Your data: get a copy, or delete it',
    title: 'Your data',
    preheader: 'The link works for 24 hours.',
    lead: say`Somebody, probably you, asked for what we keep about this address. Open the link to see it, to take a copy, or to have all of it deleted. Nothing is deleted before you confirm it there. The link works for 24 hours.`,
    button: 'See my data',
    notYou: say`It was not you? Then delete this mail: nothing happens. Please do not pass the link on.`,
  },
  erased: {
    subject: 'Your data is deleted',
    title: 'We delete what we know about you',
    preheader: 'This is our last mail to you.',
    lead: say`As you asked, we delete what we know about you: now, and at the latest within 24 hours. Registrations that were still open have ended, and links in earlier mails no longer work.`,
    stays: say`What stays is a code made from this address, from which nobody can read it. It makes sure that we do not write to you again.`,
    again: say`If you wish to take part again one day, you can register like anybody else.`,
  },
  passkeys: {
    'passkey-added': {
      subject: 'A passkey was added to your sign-in',
      title: 'A passkey was added',
      preheader: 'From now on it signs in together with the link from the mail.',
      lead: say`A passkey was added to your sign-in. From now on it is needed, together with the link from the mail.`,
    },
    'passkey-removed': {
      subject: 'A passkey was removed from your sign-in',
      title: 'A passkey was removed',
      preheader: 'Whoever was signed in with it is signed out.',
      lead: say`A passkey was removed from your sign-in. Whoever was signed in with it is signed out.`,
    },
    'passkeys-reset': {
      subject: 'Your passkeys were reset',
      title: 'Your passkeys were reset',
      preheader: 'Add a new one at your next sign-in.',
      lead: say`An admin or operator reset your passkeys, and you are signed out everywhere. At your next sign-in you add a new passkey with the code that they tell you.`,
    },
    notYou: say`It was not you, and you did not ask for it? Then tell an admin at once, and change the password of your mailbox: somebody may be reading it.`,
  },
  why: {
    registrant: say`You get this mail because somebody registered for this session with this address.`,
    otherAddress: say`You get this mail because somebody gave this address for a registration.`,
    organiser: say`You get this mail because you organise this series.`,
    owner: say`You get this mail because an action point of a session names you or your organisation as its owner.`,
    asked: say`You get this mail because somebody entered this address on our site. If it was not you, you need not do anything.`,
    signsIn: say`You get this mail because you sign in with this address.`,
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
