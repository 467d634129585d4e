import type { FieldReasons } from '../../../../kernel/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

/** What a field takes. */
export const fields: Sentences<FieldReasons> = {
  'is-missing': 'Is missing',
  'is-empty': 'Must not be empty',
  'none-named': 'Name at least one',
  'unknown-field': 'There is no such field: remove it or check its spelling',
  'wrong-format': 'Is not written as this field takes it',
  'not-whole': 'Must be a whole number',
  'not-one-line': 'Must be a single line without control characters',
  'turns-direction': 'Must not contain characters that turn the reading direction',
  'not-unicode': 'Must be valid Unicode',
  'has-controls': 'Must not contain control characters',
  'has-markup': 'Must not contain < or >',
  'has-web-address': 'Must not contain a web address',
  'not-a-language': 'Must be a language tag such as en, fr or pt-BR',
  'text-or-map': 'Must be a text or a map from language to text',
  'in-no-language': 'Must have a text in at least one language',
  'not-an-address': 'Must be a mail address such as name@example.org',
  'address-letters': 'Mail cannot be sent to letters outside a-z before the @: please give another address',
  'address-quoted': 'Must be one mail address such as name@example.org, without quotes, spaces or commas',
  'address-domain': 'The part after the @ is not a domain that can receive mail',
  'address-too-long': 'Must have at most 254 characters',
  'not-https': 'Must be a web address that begins with https://',
  'url-with-password': 'Must not contain a user name or a password before the host',
  'not-a-country': 'Must be a country by its two letters (ISO 3166-1), such as KE',
  'not-a-slug': 'Must be lower-case letters and digits, joined by hyphens, such as online-consultations-2024',
  'not-a-zone': 'Must be a time zone of the IANA database, such as Europe/Paris',
  'not-a-time': 'Must be a time that exists, such as 2024-02-21T14:00 (by the clocks of the session) or 2024-02-21T13:00:00Z',
  'not-a-day-or-time': 'Must be a time that exists, such as 2024-02-21T14:00 (by the clocks of the session), or a day such as 2024-02-21',
  'not-a-date': 'Must be a date such as 2024-11-20',
  'hour-skipped': 'The clocks go forward at that hour: choose another',
  'hour-repeated': 'The clocks show that hour twice on that day: give the time with its offset, such as 2024-10-27T02:30+01:00',
  'named-twice': 'Must name each one once',
  'nothing-to-change': 'Say at least one thing that is to change',
  'wrong-kind': ({ expected }) => `Must be of the kind: ${expected}`,
  'not-among': ({ values }, { list }) => `Must be one of these: ${list(values)}`,
  'too-long': ({ most }) => plural(most, { one: 'Must have at most # character', other: 'Must have at most # characters' }),
  'too-short': ({ least }) => plural(least, { one: 'Must have at least # character', other: 'Must have at least # characters' }),
  'too-many-items': ({ most }) => plural(most, { one: 'Must have at most # entry', other: 'Must have at most # entries' }),
  'too-few-items': ({ least }) => plural(least, { one: 'Must have at least # entry', other: 'Must have at least # entries' }),
  'too-large': ({ most }, { number }) => `Must be at most ${number(most)}`,
  'too-small': ({ least }, { number }) => `Must be at least ${number(least)}`,
};
