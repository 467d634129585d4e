import type { ActionPointStatus } from '../../../../../events/values.ts';
import type { ActionPointReasons } from '../../../../action-point/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

const is: Readonly<Record<ActionPointStatus, string>> = {
  proposed: 'propuesto',
  open: 'abierto',
  'in-progress': 'en curso',
  completed: 'completado',
  dropped: 'abandonado',
};

export const actionPoint: Sentences<ActionPointReasons> = {
  'unknown-action-point': 'Este punto de acción no existe.',
  'answers-of-a-day': 'Es suficiente por un día. Escriba mejor al equipo organizador.',
  'mine-or-not': 'Diga que no es suyo o cómo va, pero no ambas cosas',
  'not-for-everyone': 'Elija a las personas inscritas o al equipo organizador: no todo el mundo debe saber de esta sesión',
  'result-when-completed': 'Solo lo completado tiene un resultado: indique también que está completado, o nombre el resultado entonces',
  'result-unknown': 'Este documento no existe en esta consulta: use uno de los suyos o de una de sus sesiones',
  'history-full': 'El historial de este punto de acción está lleno. Anote lo que queda por hacer en uno nuevo.',
  'no-such-move': ({ from, to, allowed }, { list }) =>
    `Un punto de acción ${is[from]} no puede pasar a ${is[to]}. Desde aquí puede pasar a: ${list(allowed.map((one) => is[one]))}`,
  'explain-going-back': ({ from, to }) => `Diga en la nota por qué vuelve de ${is[from]} a ${is[to]}`,
  'cannot-answer': ({ status }) => `Este punto de acción está ${is[status]}. Puede dejar una nota al equipo organizador.`,
  'due-in-the-past': ({ today, timeZone }, { date }) => `Ya pasó: hoy es ${date(today)} (${timeZone})`,
  'due-too-far': ({ years }) =>
    plural(years, { one: 'Debe ser dentro de # año', many: 'Debe ser dentro de # de años', other: 'Debe ser dentro de los próximos # años' }),
  'proposal-recorded': ({ actionPointId }) =>
    `Esta línea de las notas ya está anotada (${actionPointId}): cambie ese punto de acción o anote este por separado`,
};
