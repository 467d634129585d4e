import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const people: ConsoleWords['people'] = {
  title: 'Trouver une personne',
  text: 'Par l’adresse complète dans toutes vos séries, ou par une partie du nom dans l’une d’elles.',
  email: 'Adresse électronique',
  name: 'Nom ou organisation',
  nameHint: 'Une partie suffit.',
  series: 'Dans quelle série',
  byEmail: 'Trouver par adresse',
  byName: 'Trouver par nom',
  found: (count) => plural(count, { one: '# inscription trouvée', many: '# d’inscriptions trouvées', other: '# inscriptions trouvées' }),
  none: 'Personne n’a été trouvé. Vérifiez l’orthographe ; qui ne s’est jamais inscrit dans vos séries n’est pas trouvé ici.',
  more: 'Chercher plus loin, dans des sessions plus anciennes',
  session: 'Session',
  open: 'Ouvrez une inscription pour voir ses courriels, les renvoyer, la corriger ou l’annuler.',
};
