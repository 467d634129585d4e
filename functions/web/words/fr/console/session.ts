import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const session: ConsoleWords['session'] = {
  undated: 'Sans date pour l’instant',
  state: 'Où en est la session',
  when: 'Quand',
  where: 'Où',
  link: 'Lien de connexion',
  linkMissing: 'Manquant : personne ne peut encore se connecter',
  linkThere: 'Renseigné. Seules les personnes confirmées le reçoivent, chacune par un lien personnel.',
  reason: 'Motif',
  reasonHint: 'Il figure dans le courriel aux personnes inscrites.',
  publicPage: 'Voir la page publique',
  unseen: 'Pas encore publique',
  unseenWhy: 'La série est un brouillon : personne à l’extérieur ne voit cette session avant que la série soit publiée.',
  openSeries: 'Ouvrir la série',
  next: 'Ce qu’il faut faire maintenant',
  nothing: 'Rien à faire ici pour le moment.',
  noLimit: 'Le nombre de places n’est pas limité.',
  change: 'Changer l’état',
  back: 'Retour, ne rien changer',
  seats: (n: number) => plural(n, { one: '# place.', many: '# places.', other: '# places.' }),
  told: (n: number) =>
    plural(n, {
      one: '# personne inscrite reçoit aussitôt un courriel.',
      many: '# personnes inscrites reçoivent aussitôt un courriel.',
      other: '# personnes inscrites reçoivent aussitôt un courriel.',
    }),
  acts: {
    'open-registration': 'Ouvrir les inscriptions',
    'close-registration': 'Fermer les inscriptions',
    hold: 'Elle a eu lieu',
    postpone: 'Reporter',
    cancel: 'Annuler la session',
    conclude: 'Clôturer la session',
  },
  follows: {
    'open-registration': 'On pourra s’inscrire aussitôt.',
    'close-registration': 'Plus personne ne pourra s’inscrire. Vous pouvez encore ajouter des personnes vous-même.',
    hold: 'Dites-le une fois qu’elle a commencé. Le compte rendu peut ensuite être rédigé et envoyé.',
    postpone: 'La session perdra sa date, les inscriptions restent. Tout le monde est prévenu dès que vous fixez une nouvelle date.',
    cancel: 'La session n’aura pas lieu, sans retour possible. Elle est retirée des agendas.',
    conclude: 'Il n’y a plus rien à faire. C’est sans retour.',
  },
};

export const sessionDone = {
  opened: () => 'Les inscriptions sont ouvertes.',
  closed: () => 'Les inscriptions sont fermées.',
  held: () => 'La session a eu lieu. Il reste le compte rendu.',
  postponed: () => 'La session est reportée. Tout le monde est prévenu par courriel.',
  cancelled: () => 'La session est annulée. Tout le monde est prévenu par courriel.',
  concluded: () => 'La session est clôturée.',
};
