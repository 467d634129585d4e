import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const messages: ConsoleWords['messages'] = {
  nobody: 'Il n’y a encore personne à qui écrire. Dès que quelqu’un s’inscrit, vous pouvez lui écrire ici.',
  whom: 'À qui',
  markdownHint: 'Vous pouvez utiliser Markdown : **gras**, *italique*, listes avec -, liens.',
  preview: 'Voir d’abord',
  before: 'Avant l’envoi',
  whole: 'Le courriel entier en texte',
  send: 'Envoyer maintenant',
  test: 'M’envoyer un essai',
  change: 'Modifier',
  testTo: 'L’essai va à',
  tested: 'L’essai est en route vers vous.',
  past: 'Ce qui a été écrit',
  refresh: 'Actualiser les chiffres',
  gets: (n: number) =>
    plural(n, {
      one: '# personne reçoit ce courriel maintenant.',
      many: '# personnes reçoivent ce courriel maintenant.',
      other: '# personnes reçoivent ce courriel maintenant.',
    }),
};

export const messagesDone = {
  messaged: () => 'Le message est en route. Les chiffres ci-dessous augmentent à mesure qu’il part.',
};
