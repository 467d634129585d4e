import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const invite: ConsoleWords['invite'] = {
  addText: 'Pour les personnes que vous invitez, ou qui vous ont demandé de les inscrire. Ni examen ni critère ne sont nécessaires.',
  kindHint: 'Intervenants, équipe, interprètes et presse n’occupent pas de place.',
  joinUrlHint: 'Seulement si la personne se joint par un lien à elle. Les autres reçoivent le lien de la session.',
  addHappens: 'Un courriel part maintenant : la place est confirmée, ou la personne est sur la liste d’attente tant qu’aucune place n’est libre.',
  addButton: 'Ajouter et envoyer le courriel',
  importText:
    'Choisissez un fichier ou collez la liste : une personne par ligne, les noms des colonnes sur la première. Excel enregistre un tel fichier en « CSV UTF-8 ».',
  template: 'Modèle à remplir',
  file: 'Fichier CSV',
  paste: 'Ou collez la liste ici',
  nothingYet: 'Personne n’est encore ajouté : vous voyez d’abord ce qui se passerait.',
  check: 'Vérifier la liste',
  columns: 'Les colonnes',
  columnsText: 'Nom, adresse et organisation sont nécessaires. Pays en deux lettres (KE), langues par leur code (fr).',
  wrong: (count) =>
    plural(count, {
      one: 'Un point est à corriger. Personne n’a été ajouté.',
      many: '# de points sont à corriger. Personne n’a été ajouté.',
      other: '# points sont à corriger. Personne n’a été ajouté.',
    }),
  line: (line) => `Ligne ${line}`,
  wouldAdd: (count) =>
    plural(count, { one: '# personne sera ajoutée.', many: '# de personnes seront ajoutées.', other: '# personnes seront ajoutées.' }),
  isAdded: (count) =>
    plural(count, { one: '# personne a été ajoutée.', many: '# de personnes ont été ajoutées.', other: '# personnes ont été ajoutées.' }),
  goesOn: 'La partie suivante vient d’elle-même : gardez cette page ouverte.',
  wouldSkip: (count) =>
    plural(count, {
      one: '# est déjà inscrite ou figure deux fois : rien ne change pour elle.',
      many: '# sont déjà inscrites ou figurent deux fois : rien ne change pour elles.',
      other: '# sont déjà inscrites ou figurent deux fois : rien ne change pour elles.',
    }),
  importButton: 'Les ajouter et envoyer les courriels',
  another: 'Prendre une autre liste',
  outcome: 'Ce qui se passe',
  outcomes: { new: 'Sera ajouté', known: 'Déjà inscrit', repeated: 'Deux fois dans la liste' },
  notAll: (line) => `Les longues listes vont par parties. La prochaine commence à la ligne ${line}.`,
  goOn: 'Continuer avec la partie suivante',
};

export const inviteDone = {
  added: (_count: number) => 'Personne ajoutée et confirmée. Le courriel est en route.',
  addedWaiting: (_count: number) => 'Personne ajoutée à la liste d’attente : aucune place n’est libre. Le courriel est en route.',
};
