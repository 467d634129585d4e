import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const attendance: ConsoleWords['attendance'] = {
  nobody: 'Personne n’est confirmé pour cette session : personne n’a donc pu y être.',
  tick: 'Cochez les personnes présentes. Vous voyez ce qui change avant l’enregistrement.',
  check: 'Voir ce qui change',
  paste: 'Coller la liste de l’outil de réunion',
  pasteHint:
    'La liste des participants de Zoom, Teams ou Webex, par lignes ou en CSV. Les personnes sont trouvées par leur adresse, sinon par leur nom entier. Rien n’est encore enregistré.',
  match: 'Trouver ces personnes',
  found: (count) =>
    plural(count, {
      one: '# personne de la liste est trouvée et cochée ci-dessous.',
      many: '# de personnes de la liste sont trouvées et cochées ci-dessous.',
      other: '# personnes de la liste sont trouvées et cochées ci-dessous.',
    }),
  open: (count) =>
    plural(count, {
      one: '# ligne est à décider. Cochez ci-dessous la personne si elle était là :',
      many: '# de lignes sont à décider. Cochez ci-dessous les personnes qui étaient là :',
      other: '# lignes sont à décider. Cochez ci-dessous les personnes qui étaient là :',
    }),
  unknown: 'aucune personne confirmée n’a cette adresse ou ce nom',
  several: (names) => `peut être ${names}`,
  before: 'Plus haut dans la liste',
  after: 'Plus loin dans la liste',
  shown: (from, to, all) => `${from} à ${to} sur ${all}, par nom`,
  further: (count) => plural(count, { one: 'et # de plus', many: 'et # de plus', other: 'et # de plus' }),
  sure: 'Enregistrer les présences ?',
  present: (count) => plural(count, { one: '# personne était là.', many: '# de personnes étaient là.', other: '# personnes étaient là.' }),
  absent: (count) => plural(count, { one: '# était absente.', many: '# étaient absentes.', other: '# étaient absentes.' }),
  nowPresent: 'Désormais présents',
  nowAbsent: 'Désormais absents',
  nothing: 'Rien ne change.',
  noMail: 'Personne ne reçoit de courriel. Vous pouvez corriger à tout moment.',
  save: 'Enregistrer les présences',
};

export const attendanceDone = {
  attendance: (count: number) =>
    plural(count, {
      one: 'Enregistré : # personne était là.',
      many: 'Enregistré : # de personnes étaient là.',
      other: 'Enregistré : # personnes étaient là.',
    }),
};
