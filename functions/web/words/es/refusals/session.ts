import type { SessionAspect } from '../../../../../events/values.ts';
import type { SessionReasons } from '../../../../session/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

const aspect: Readonly<Record<SessionAspect, string>> = {
  title: 'título',
  time: 'hora',
  'time-zone': 'zona horaria',
  place: 'lugar',
  'joining-link': 'enlace de conexión',
  capacity: 'capacidad',
  'registration-window': 'periodo de inscripción',
  moderation: 'revisión de inscripciones',
  description: 'descripción',
  other: 'otros detalles',
};

export const session: Sentences<SessionReasons> = {
  'not-a-draft-again': 'Una sesión no vuelve a ser un borrador.',
  'cancelled-for-good': 'La sesión está cancelada y no se puede cambiar: cree una nueva.',
  'dated-already': 'La sesión ya tiene fecha: cambie esa fecha.',
  'date-first': 'La sesión todavía no tiene fecha: póngale comienzo y fin antes de abrir la inscripción.',
  'new-date-first': 'La sesión está aplazada: póngale primero una fecha nueva.',
  'open-already': 'La inscripción ya está abierta.',
  'too-late-to-open': 'La sesión ha pasado: la inscripción ya no se puede abrir.',
  'started-add-by-hand': 'La sesión ha empezado: añada a las personas a mano en lugar de abrir la inscripción.',
  'closed-already': 'La inscripción ya está cerrada.',
  'nothing-to-close': 'La inscripción no está abierta: no hay nada que cerrar.',
  'held-already': 'La sesión ya está marcada como celebrada.',
  'concluded-already': 'La sesión ya está concluida.',
  'not-held-but-cancelled': 'La sesión está cancelada: una sesión que sí se celebró necesita una ficha nueva.',
  'held-from-its-start': 'Una sesión se puede marcar como celebrada desde su comienzo.',
  'held-first': 'Solo se puede concluir una sesión celebrada: márquela primero como celebrada.',
  'postponed-already': 'La sesión ya está aplazada: póngale una fecha nueva.',
  'too-late-to-postpone': 'La sesión se celebró: ya no se puede aplazar.',
  'cancelled-already': 'La sesión ya está cancelada.',
  'too-late-to-cancel': 'La sesión se celebró: ya no se puede cancelar.',
  'start-needed': 'Indique también el comienzo junto con el fin',
  'end-needed': 'Indique también el fin junto con el comienzo',
  'discreet-not-public': 'Una sesión discreta es no listada o por invitación, nunca pública',
  'discreet-reviewed': 'Las inscripciones en una sesión discreta siempre se revisan',
  'discreet-observers': 'Los observadores de una sesión discreta se revisan, o no los hay',
  'session-too-large': 'Los textos de la sesión son demasiado largos en conjunto: acorte el programa o las descripciones',
  'series-published-already': 'La consulta ya está publicada.',
  'slug-stays': 'La consulta está publicada: su nombre en la dirección figura en enlaces que la gente ya tiene, así que se queda.',
  'series-too-large': 'Los textos de la consulta son demasiado largos en conjunto: acorte la descripción o los criterios',
  'starts-later': ({ startsAt, timeZone }, { moment }) =>
    `La sesión empieza el ${moment(startsAt, timeZone)}: se puede marcar como celebrada a partir de entonces.`,
  'settled-by-holding': ({ aspects }, { list }) => `La sesión se celebró, esto ya no cambia: ${list(aspects.map((one) => aspect[one]))}.`,
  'ends-before-start': ({ startsAt, timeZone }, { moment }) => `Debe ser después del comienzo, el ${moment(startsAt, timeZone)}`,
  'lasts-too-long': ({ days }) =>
    plural(days, {
      one: 'Como máximo # día después del comienzo',
      many: 'Como máximo # de días después del comienzo',
      other: 'Como máximo # días después del comienzo',
    }),
  'closes-before-opening': ({ opensAt, timeZone }, { moment }) => `Debe ser después de abrirse la inscripción, el ${moment(opensAt, timeZone)}`,
  'opens-after-start': ({ startsAt, timeZone }, { moment }) => `Debe ser antes del comienzo, el ${moment(startsAt, timeZone)}`,
  'closes-after-start': ({ startsAt, timeZone }, { moment }) => `No puede ser después del comienzo, el ${moment(startsAt, timeZone)}`,
  'slug-taken': ({ slug }) => `Otra consulta ya tiene el nombre ${slug} en su dirección: elija otro`,
  'too-many-to-copy': ({ most }) =>
    plural(most, {
      one: 'Solo se pueden copiar consultas de # sesión como máximo.',
      many: 'Solo se pueden copiar consultas de # de sesiones como máximo.',
      other: 'Solo se pueden copiar consultas de # sesiones como máximo.',
    }),
  'copied-partly': ({ copied, all }, { number }) =>
    `La consulta se copió con ${number(copied)} de sus ${number(all)} sesiones: la siguiente no se pudo copiar. Abra la copia y añada lo que falta.`,
};
