import type { ActionPointStatus } from '../../../../../events/values.ts';
import type { ActionPointReasons } from '../../../../action-point/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

const is: Readonly<Record<ActionPointStatus, string>> = {
  proposed: 'proposé',
  open: 'ouvert',
  'in-progress': 'en cours',
  completed: 'achevé',
  dropped: 'abandonné',
};

export const actionPoint: Sentences<ActionPointReasons> = {
  'unknown-action-point': 'Ce point d’action n’existe pas.',
  'answers-of-a-day': 'C’est assez pour une journée. Écrivez plutôt à l’équipe d’organisation.',
  'mine-or-not': 'Dites soit qu’il n’est pas le vôtre, soit où il en est, pas les deux',
  'not-for-everyone': 'Choisissez les personnes inscrites ou l’équipe d’organisation : tout le monde ne doit pas connaître cette session',
  'result-when-completed': 'Seul ce qui est achevé a un résultat : indiquez aussi qu’il est achevé, ou donnez le résultat à ce moment-là',
  'result-unknown': 'Ce document n’existe pas dans cette consultation : prenez un de ses documents, ou de ceux d’une de ses sessions',
  'history-full': 'L’historique de ce point d’action est plein. Notez ce qui reste à faire dans un nouveau.',
  'no-such-move': ({ from, to, allowed }, { list }) =>
    `Un point d’action ${is[from]} ne peut pas devenir ${is[to]}. D’ici il peut devenir : ${list(allowed.map((one) => is[one]))}`,
  'explain-going-back': ({ from, to }) => `Dites dans la note pourquoi il repasse de « ${is[from]} » à « ${is[to]} »`,
  'cannot-answer': ({ status }) => `Ce point d’action est ${is[status]}. Vous pouvez laisser un mot à l’équipe d’organisation.`,
  'due-in-the-past': ({ today, timeZone }, { date }) => `C’est passé : aujourd’hui, nous sommes le ${date(today)} (${timeZone})`,
  'due-too-far': ({ years }) => plural(years, { one: 'Au plus tard dans # an', many: 'Au plus tard dans # d’ans', other: 'Au plus tard dans # ans' }),
  'proposal-recorded': ({ actionPointId }) =>
    `Cette ligne du compte rendu est déjà notée (${actionPointId}) : modifiez ce point d’action, ou notez celui-ci à part`,
};
