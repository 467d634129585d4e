import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Pictures of how it goes. */
export const pictures = {
  title: 'Pictures',
  none: 'There is nothing to show yet: nobody has registered and nothing was agreed.',
  asTable: 'The numbers as a table',
  discreet: 'A session is discreet: numbers under five are counted together or left out.',
  partial: 'There are more registrations than are counted here.',
  lastSessions: (count: number) => plural(count, { one: 'The last session is counted.', other: 'The last # sessions are counted.' }),
  arrivals: 'Registrations over time',
  arrivalsSay: (count: number, day: string) => `${plural(count, { one: '# registration', other: '# registrations' })}. Most arrived on ${day}.`,
  marks: { opening: 'Registration opened', reminder: 'Reminder of the day before', start: 'Start' },
  day: 'Day',
  sum: 'Registered by then',
  people: 'People',
  byCategory: 'Participants by kind of organisation',
  category: 'Kind of organisation',
  byRegion: 'Participants by region',
  region: 'Region',
  regionSource: 'Regions as the United Nations group countries for statistics (M49).',
  mostAre: (what: string, count: number) => `The largest group: ${what}, ${plural(count, { one: '# person', other: '# people' })}.`,
  unsaid: 'Not said',
  others: 'Small groups together',
  points: 'Action points by state and age',
  pointsSay: (all: number, open: number) =>
    `${plural(all, { one: '# action point', other: '# action points' })}; ${plural(open, { one: '# is open.', other: '# are open.' })}`,
  ages: ['Under a month', '1 to 3 months', '3 to 12 months', 'Over a year'],
};
