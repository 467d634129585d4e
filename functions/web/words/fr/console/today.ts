import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const today: ConsoleWords['today'] = {
  waiting: 'Ce qui vous attend',
  clear: 'Rien ne vous attend. Ce qui demande votre attention apparaîtra ici, et vous en serez averti par courriel.',
  mine: 'Vos séries',
  begin: 'Commencez par une série',
  beginSteps: [
    'Créez une série : de quoi elle traite, qui l’organise, qui peut y participer.',
    'Ajoutez sa première session. La date peut venir plus tard.',
    'Publiez-la. Chacun peut alors la voir.',
    'Ouvrez les inscriptions. On s’inscrit ; vous voyez qui vient, et décidez là où vous le souhaitez.',
    'Tenez la session, et dites ici qu’elle a eu lieu.',
    'Écrivez le compte rendu, approuvez-le et envoyez-le d’un clic.',
  ],
  wayTitle: 'De la série au compte rendu',
  wayDone: 'fait',
  way: ['Créer une série', 'Ajouter une session', 'Publier', 'On s’inscrit', 'Tenir la session', 'Envoyer le compte rendu'],
  older: (n) =>
    plural(n, {
      one: '# affaire plus ancienne attend encore',
      many: '# d’affaires plus anciennes attendent encore',
      other: '# affaires plus anciennes attendent encore',
    }),
  acts: {
    hold: 'Elle a eu lieu',
    link: 'Ajouter le lien de connexion',
    review: 'Examiner les inscriptions',
    'notes-requests': 'Décider des demandes',
    undelivered: 'Voir les adresses',
    'overdue-points': 'Voir les points d’action',
    'write-notes': 'Écrire le compte rendu',
    'approve-notes': 'Relire et approuver le compte rendu',
    'send-notes': 'Envoyer le compte rendu',
    summary: 'Écrire le résumé',
    conclude: 'Clôturer la session',
    'proposed-points': 'Voir ce qui est proposé',
    publish: 'Ouvrir la série pour la publier',
    open: 'Ouvrir les inscriptions',
    date: 'Fixer une date',
  },
  nobody: 'Vous n’organisez encore aucune série. Demandez à un administrateur de vous donner le rôle pour la vôtre.',
  what: {
    hold: () => 'Son heure est venue : dites qu’elle a eu lieu',
    link: () => 'Le lien de connexion manque',
    review: (n: number) => plural(n, { one: '# inscription à examiner', many: '# inscriptions à examiner', other: '# inscriptions à examiner' }),
    'notes-requests': (n: number) =>
      plural(n, {
        one: '# personne demande le compte rendu',
        many: '# personnes demandent le compte rendu',
        other: '# personnes demandent le compte rendu',
      }),
    undelivered: (n: number) =>
      plural(n, {
        one: '# adresse ne reçoit plus de courriel',
        many: '# adresses ne reçoivent plus de courriel',
        other: '# adresses ne reçoivent plus de courriel',
      }),
    'overdue-points': (n: number) =>
      plural(n, { one: '# point d’action est en retard', many: '# points d’action sont en retard', other: '# points d’action sont en retard' }),
    'write-notes': () => 'Le compte rendu est à rédiger',
    'approve-notes': () => 'Le compte rendu est à approuver',
    'send-notes': () => 'Le compte rendu est approuvé : envoyez-le',
    summary: () => 'Un résumé est à publier, ou à écarter',
    conclude: () => 'Tout est fait : clôturez-la',
    'proposed-points': (n: number) =>
      plural(n, {
        one: '# point d’action est proposé : acceptez-le',
        many: '# points d’action sont proposés : acceptez-les',
        other: '# points d’action sont proposés : acceptez-les',
      }),
    publish: () => 'C’est un brouillon que personne d’autre ne voit : publiez-le',
    open: () => 'Les inscriptions n’ont pas de date d’ouverture : ouvrez-les',
    date: () => 'Elle n’a pas de date : fixez-en une',
  },
};
