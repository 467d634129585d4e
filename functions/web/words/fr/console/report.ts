import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const report: ConsoleWords['report'] = {
  title: 'Rapport de session',
  forFile: 'Pour le dossier. À ne pas publier : une partie est réservée à l’équipe d’organisation.',
  version: 'Version',
  file: 'Pour le dossier, brouillons compris',
  public: 'Pour le public',
  language: 'Langue du rapport',
  show: 'Afficher',
  word: 'Enregistrer pour Word (.docx)',
  markdown: 'Enregistrer en Markdown',
  lead: 'Tout sur cette session en un document, à publier ou à classer. Il ne nomme personne et ne contient pas le compte rendu. Imprimez-le depuis votre navigateur.',
  notPublic:
    'Rien de cette session n’est public : elle est discrète, sur invitation, ou sa série n’est pas publiée. Le rapport est réservé au dossier.',
  when: 'Quand',
  where: 'Où',
  status: 'État',
  languages: 'Langues',
  interpretation: 'Interprétation',
  organisers: 'Organisée par',
  rule: 'Règle',
  noDate: 'Pas encore de date',
  registrations: 'Qui s’est inscrit',
  registered: (count) => plural(count, { one: '# inscription confirmée', many: '# d’inscriptions confirmées', other: '# inscriptions confirmées' }),
  few: 'Les nombres inférieurs à 5 ne sont pas indiqués, car la session est discrète.',
  noSummary: 'Il n’y a pas encore de résumé.',
  declined: 'Il n’y a pas de résumé de cette session.',
  draft: 'Ce résumé est un projet.',
  scheduled: 'Ce résumé n’est pas encore publié.',
  noPoints: 'Aucun point d’action n’a été consigné.',
  points: 'Points d’action',
  owner: 'Responsable',
  noOwner: 'Pas encore de responsable',
  supporting: 'Avec le soutien de',
  due: 'À faire pour le',
  progress: 'Dernier progrès',
};
