import type { PeopleReasons } from '../../../../people/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

export const people: Sentences<PeopleReasons> = {
  'own-passkeys': 'Ce sont vos propres clés d’accès : ajoutez-en une autre et retirez les anciennes.',
  'last-passkey': 'C’est votre dernière clé d’accès, et il vous en faut une ici : ajoutez-en d’abord une autre.',
  'unknown-passkey': 'Vous n’avez pas cette clé d’accès.',
  'challenge-over': 'Cinq minutes sont passées, ou la réponse a déjà été donnée. Réessayez.',
  'passkey-unverified': 'Cette clé d’accès n’a pas pu être vérifiée ici. Réessayez, ou prenez-en une autre.',
  'sign-in-link-unknown': 'Ce lien de connexion n’est pas valable. Vérifiez qu’il est complet, ou demandez-en un nouveau.',
  'sign-in-link-expired': 'Ce lien de connexion a expiré : il vaut 10 minutes. Demandez-en un nouveau.',
  'sign-in-link-used': 'Ce lien de connexion a déjà servi : il fonctionne une fois. Demandez-en un nouveau.',
  'no-passkey-asked': 'Cette connexion ne demande pas de clé d’accès : continuez, ou ajoutez-en une.',
  'use-passkey-first': 'Utilisez d’abord une de vos clés d’accès.',
  'unknown-role': 'Personne avec cette adresse n’a de rôle dans cette consultation.',
  'last-organiser': 'C’est la dernière personne de l’équipe d’organisation : donnez d’abord le rôle à quelqu’un d’autre.',
  'unknown-co-organiser': 'Personne avec cette adresse ne coorganise cette session.',
  'passkey-copied':
    'Cette clé d’accès a peut-être été copiée et n’ouvre plus rien ici. Utilisez-en une autre et demandez à un administrateur de réinitialiser les vôtres.',
  'data-link-over': 'Ce lien n’est plus valable : il ouvre pendant 24 heures. Demandez-en un nouveau.',
  'code-unknown': 'Écrivez le code que vous avez reçu, valable 24 heures. Sinon demandez-en un nouveau à un administrateur',
  'passkey-known': 'Cet appareil contient déjà une de vos clés d’accès. Prenez un autre appareil.',
  'same-address-again': 'Écrivez la même adresse encore une fois : cela ne peut pas être annulé',
  'confirm-erasure': 'Confirmez : cela ne peut pas être annulé',
  'token-malformed': 'Donnez le jeton du lien reçu par courriel',
  'not-from-browser': 'Ce n’est pas ce qu’un navigateur répond, en base64url',
  'passkeys-full': ({ most }) =>
    plural(most, {
      one: 'Vous avez # clé d’accès : retirez celle qui ne vous sert plus.',
      many: 'Vous avez # de clés d’accès : retirez-en une qui ne vous sert plus.',
      other: 'Vous avez # clés d’accès : retirez-en une qui ne vous sert plus.',
    }),
  'code-of-another-place': 'Écrivez le code donné là où le lien a été demandé',
  'code-malformed': 'Huit chiffres et majuscules, sans I, L, O ni U',
  'proof-too-old': 'Votre connexion date de plus de 15 minutes : utilisez votre clé d’accès ou un nouveau lien de connexion, puis réessayez.',
  'unknown-sign-in': 'Vous n’avez pas cette connexion : elle a peut-être pris fin entre-temps.',
};
