import type { ActionPointFacts, FactsOf, MailFacts, RegistrationFacts, SessionFacts } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';

/** Example data for every kind of mail: for previews and tests. Invented people, sessions as they were in 2024. */

const SITE = 'https://consultations.example.org';
/** As long as a real token: id, separator, 43 characters of HMAC. */
const TOKEN = 'reg_01HPZ4T8V5W6X7Y8Z9A0B1C2D3.q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c';

const session: SessionFacts = {
  sessionId: 'ssn_01HP0000000000000000000001',
  title: { en: "Dialogue with NGOs on UNHCR's Strategic Plan for Climate Action" },
  number: 1,
  seriesTitle: { en: '2024 UNHCR Online Consultations with NGOs' },
  organisers: ['UNHCR Partnership and Coordination Service', 'ICVA'],
  timeZone: 'Europe/Zurich',
  startsAt: '2024-02-21T13:00:00.000Z',
  endsAt: '2024-02-21T14:30:00.000Z',
  format: 'online',
  hasJoiningLink: true,
  joinNote: 'Please join **five minutes early** and write your organisation after your name.',
  technicalContact: 'meeting-help@example.org',
  contactEmail: 'ngo-consultations@example.org',
  languages: ['en'],
  interpretation: ['fr', 'ar', 'es'],
  recorded: false,
  chathamHouse: true,
  discreet: false,
  sequence: 0,
  pageUrl: `${SITE}/sessions/ssn_01HP0000000000000000000001`,
};

const registration: RegistrationFacts = {
  name: 'Amina Diallo',
  attendeeType: 'participant',
  status: 'confirmed',
  discreet: false,
  links: { myRegistration: `${SITE}/my/registrations/${TOKEN}`, join: `${SITE}/my/registrations/${TOKEN}/join` },
};

const envelope = {
  language: 'en',
  now: '2024-02-12T09:00:00.000Z',
  to: { email: 'amina.diallo@example.net', name: 'Amina Diallo' },
  senderEmail: 'convoke@example.org',
};
const unsubscribeUrl = `${SITE}/unsubscribe/${TOKEN}`;
const about = { ...envelope, session, registration };
const dayBefore = { ...about, now: '2024-02-20T13:00:00.000Z' };
const toOrganiser = { ...envelope, to: { email: 'organiser@example.org' }, consoleUrl: `${SITE}/console/sessions/ssn_01HP0000000000000000000001` };

const point: ActionPointFacts = {
  text: 'Hold a briefing for NGOs at the end of the evaluation to present its findings',
  seriesTitle: session.seriesTitle,
  sessionTitle: { en: "Independent Evaluation of UNHCR's Decentralization and Regionalization Reform" },
  sessionNumber: 2,
  discreet: false,
  priority: 'high',
  dueOn: '2024-06-30',
  status: 'open',
  ownerOrganisation: 'UNHCR Evaluation Service',
  url: `${SITE}/my/action-points/${TOKEN.replace('reg', 'act')}`,
};
const toOwner = {
  ...envelope,
  now: '2024-07-07T06:00:00.000Z',
  to: { email: 'evaluation@example.org', name: 'Evaluation Service' },
  contactEmail: session.contactEmail,
  organisers: session.organisers,
};
const otherPoint: ActionPointFacts = { ...point, text: 'Publish a map of regional partnerships', priority: 'medium', dueOn: '2024-07-14' };
const waiting: RegistrationFacts = { ...registration, status: 'waitlisted', position: 12 };
const ended = (status: RegistrationFacts['status']) => ({ ...about, registration: { ...registration, status } });
const moved: SessionFacts = {
  ...session,
  sequence: 1,
  startsAt: '2024-02-22T15:00:00.000Z',
  endsAt: '2024-02-22T16:30:00.000Z',
};

type Examples = { readonly [K in MailKind]: FactsOf<K> };

const toRegistrants = {
  'registration-received': { kind: 'registration-received', ...about, registration: { ...registration, status: 'submitted' } },
  'registration-confirmed': { kind: 'registration-confirmed', ...about },
  'registration-waitlisted': { kind: 'registration-waitlisted', ...about, registration: waiting },
  'seat-offered': {
    kind: 'seat-offered',
    ...about,
    registration: { ...registration, status: 'offered', offerExpiresAt: '2024-02-13T09:00:00.000Z' },
  },
  'offer-expired': { kind: 'offer-expired', ...about, registration: { ...waiting, position: 31 } },
  'registration-declined': {
    kind: 'registration-declined',
    ...ended('declined'),
    reason: 'This session is for organisations that run climate programmes. The next session, on 22 February, is open to all.',
  },
  'registration-withdrawn': { kind: 'registration-withdrawn', ...ended('withdrawn'), cause: 'registrant', calendarEntrySent: true },
  'registration-revoked': {
    kind: 'registration-revoked',
    ...ended('revoked'),
    reason: 'Your organisation asked us to end the registrations of former staff.',
    calendarEntrySent: true,
  },
  'registration-lapsed': { kind: 'registration-lapsed', ...ended('lapsed'), now: '2024-02-21T13:00:00.000Z' },
  'already-registered': { kind: 'already-registered', ...about },
  'same-address': { kind: 'same-address', ...about, otherName: 'Jean-Baptiste Mukendi', decideUrl: `${SITE}/my/same-address/${TOKEN}` },
  'confirm-new-address': {
    kind: 'confirm-new-address',
    ...about,
    to: { email: 'amina@example.com', name: 'Amina Diallo' },
    confirmUrl: `${SITE}/my/address/${TOKEN}`,
  },
  'address-changed': { kind: 'address-changed', ...about },
  'session-moved': {
    kind: 'session-moved',
    ...about,
    session: moved,
    changed: ['time', 'joining-link'],
    former: { title: session.title, startsAt: session.startsAt, endsAt: session.endsAt, timeZone: session.timeZone },
  },
  'session-postponed': { kind: 'session-postponed', ...about, reason: 'Two of the speakers are ill.', calendarEntrySent: true },
  'session-cancelled': {
    kind: 'session-cancelled',
    ...ended('cancelled'),
    session: { ...session, sequence: 1 },
    reason: 'The topic moves to the regional dialogue in June.',
    calendarEntrySent: true,
  },
  'joining-details': { kind: 'joining-details', ...dayBefore, now: '2024-02-21T08:00:00.000Z' },
  'session-reminder-day': { kind: 'session-reminder-day', ...dayBefore, unsubscribeUrl },
  'session-reminder-hour': { kind: 'session-reminder-hour', ...dayBefore, now: '2024-02-21T12:00:00.000Z', unsubscribeUrl },
  'organiser-message': {
    kind: 'organiser-message',
    ...about,
    unsubscribeUrl,
    subject: 'Questions before the session',
    markdown:
      'Colleagues,\n\nplease send us **your questions** until Monday:\n\n- on protection and climate\n- on measuring effects\n\nThe plan is [on our site](https://www.example.org/climate-plan).\n\nThank you',
  },
  'notes-available': {
    kind: 'notes-available',
    ...about,
    now: '2024-02-26T09:00:00.000Z',
    registration: { ...registration, status: 'attended' },
    unsubscribeUrl,
    notesUrl: `${SITE}/my/notes/${TOKEN}`,
    notesLanguages: ['en', 'fr'],
    corrected: false,
  },
} as const satisfies Partial<Examples>;

const asked = { ...envelope, now: '2024-02-26T09:00:00.000Z', session, name: 'Amina Diallo' };

const aboutNotes = {
  'requested-notes': {
    kind: 'requested-notes',
    ...asked,
    unsubscribeUrl,
    notesUrl: `${SITE}/my/notes/${TOKEN.replace('reg', 'nrq')}`,
    notesLanguages: ['en', 'fr'],
    corrected: false,
    until: '2024-05-26',
  },
  'notes-request-received': { kind: 'notes-request-received', ...asked },
  'notes-request-approved': { kind: 'notes-request-approved', ...asked },
  'notes-request-declined': { kind: 'notes-request-declined', ...asked, reason: 'The notes are for those who were **registered**.' },
  'notes-review': { kind: 'notes-review', ...asked, reviewUrl: `${SITE}/my/notes-reviews/${TOKEN.replace('reg', 'ssn')}` },
} as const satisfies Partial<Examples>;

const toOthers = {
  'sign-in': {
    kind: 'sign-in',
    ...envelope,
    contactEmail: 'operators@example.org',
    signInUrl: `${SITE}/sign-in/mB1x0d8S0h3QJ2lVb7cT5yE9wKz4uPfRnA6gXo-tIs4`,
    expiresAt: '2024-02-12T09:10:00.000Z',
  },
  'my-links': {
    kind: 'my-links',
    ...envelope,
    contactEmail: 'operators@example.org',
    registrations: [
      { session, registration },
      { session: { ...moved, number: 2, title: point.sessionTitle }, registration: waiting },
    ],
  },
  'my-data': { kind: 'my-data', ...envelope, contactEmail: 'operators@example.org', dataUrl: `${SITE}/my/data/${TOKEN.replace('reg', 'lnk')}` },
  'data-erased': { kind: 'data-erased', ...envelope, contactEmail: 'operators@example.org' },
  'passkey-added': { kind: 'passkey-added', ...envelope, contactEmail: 'operators@example.org' },
  'passkey-removed': { kind: 'passkey-removed', ...envelope, contactEmail: 'operators@example.org' },
  'passkeys-reset': { kind: 'passkeys-reset', ...envelope, contactEmail: 'operators@example.org' },
  'organiser-digest': {
    kind: 'organiser-digest',
    ...toOrganiser,
    contactEmail: session.contactEmail,
    unsubscribeUrl,
    seriesTitle: session.seriesTitle,
    date: '2024-02-12',
    sessions: [
      { session, toReview: 7, waitlisted: 12, confirmed: 100, capacity: 100, notesRequests: 0, consoleUrl: toOrganiser.consoleUrl },
      {
        session: { ...moved, number: 2, title: point.sessionTitle },
        toReview: 1,
        waitlisted: 0,
        confirmed: 43,
        notesRequests: 2,
        consoleUrl: toOrganiser.consoleUrl,
      },
    ],
    actionPoints: { proposed: 3, overdue: 1, unowned: 0 },
  },
  'joining-link-missing': { kind: 'joining-link-missing', ...toOrganiser, session: { ...session, hasJoiningLink: false }, confirmed: 97 },
  'nudge-hold': { kind: 'nudge-hold', ...toOrganiser, session, day: 0 },
  'nudge-notes': { kind: 'nudge-notes', ...toOrganiser, session, day: 3 },
  'address-bounced': {
    kind: 'address-bounced',
    ...toOrganiser,
    session,
    person: { name: 'Amina Diallo', email: 'amina.diallo@example.net', discreet: false },
    permanent: true,
  },
  'action-point-escalated': { kind: 'action-point-escalated', ...toOrganiser, contactEmail: session.contactEmail, actionPoint: point, reminders: 4 },
  'action-points-recorded': { kind: 'action-points-recorded', ...toOwner, now: '2024-02-26T09:00:00.000Z', actionPoints: [point, otherPoint] },
  'action-points-digest': {
    kind: 'action-points-digest',
    ...toOwner,
    unsubscribeUrl,
    actionPoints: [
      { ...otherPoint, reminder: 'due-soon', offsetDays: -7 },
      { ...point, reminder: 'overdue', offsetDays: 7 },
      { ...point, text: 'Send the recommendations to the regional bureaux', dueOn: '2024-07-07', priority: 'medium', reminder: 'due', offsetDays: 0 },
      { ...point, text: 'Collect examples of local knowledge', dueOn: undefined, priority: 'low', reminder: 'undated' },
    ],
  },
  'action-point-completed': {
    kind: 'action-point-completed',
    ...toOwner,
    unsubscribeUrl,
    actionPoint: {
      ...point,
      status: 'completed',
      result: {
        title: { en: 'Examples of good practice' },
        url: 'https://convoke.example.org/api/v1/materials/mat_01HQ8RV3KMRZ7YP2GRDNRPHC6S/files/en',
      },
    },
    audience: 'organiser',
  },
} as const satisfies Partial<Examples>;

/** One example of each kind. */
export const examples: Examples = { ...toRegistrants, ...aboutNotes, ...toOthers };

/** The same mail about a discreet session, of a discreet registrant. */
export function discreetly(facts: MailFacts): MailFacts {
  const hideSession = <S extends { readonly session: SessionFacts }>(item: S): S => ({ ...item, session: { ...item.session, discreet: true } });
  const hidePoint = <P extends ActionPointFacts>(item: P): P => ({ ...item, discreet: true });
  switch (facts.kind) {
    case 'sign-in':
    case 'my-data':
    case 'data-erased':
    case 'passkey-added':
    case 'passkey-removed':
    case 'passkeys-reset':
      return facts;
    case 'my-links':
      return { ...facts, registrations: facts.registrations.map(hideSession) };
    case 'organiser-digest':
      return { ...facts, sessions: facts.sessions.map(hideSession) };
    case 'action-point-escalated':
    case 'action-point-completed':
      return { ...facts, actionPoint: hidePoint(facts.actionPoint) };
    case 'action-points-recorded':
      return { ...facts, actionPoints: facts.actionPoints.map(hidePoint) };
    case 'action-points-digest':
      return { ...facts, actionPoints: facts.actionPoints.map(hidePoint) };
    case 'address-bounced':
      return {
        ...facts,
        session: facts.session === undefined ? undefined : { ...facts.session, discreet: true },
        person: { ...facts.person, discreet: true },
      };
    default:
      return hideSession(facts);
  }
}
