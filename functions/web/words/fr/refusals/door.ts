import type { DoorReasons } from '../../../reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const door: Sentences<DoorReasons> = {
  'not-valid': 'La demande n’est pas valable : voyez ce qui est à corriger.',
  'nothing-here': 'Il n’y a rien ici que vous puissiez voir.',
  'unknown-path': 'Ce chemin n’existe pas dans l’interface : voyez /api/v1/openapi.json.',
  'unknown-page': 'Cette page n’existe pas. Vérifiez que l’adresse est complète.',
  'other-method': ({ methods }, { list }) => `Ce chemin accepte ${list(methods)}.`,
  'sign-in-first': 'Connectez-vous d’abord. Cette page est pour les équipes d’organisation.',
  'passkey-missing': 'Il manque encore la clé d’accès pour terminer la connexion.',
  'token-unknown': 'Votre connexion n’est plus valable : connectez-vous de nouveau.',
  'admins-only': 'Seuls les administrateurs de cette installation peuvent faire cela.',
  'organisers-only': 'Seule l’équipe d’organisation de la consultation peut faire cela.',
  'forged-request': 'Une demande faite avec le cookie de session doit venir des pages de ce site. Les programmes envoient un jeton d’accès.',
  'forged-form': 'Ce formulaire n’est pas venu d’une page de ce site. Rouvrez la page et envoyez-le de là.',
  'not-json': 'Envoyez le contenu en application/json, valable et en UTF-8.',
  'not-a-form': 'Envoyez un formulaire en application/x-www-form-urlencoded.',
  'body-too-large': ({ kilobytes }, say) => `On peut envoyer au plus ${say.kilobytes(kilobytes)} à la fois.`,
  'key-malformed': 'L’en-tête Idempotency-Key doit avoir de 1 à 255 caractères ASCII visibles.',
  'key-reused': 'Cette Idempotency-Key a déjà servi pour une autre demande : prenez-en une nouvelle.',
  'key-under-way': 'La première demande avec cette Idempotency-Key est encore en cours : réessayez dans un instant.',
  'cursor-unknown': 'Cette suite de la liste n’existe pas : recommencez au début.',
  'too-many-requests': 'Trop de demandes sont venues de votre réseau ou de tous ensemble. Réessayez dans un quart d’heure.',
  'many-at-once': 'Beaucoup de personnes font la même chose en ce moment. Réessayez.',
  'not-reachable': 'Ce qu’il faut pour cela n’est pas joignable en ce moment. Réessayez.',
  fault: ({ number }) =>
    `Rien de ce qui vous a été confirmé n’est perdu. Si cela se reproduit, donnez ce numéro à l’équipe d’organisation : ${number}`,
  'no-public-report': 'Tout le monde ne doit pas connaître cette session : il n’y en a pas de rapport public. Prenez celui pour le dossier.',
  'no-dated-session': 'Cette session n’existe pas, n’est pas ouverte à tous ou n’a pas encore de date.',
  'test-to-organisers': 'Un essai va à l’équipe d’organisation de la consultation : faites-en partie d’abord.',
  'ask-at': ({ site }) => `Adressez-vous à ${site}`,
};
