import type { SessionAspect } from '../../../../../events/values.ts';
import type { SessionReasons } from '../../../../session/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

const aspect: Readonly<Record<SessionAspect, string>> = {
  title: 'title',
  time: 'time',
  'time-zone': 'time zone',
  place: 'place',
  'joining-link': 'joining link',
  capacity: 'capacity',
  'registration-window': 'registration window',
  moderation: 'moderation',
  description: 'description',
  other: 'other details',
};

export const session: Sentences<SessionReasons> = {
  'not-a-draft-again': 'A session does not become a draft again.',
  'cancelled-for-good': 'The session is cancelled and cannot be changed: please schedule a new one.',
  'dated-already': 'The session has a date already: change that date.',
  'date-first': 'The session has no date yet: give it a start and an end before you open registration.',
  'new-date-first': 'The session is postponed: give it a new date first.',
  'open-already': 'Registration is open already.',
  'too-late-to-open': 'The session is over: registration cannot open any more.',
  'started-add-by-hand': 'The session has started: add people by hand instead of opening registration.',
  'closed-already': 'Registration is closed already.',
  'nothing-to-close': 'Registration is not open, so there is nothing to close.',
  'held-already': 'The session is marked as held already.',
  'concluded-already': 'The session is concluded already.',
  'not-held-but-cancelled': 'The session is cancelled: a session that did take place needs a new entry.',
  'held-from-its-start': 'A session can be marked as held from its start on.',
  'held-first': 'Only a session that was held can be concluded: mark it as held first.',
  'postponed-already': 'The session is postponed already: give it a new date.',
  'too-late-to-postpone': 'The session was held: it cannot be postponed any more.',
  'cancelled-already': 'The session is cancelled already.',
  'too-late-to-cancel': 'The session was held: it cannot be cancelled any more.',
  'start-needed': 'Must be given together with the end',
  'end-needed': 'Must be given together with the start',
  'discreet-not-public': 'A discreet session is unlisted or invited, never public',
  'discreet-reviewed': 'Registrations for a discreet session are always reviewed',
  'discreet-observers': 'Observers of a discreet session are reviewed, or there are none',
  'session-too-large': 'The texts of the session are too long together: please shorten the agenda or the descriptions',
  'series-published-already': 'The series is published already.',
  'slug-stays': 'The series is published: its slug stands in links that people have, so it stays.',
  'series-too-large': 'The texts of the series are too long together: please shorten the description or the criteria',
  'starts-later': ({ startsAt, timeZone }, { moment }) =>
    `The session starts at ${moment(startsAt, timeZone)}: it can be marked as held from then on.`,
  'settled-by-holding': ({ aspects }, { list }) => `The session was held: these cannot change any more: ${list(aspects.map((one) => aspect[one]))}.`,
  'ends-before-start': ({ startsAt, timeZone }, { moment }) => `Must be after the start, which is ${moment(startsAt, timeZone)}`,
  'lasts-too-long': ({ days }) => plural(days, { one: 'Must be at most # day after the start', other: 'Must be at most # days after the start' }),
  'closes-before-opening': ({ opensAt, timeZone }, { moment }) => `Must be after registration opens, which is ${moment(opensAt, timeZone)}`,
  'opens-after-start': ({ startsAt, timeZone }, { moment }) => `Must be before the start, which is ${moment(startsAt, timeZone)}`,
  'closes-after-start': ({ startsAt, timeZone }, { moment }) => `Must not be after the start, which is ${moment(startsAt, timeZone)}`,
  'slug-taken': ({ slug }) => `Another series has the slug ${slug} already: please choose another one`,
  'too-many-to-copy': ({ most }) =>
    plural(most, { one: 'Only series of at most # session can be copied.', other: 'Only series of at most # sessions can be copied.' }),
  'copied-partly': ({ copied, all }, { number }) =>
    `The series was copied with ${number(copied)} of its ${number(all)} sessions: the next one could not be. Open the copy and add what is missing.`,
};
