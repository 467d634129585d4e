import type { AttendeeType } from '../../../../../events/values.ts';
import { type Inline, say } from '../../blocks.ts';
import { number } from './language.ts';

const ROLES: Readonly<Record<AttendeeType, string>> = {
  participant: 'You have a seat. We look forward to meeting you.',
  observer: 'You have a seat as an observer.',
  speaker: 'You are registered as a speaker. Thank you for contributing.',
  staff: 'You are registered as staff.',
  interpreter: 'You are registered as an interpreter. Thank you for your help.',
  press: 'You are registered as press.',
};

const FREED = 'Thank you for telling us.';

/** What becomes of a registration. Each has a subject (before the title of the session), a heading, and its news. */
export const registration = {
  received: {
    subject: 'Request received',
    title: 'We have your request',
    preheader: 'The organisers look at it. You need not do anything now.',
    lead: say`Thank you. The organisers look at each request for this session and decide who can take part. We write to you as soon as they have decided. You need not do anything now.`,
  },
  confirmed: {
    subject: 'You are registered',
    title: 'You are registered',
    preheader: 'Date, time and how to join are in this mail.',
    lead: (type: AttendeeType): Inline => say`${[ROLES[type]]}`,
    after: say`The session has taken place already. You are on its list now, and get its notes when the organisers send them.`,
    calledTitle: 'You are on the list',
  },
  waitlisted: {
    subject: 'You are on the waiting list',
    title: 'You are on the waiting list',
    preheader: (position: number | undefined) =>
      position === undefined
        ? 'All seats are taken at the moment.'
        : `All seats are taken at the moment. Your place in the list: ${number(position)}.`,
    lead: (position: number | undefined): Inline =>
      position === undefined
        ? say`All seats are taken at the moment.`
        : say`All seats are taken at the moment. Your place in the waiting list is ${[`number ${number(position)}`]}.`,
    how: say`When it is your turn, we offer you the free seat by mail, and you have some time to answer. In the last 24 hours before the session there is no time for that: then you are confirmed at once, and we tell you by mail.`,
  },
  offered: {
    subject: (by: string) => `Answer by ${by} for a seat`,
    title: 'A seat is free for you',
    preheader: 'Please say whether you take it.',
    lead: say`You are next in the waiting list, and a seat is free. We hold it for you until the time below. Please open your page and accept or refuse it.`,
    refuse: say`If you refuse, the next person gets the seat. If we hear nothing, you move to the end of the waiting list.`,
    button: 'Accept or refuse the seat',
  },
  offerExpired: {
    subject: 'The offer of a seat has ended',
    title: 'The offer has ended',
    preheader: 'You are on the waiting list again.',
    lead: (position: number | undefined): Inline =>
      position === undefined
        ? say`We had no answer from you, so the seat goes to the next person. You are at the end of the waiting list now.`
        : say`We had no answer from you, so the seat goes to the next person. You are at the end of the waiting list now: your place is ${[`number ${number(position)}`]}.`,
    stay: say`You want to stay on the list? Then you need not do anything.`,
  },
  declined: {
    subject: 'About your request',
    title: 'We cannot give you a seat',
    preheader: 'The organisers have decided about your request.',
    lead: say`Thank you for your interest. The organisers have decided not to accept your request for this session.`,
    again: say`If something has changed, you can register again on the page of the session. There you can also ask for the notes later.`,
  },
  withdrawn: {
    subject: 'You have withdrawn',
    title: 'Your registration has ended',
    preheader: 'You get no more mails about this session.',
    registrant: say`You have withdrawn from this session. ${[FREED]}`,
    'offer-refused': say`You have refused the seat, and your registration has ended. ${[FREED]}`,
    substituted: say`Another person of this address takes part in your place, so your registration has ended.`,
    erased: say`Your registration has ended, and what we know about you is deleted, as you asked.`,
    again: say`You have changed your mind? You can register again on the page of the session.`,
  },
  revoked: {
    subject: 'Your registration has ended',
    title: 'Your registration has ended',
    preheader: 'The organisers have ended your registration.',
    lead: say`The organisers have ended your registration for this session. Your links to the meeting and to its notes no longer work.`,
  },
  lapsed: {
    subject: 'Your registration was not confirmed',
    title: 'Your registration was not confirmed',
    preheader: 'The session has begun. You can ask for its notes.',
    lead: say`The session has begun, and your registration was not confirmed before. It has ended now. We are sorry.`,
    notes: say`You can ask for the notes of the session on its page.`,
  },
  alreadyRegistered: {
    subject: 'You registered before',
    title: 'You registered before',
    preheader: 'Nothing has changed. Your link is in this mail.',
    lead: say`Somebody, probably you, has registered you again for this session. Nothing has changed.`,
  },
  sameAddress: {
    subject: 'Two people, one address',
    title: 'Two people with this address',
    preheader: 'Please decide whether both take part.',
    lead: (name: string, other: string): Inline =>
      say`${name} is registered for this session with this mail address. Now there is a request with the same address for ${other}.`,
    decide: say`Please open the page below and choose: both take part, the second person takes the place of the first, or the request was not from you. Until you choose, nothing changes.`,
    button: 'Choose who takes part',
  },
  confirmNewAddress: {
    subject: 'Please confirm your new address',
    title: 'Please confirm your new address',
    preheader: 'Until you do, our mails go to your former address.',
    lead: say`You asked us to send the mails about your registration to this address. Please confirm that it is yours. Until then they go to your former address.`,
    button: 'Confirm this address',
  },
  addressChanged: {
    subject: 'Your mail address was changed',
    title: 'Your mail address was changed',
    preheader: 'This address gets no more mails about the registration.',
    lead: say`The mails about your registration for this session go to another address from now on. The links you got at this address no longer work.`,
    notYou: say`You did not ask for this? Then please write to the organisers at once.`,
  },

  /** A state in one sentence. */
  state: {
    submitted: 'Your request waits for the decision of the organisers.',
    confirmed: 'Your registration is confirmed.',
    waitlisted: 'You are on the waiting list.',
    offered: 'A seat is offered to you: please answer.',
    declined: 'Your request was not accepted.',
    withdrawn: 'You have withdrawn.',
    revoked: 'The organisers have ended your registration.',
    lapsed: 'The session began before your registration was confirmed.',
    cancelled: 'The session was cancelled.',
    attended: 'You took part.',
    absent: 'You were registered, but not there.',
  },
  placeInList: (position: number) => `Your place in the waiting list: ${number(position)}.`,
};
