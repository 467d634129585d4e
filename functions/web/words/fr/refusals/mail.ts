import type { MailReasons } from '../../../../mail/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const mail: Sentences<MailReasons> = {
  'unknown-mail': 'Ce courriel n’existe pas, ou n’est pas encore parti.',
  'sign-in-mail-hidden': 'Un courriel de connexion n’est que pour son destinataire et n’est pas montré.',
  'mail-not-stored': 'Ce que disait ce courriel n’est plus conservé.',
  'not-suppressed': 'Cette adresse n’est pas bloquée : les courriels y vont.',
  'mail-needs-date': 'La session n’a pas encore de date : un tel courriel ne part qu’une fois la date fixée.',
  'links-not-resent': 'Les liens de connexion et « mes liens » ne sont pas renvoyés : demandez-en de nouveaux.',
  'mail-on-its-way': 'Ce courriel est encore en route. Réessayez quand il sera parti ou aura échoué.',
  'address-suppressed': 'Cette adresse est bloquée, car un courriel est revenu ou a été signalé comme indésirable. Levez d’abord le blocage.',
  'unknown-kind-of-mail': 'Donnez un genre de courriel',
};
