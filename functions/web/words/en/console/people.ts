import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Finding a person. */
export const people = {
  title: 'Find a person',
  text: 'By the whole mail address in all your series, or by part of a name in one of them.',
  email: 'Mail address',
  name: 'Name or organisation',
  nameHint: 'Part of it is enough.',
  series: 'In which series',
  byEmail: 'Find by address',
  byName: 'Find by name',
  found: (count: number) => plural(count, { one: '# registration found', other: '# registrations found' }),
  none: 'Nobody was found. Check the spelling; who never registered in your series is not found here.',
  more: 'Look further in older sessions',
  session: 'Session',
  open: 'Open a registration to see its mails, send them again, correct it or take it back.',
};
