import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const pictures: ConsoleWords['pictures'] = {
  title: 'Images',
  none: 'Rien à montrer encore : personne ne s’est inscrit et rien n’a été convenu.',
  asTable: 'Les chiffres en tableau',
  discreet: 'Une session est discrète : les nombres inférieurs à cinq sont regroupés ou omis.',
  partial: 'Il y a plus d’inscriptions que celles comptées ici.',
  lastSessions: (count) =>
    plural(count, {
      one: 'La dernière session est comptée.',
      many: 'Les # dernières sessions sont comptées.',
      other: 'Les # dernières sessions sont comptées.',
    }),
  arrivals: 'Inscriptions au fil du temps',
  arrivalsSay: (count, day) =>
    `${plural(count, { one: '# inscription', many: '# inscriptions', other: '# inscriptions' })}. La plupart sont arrivées le ${day}.`,
  marks: { opening: 'Ouverture des inscriptions', reminder: 'Rappel de la veille', start: 'Début' },
  day: 'Jour',
  sum: 'Inscrits à cette date',
  people: 'Personnes',
  byCategory: 'Participants par type d’organisation',
  category: 'Type d’organisation',
  byRegion: 'Participants par région',
  region: 'Région',
  regionSource: 'Régions selon le groupement statistique des Nations Unies (M49).',
  mostAre: (what, count) =>
    `Le groupe le plus nombreux : ${what}, ${plural(count, { one: '# personne', many: '# personnes', other: '# personnes' })}.`,
  unsaid: 'Non précisé',
  others: 'Petits groupes ensemble',
  points: 'Points d’action par état et ancienneté',
  pointsSay: (all, open) =>
    `${plural(all, { one: '# point d’action', many: '# points d’action', other: '# points d’action' })} ; ${plural(open, { one: '# est ouvert.', many: '# sont ouverts.', other: '# sont ouverts.' })}`,
  ages: ['Moins d’un mois', '1 à 3 mois', '3 à 12 mois', 'Plus d’un an'],
};
