import type { PeopleReasons } from '../../../../people/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

export const people: Sentences<PeopleReasons> = {
  'own-passkeys': 'These are your own passkeys: add another one and remove the old ones.',
  'last-passkey': 'This is your last passkey, and you need one here: add another one first.',
  'unknown-passkey': 'You have no such passkey.',
  'challenge-over': 'Five minutes went by, or this was answered before. Try again.',
  'passkey-unverified': 'This passkey could not be verified here. Try again, or take another one.',
  'sign-in-link-unknown': 'This sign-in link is not valid. Check that it is complete, or ask for a new one.',
  'sign-in-link-expired': 'This sign-in link has expired: it is good for 10 minutes. Ask for a new one.',
  'sign-in-link-used': 'This sign-in link was used already: it works once. Ask for a new one.',
  'no-passkey-asked': 'No passkey is asked for in this sign-in: go on, or add one.',
  'use-passkey-first': 'Use one of your passkeys first.',
  'unknown-role': 'Nobody with this address has a role in this series.',
  'last-organiser': 'This is the last organiser of the series: give the role to somebody else first.',
  'unknown-co-organiser': 'Nobody with this address is a co-organiser of this session.',
  'passkey-copied': 'This passkey may have been copied, and opens nothing here any more. Use another one, and ask an admin to reset yours.',
  'data-link-over': 'This link is not valid any more: it opens for 24 hours. Ask for a new one.',
  'code-unknown': 'Must be the code that you were given, good for 24 hours. Ask an admin for a new one',
  'passkey-known': 'This device holds a passkey of yours already. Take another device.',
  'same-address-again': 'Must be the same address again: this cannot be undone',
  'confirm-erasure': 'Must be true: this cannot be undone',
  'token-malformed': 'Must be the token of the link in the mail',
  'not-from-browser': 'Must be what the browser answered, in base64url',
  'passkeys-full': ({ most }) =>
    plural(most, {
      one: 'You have # passkey: remove one that you do not use any more.',
      other: 'You have # passkeys: remove one that you do not use any more.',
    }),
  'code-of-another-place': 'Must be the code that was given where the link was asked for',
  'code-malformed': 'Must be eight digits and capital letters without I, L, O and U',
  'proof-too-old': 'You signed in more than 15 minutes ago: use your passkey, or a new sign-in link, and try again.',
  'unknown-sign-in': 'You have no such sign-in: it may have ended meanwhile.',
};
