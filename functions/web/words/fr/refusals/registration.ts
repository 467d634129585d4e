import type { RegistrationStatus } from '../../../../../events/values.ts';
import type { RegistrationReasons } from '../../../../registration/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

const is: Readonly<Record<RegistrationStatus, string>> = {
  submitted: 'encore à examiner',
  confirmed: 'confirmée',
  waitlisted: 'sur la liste d’attente',
  offered: 'en attente de réponse à une place proposée',
  declined: 'refusée',
  withdrawn: 'retirée',
  revoked: 'annulée par l’équipe d’organisation',
  lapsed: 'expirée',
  cancelled: 'annulée avec sa session',
  attended: 'marquée comme présente',
  absent: 'marquée comme absente',
};

export const registration: Sentences<RegistrationReasons> = {
  'unknown-registration': 'Cette inscription n’existe pas.',
  'registration-not-open': 'Les inscriptions à cette session ne sont pas encore ouvertes.',
  'registration-opens-later': ({ opensAt, timeZone }, { moment }) =>
    `Les inscriptions à cette session ne sont pas encore ouvertes : elles ouvrent le ${moment(opensAt, timeZone)}.`,
  'registration-closed': 'Les inscriptions à cette session sont closes. Après la session, vous pourrez en demander le compte rendu.',
  'registration-postponed': 'Cette session est reportée. Les inscriptions rouvriront quand sa nouvelle date sera annoncée.',
  'choose-among-criteria': 'Choisissez parmi les critères de cette consultation.',
  'unknown-criterion': 'Ce n’est pas un critère de cette consultation',
  'no-observers': 'Cette session n’a pas de places d’observation. Vous pouvez vous inscrire pour participer si vous remplissez un de ses critères.',
  'criterion-needed': 'Pour participer, il faut remplir au moins un des critères : cochez ceux que vous remplissez.',
  'criterion-or-observer':
    'Pour participer, il faut remplir au moins un des critères : cochez ceux que vous remplissez, ou inscrivez-vous pour observer.',
  'registration-ended': ({ status }) => `Cette inscription est ${is[status]} et ne peut plus être modifiée.`,
  'nothing-to-withdraw': ({ status }) => `Cette inscription est ${is[status]} : il n’y a plus rien à retirer.`,
  'for-the-confirmed': 'Ceci est réservé aux personnes dont la place est confirmée.',
  'cannot-join': ({ status }) => `Seules les personnes confirmées peuvent rejoindre la session. Votre inscription est ${is[status]}.`,
  'session-postponed': 'Cette session est reportée. Sa nouvelle date vous sera communiquée.',
  'session-over': 'Cette session est terminée. Son compte rendu est envoyé aux personnes inscrites.',
  'no-joining-link': 'Il n’y a pas encore de lien de connexion. Vous le recevrez par courriel avant la session ; cette page y mènera aussi.',
  'no-offer': 'Aucune place ne vous est proposée pour le moment. Vous êtes sur la liste d’attente et serez averti quand une place se libère.',
  'nothing-to-answer': ({ status }) => `Cette inscription est ${is[status]} : il n’y a pas de proposition à laquelle répondre.`,
  'offer-expired': 'Cette proposition a expiré. Vous serez averti quand une place se libère de nouveau.',
  'seat-not-to-pass-on': ({ status }) => `Seule une place confirmée peut être cédée. Cette inscription est ${is[status]}.`,
  'substitute-too-late': 'La session a commencé : demandez à son équipe d’organisation d’ajouter votre collègue.',
  'address-registered': 'Vous êtes déjà inscrit à cette session avec cette adresse. Retirez l’une des deux inscriptions.',
  'name-registered': 'Une personne est déjà inscrite sous ce nom et cette adresse.',
  'name-decided': 'L’équipe d’organisation s’est prononcée sur ce nom : demandez-lui de le corriger, ou nommez un collègue qui prend votre place.',
  'colleague-registered': 'Cette personne est déjà inscrite. Retirez votre inscription si vous ne pouvez pas venir.',
  'address-changes': ({ most }) =>
    plural(most, {
      one: 'L’adresse peut être changée # fois en 24 heures. Réessayez demain, ou écrivez au contact de la session.',
      many: 'L’adresse peut être changée # de fois en 24 heures. Réessayez demain, ou écrivez au contact de la session.',
      other: 'L’adresse peut être changée # fois en 24 heures. Réessayez demain, ou écrivez au contact de la session.',
    }),
  'session-is-draft': 'Cette session est un brouillon : donnez-lui d’abord une date, puis ajoutez des personnes.',
  'person-registered': ({ registrationId, status }) => `Cette personne est déjà inscrite (${registrationId}) : l’inscription est ${is[status]}.`,
  'already-registered': 'Cette personne est déjà inscrite',
  'attendance-too-early': 'Les présences peuvent être notées à partir du début de la session.',
  'attended-unconfirmed': 'Certaines de ces personnes n’étaient pas confirmées. Ajoutez-les d’abord à la main.',
  'not-confirmed-here': 'Ce n’est pas une inscription confirmée de cette session',
  'cannot-revoke': ({ status }) => `Seule une inscription confirmée peut être annulée. Celle-ci est ${is[status]}.`,
  'decline-instead': ({ status }) => `Seule une inscription confirmée peut être annulée. Celle-ci est ${is[status]} : refusez-la plutôt.`,
  'decision-too-late': 'La session a commencé ou a été annulée. Ajoutez plutôt les personnes à la main.',
  'explain-declining': 'Dites pourquoi : la personne inscrite le lira',
  'invited-do-not-wait': 'Les personnes invitées ne prennent pas de place et n’en attendent pas : confirmez-les ou refusez-les.',
  'cannot-decide': ({ status, to }) =>
    status === to ? `Cette inscription est déjà ${is[status]}.` : `Cette inscription est ${is[status]} et ne peut pas devenir ${is[to]}.`,
  'revoke-instead': 'Cette inscription est confirmée. Pour la reprendre, annulez-la.',
  'no-seat-for-them': 'Il n’y a pas de place libre pour cette personne. Augmentez d’abord la capacité de la session.',
  'seats-taken': ({ capacity }) =>
    plural(capacity, {
      one: 'La seule place est prise. Augmentez la capacité de la session, ou choisissez la liste d’attente.',
      many: 'Les # de places sont toutes prises. Augmentez la capacité de la session, ou choisissez la liste d’attente.',
      other: 'Les # places sont toutes prises. Augmentez la capacité de la session, ou choisissez la liste d’attente.',
    }),
  'others-waited-longer': 'D’autres attendent depuis plus longtemps. Augmentez la capacité jusqu’à leur tour, ou choisissez la liste d’attente.',
  'seat-is-free':
    'Une place est libre, et elle est proposée à quiconque attend : confirmez ou refusez cette demande, ou laissez-la à l’examen. Pour garder des places, baissez la capacité de la session.',
  'messages-of-a-day': ({ most }) =>
    plural(most, {
      one: 'Au plus # message peut être envoyé aux inscrits d’une session en 24 heures.',
      many: 'Au plus # de messages peuvent être envoyés aux inscrits d’une session en 24 heures.',
      other: 'Au plus # messages peuvent être envoyés aux inscrits d’une session en 24 heures.',
    }),
  'tests-of-a-day': ({ most }) =>
    plural(most, {
      one: 'Au plus # essai de message peut être envoyé pour une session en 24 heures.',
      many: 'Au plus # d’essais de messages peuvent être envoyés pour une session en 24 heures.',
      other: 'Au plus # essais de messages peuvent être envoyés pour une session en 24 heures.',
    }),
  'no-lists': 'Aucune liste n’est faite de cette session : elle est discrète ou sous la règle de Chatham House.',
  'no-plain-lists':
    'Aucune liste n’est faite de cette session : elle est discrète ou sous la règle de Chatham House. Il reste l’export avec les données personnelles, qui est consigné.',
  'nobody-added': 'Personne n’a été ajouté : corrigez d’abord la liste.',
  'list-open-quote': 'Un guillemet est ouvert et jamais fermé : fermez-le ou retirez-le',
  'list-after-quote': 'Il y a quelque chose entre un guillemet fermant et la colonne suivante : retirez-le',
  'list-empty': 'La première ligne nomme les colonnes, et chaque ligne suivante une personne',
  'list-too-long': ({ most }) =>
    plural(most, {
      one: 'Au plus # personne à la fois : envoyez les autres dans une seconde liste',
      many: 'Au plus # de personnes à la fois : envoyez les autres dans une seconde liste',
      other: 'Au plus # personnes à la fois : envoyez les autres dans une seconde liste',
    }),
  'list-unknown-column': 'Cette colonne n’existe pas : retirez-la, ou nommez-la comme dans le modèle',
  'list-missing-column': 'Cette colonne manque',
  'list-cells': ({ cells, columns }, { number }) =>
    `Nombre de cellules de cette ligne : ${number(cells)}, de la première : ${number(columns)}. Mettez entre guillemets les textes qui contiennent des séparateurs`,
};
