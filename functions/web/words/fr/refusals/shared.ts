import type { SharedReasons } from '../../../../kernel/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const shared: Sentences<SharedReasons> = {
  'unknown-session': 'Cette session n’existe pas, ou elle n’est pas ouverte à tous. Vérifiez que l’adresse est complète.',
  'unknown-series': 'Cette consultation n’existe pas, ou elle n’est pas publiée. Vérifiez que l’adresse est complète.',
  'session-cancelled': 'Cette session a été annulée.',
  'session-not-begun': 'La session n’a pas encore eu lieu.',
  'series-not-published': 'Publiez d’abord la consultation : personne d’autre ne voit encore ses sessions.',
  'link-incomplete': 'Ce lien n’est pas complet. Rouvrez-le depuis le courriel, ou copiez-le en entier.',
  'link-void': 'Ce lien ne fonctionne plus. Faites-vous renvoyer vos liens par courriel, ou écrivez au contact de la session.',
  'session-deleted': 'La session dont cela vient n’existe plus.',
  'link-outdated': 'Ce lien n’est plus valable, ou n’est pas complet. Prenez le lien du dernier courriel à ce sujet.',
  'names-people':
    'La session est sous la règle de Chatham House et le texte semble nommer des personnes inscrites. Retirez les noms. Si un mot n’est pas un nom, confirmez-le et renvoyez.',
  'names-a-person': ({ line, found }) => `Ligne ${line} : « ${found} » ressemble à une personne inscrite`,
  'names-a-body': ({ line, found }) => `Ligne ${line} : « ${found} » ressemble à l’organisation d’une personne inscrite`,
};
