import { type Inline, say } from '../../blocks.ts';
import { number } from './language.ts';

/** What every mail about a session says beside its news. */
export const session = {
  greeting: (name: string): Inline => say`Dear ${name},`,
  numbered: (n: number) => `Session ${number(n)}`,
  /** Where the title is not in the language of the mail. */
  titleLanguage: (language: string) => `Title in ${language}`,
  labels: {
    session: 'Session',
    partOf: 'Part of',
    when: 'When',
    where: 'Where',
    joining: 'How to join',
    languages: 'Language',
    recording: 'Recording',
    answerBy: 'Answer by',
    was: 'Before',
    now: 'Now',
  },
  noDate: 'The date is not set yet. We write to you as soon as it is.',
  online: 'Online',
  placeOpen: 'The place is not known yet. We write to you as soon as it is.',
  placeOnPage: 'See your page',
  placeAndOnline: (place: string): Inline => say`${place}, and online`,
  interpreted: (languages: string) => `Interpretation: ${languages}`,
  notInterpreted: 'No interpretation',
  recorded: 'This session is recorded.',
  notRecorded: 'This session is not recorded.',
  displayNames: 'In the meeting tool, the others see the name under which you join.',
  chathamHouse: 'Chatham House Rule: you may use what you hear, but you may not say who said it or who took part.',

  joining: {
    laterByMail: 'We send you the link one day before the session. From then on you also find it on your page.',
    withoutDate: 'We send you the link one day before the session, once its date is set.',
    missing: 'The organisers have not set the link yet. We send it to you as soon as it is there.',
    onceConfirmed: 'Once you are confirmed, we send you the link, one day before the session.',
    withLink: 'With your link in this mail.',
    inPerson: 'At the place above. You need no link.',
    button: 'Join the meeting',
    personal: 'This link is yours alone: please do not pass it on.',
    note: 'From the organisers, about joining:',
    help: (address: Inline): Inline => say`You cannot get in? Contact ${address}`,
  },

  myPage: 'Open my registration',
  page: 'Page of the session',
  calendarEntry: 'A calendar entry comes with this mail.',
  calendarFile: 'A calendar file comes with this mail. You can add it to your calendar yourself.',
  calendarRemoved: 'The calendar entry you got from us is taken back with this mail.',
  withdraw: (seat: boolean): Inline =>
    seat
      ? say`You cannot come? Please withdraw on your page, so that somebody else can have your seat.`
      : say`You cannot come? Please say so on your page.`,
  withdrawRequest: say`You no longer want to come? Please withdraw on your page.`,
  reason: 'What the organisers say:',
  restOnPage: 'The text is longer: you find all of it on your page.',
  reasonOnPage: 'Your page says why.',

  neutral: {
    sender: 'Meeting service',
    subject: 'Meeting update',
    preheader: 'Please open this mail for the details.',
    entry: 'Meeting',
    contact: (page: Inline): Inline => say`Please do not answer this mail. Whom to write to: ${page}`,
  },
  entryDescription: (series: string, pageUrl: string) => `${series}\n\nHow to join comes to you by mail.\n\n${pageUrl}`,
};
