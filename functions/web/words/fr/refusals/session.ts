import type { SessionAspect } from '../../../../../events/values.ts';
import type { SessionReasons } from '../../../../session/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

const aspect: Readonly<Record<SessionAspect, string>> = {
  title: 'titre',
  time: 'horaire',
  'time-zone': 'fuseau horaire',
  place: 'lieu',
  'joining-link': 'lien de connexion',
  capacity: 'capacité',
  'registration-window': 'période d’inscription',
  moderation: 'examen des inscriptions',
  description: 'description',
  other: 'autres détails',
};

export const session: Sentences<SessionReasons> = {
  'not-a-draft-again': 'Une session ne redevient pas un brouillon.',
  'cancelled-for-good': 'La session est annulée et ne peut plus être modifiée : créez-en une nouvelle.',
  'dated-already': 'La session a déjà une date : modifiez-la.',
  'date-first': 'La session n’a pas encore de date : donnez-lui un début et une fin avant d’ouvrir les inscriptions.',
  'new-date-first': 'La session est reportée : donnez-lui d’abord une nouvelle date.',
  'open-already': 'Les inscriptions sont déjà ouvertes.',
  'too-late-to-open': 'La session est passée : les inscriptions ne peuvent plus ouvrir.',
  'started-add-by-hand': 'La session a commencé : ajoutez les personnes à la main au lieu d’ouvrir les inscriptions.',
  'closed-already': 'Les inscriptions sont déjà closes.',
  'nothing-to-close': 'Les inscriptions ne sont pas ouvertes : il n’y a rien à fermer.',
  'held-already': 'La session est déjà marquée comme tenue.',
  'concluded-already': 'La session est déjà conclue.',
  'not-held-but-cancelled': 'La session est annulée : une session qui a bien eu lieu demande une nouvelle fiche.',
  'held-from-its-start': 'Une session peut être marquée comme tenue à partir de son début.',
  'held-first': 'Seule une session tenue peut être conclue : marquez-la d’abord comme tenue.',
  'postponed-already': 'La session est déjà reportée : donnez-lui une nouvelle date.',
  'too-late-to-postpone': 'La session a eu lieu : elle ne peut plus être reportée.',
  'cancelled-already': 'La session est déjà annulée.',
  'too-late-to-cancel': 'La session a eu lieu : elle ne peut plus être annulée.',
  'start-needed': 'Donnez aussi le début avec la fin',
  'end-needed': 'Donnez aussi la fin avec le début',
  'discreet-not-public': 'Une session discrète est non listée ou sur invitation, jamais publique',
  'discreet-reviewed': 'Les inscriptions à une session discrète sont toujours examinées',
  'discreet-observers': 'Les places d’observation d’une session discrète sont examinées, ou il n’y en a pas',
  'session-too-large': 'Les textes de la session sont trop longs ensemble : raccourcissez le programme ou les descriptions',
  'series-published-already': 'La consultation est déjà publiée.',
  'slug-stays': 'La consultation est publiée : son nom dans l’adresse figure dans des liens déjà donnés, il reste donc tel quel.',
  'series-too-large': 'Les textes de la consultation sont trop longs ensemble : raccourcissez la description ou les critères',
  'starts-later': ({ startsAt, timeZone }, { moment }) =>
    `La session commence le ${moment(startsAt, timeZone)} : elle peut être marquée comme tenue à partir de là.`,
  'settled-by-holding': ({ aspects }, { list }) => `La session a eu lieu, ceci ne change plus : ${list(aspects.map((one) => aspect[one]))}.`,
  'ends-before-start': ({ startsAt, timeZone }, { moment }) => `Doit être après le début, le ${moment(startsAt, timeZone)}`,
  'lasts-too-long': ({ days }) =>
    plural(days, { one: 'Au plus # jour après le début', many: 'Au plus # de jours après le début', other: 'Au plus # jours après le début' }),
  'closes-before-opening': ({ opensAt, timeZone }, { moment }) => `Doit être après l’ouverture des inscriptions, le ${moment(opensAt, timeZone)}`,
  'opens-after-start': ({ startsAt, timeZone }, { moment }) => `Doit être avant le début, le ${moment(startsAt, timeZone)}`,
  'closes-after-start': ({ startsAt, timeZone }, { moment }) => `Ne peut pas être après le début, le ${moment(startsAt, timeZone)}`,
  'slug-taken': ({ slug }) => `Une autre consultation a déjà le nom ${slug} dans son adresse : choisissez-en un autre`,
  'too-many-to-copy': ({ most }) =>
    plural(most, {
      one: 'On ne peut copier que des consultations d’au plus # session.',
      many: 'On ne peut copier que des consultations d’au plus # de sessions.',
      other: 'On ne peut copier que des consultations d’au plus # sessions.',
    }),
  'copied-partly': ({ copied, all }, { number }) =>
    `La consultation a été copiée avec ${number(copied)} de ses ${number(all)} sessions : la suivante n’a pas pu l’être. Ouvrez la copie et ajoutez ce qui manque.`,
};
