import type { RegistrationStatus } from '../../../../../events/values.ts';
import type { RegistrationReasons } from '../../../../registration/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

const is: Readonly<Record<RegistrationStatus, string>> = {
  submitted: 'por revisar',
  confirmed: 'confirmada',
  waitlisted: 'en lista de espera',
  offered: 'pendiente de respuesta a una plaza ofrecida',
  declined: 'rechazada',
  withdrawn: 'retirada',
  revoked: 'revocada',
  lapsed: 'caducada',
  cancelled: 'cancelada con su sesión',
  attended: 'anotada como asistente',
  absent: 'anotada como ausente',
};

export const registration: Sentences<RegistrationReasons> = {
  'unknown-registration': 'Esta inscripción no existe.',
  'registration-not-open': 'La inscripción en esta sesión todavía no está abierta.',
  'registration-opens-later': ({ opensAt, timeZone }, { moment }) =>
    `La inscripción en esta sesión todavía no está abierta: se abre el ${moment(opensAt, timeZone)}.`,
  'registration-closed': 'La inscripción en esta sesión está cerrada. Después de la sesión podrá pedir sus notas.',
  'registration-postponed': 'Esta sesión se aplazó. La inscripción se abrirá de nuevo cuando se anuncie la nueva fecha.',
  'choose-among-criteria': 'Elija entre los criterios de esta consulta.',
  'unknown-criterion': 'No es un criterio de esta consulta',
  'no-observers': 'Esta sesión no admite observadores. Puede inscribirse como participante si cumple uno de sus criterios.',
  'criterion-needed': 'Para participar hay que cumplir al menos uno de los criterios: marque los que cumple.',
  'criterion-or-observer':
    'Para participar hay que cumplir al menos uno de los criterios: marque los que cumple, o inscríbase como observadora u observador.',
  'registration-ended': ({ status }) => `Esta inscripción está ${is[status]} y ya no se puede cambiar.`,
  'nothing-to-withdraw': ({ status }) => `Esta inscripción está ${is[status]}: ya no hay nada que retirar.`,
  'for-the-confirmed': 'Esto es para quienes tienen una plaza confirmada.',
  'cannot-join': ({ status }) => `Solo puede entrar quien tiene la plaza confirmada. Su inscripción está ${is[status]}.`,
  'session-postponed': 'Esta sesión se aplazó. Se le comunicará la nueva fecha.',
  'session-over': 'Esta sesión ha terminado. Sus notas se envían a quienes se inscribieron.',
  'no-joining-link': 'Todavía no hay enlace de conexión. Lo recibirá por correo antes de la sesión; esta página también lo abrirá.',
  'no-offer': 'En este momento no hay ninguna plaza ofrecida para usted. Está en la lista de espera y se le avisará cuando quede una libre.',
  'nothing-to-answer': ({ status }) => `Esta inscripción está ${is[status]}: no hay ninguna oferta que responder.`,
  'offer-expired': 'Esta oferta ha caducado. Se le avisará cuando vuelva a quedar una plaza libre.',
  'seat-not-to-pass-on': ({ status }) => `Solo se puede ceder una plaza confirmada. Esta inscripción está ${is[status]}.`,
  'substitute-too-late': 'La sesión ha empezado: pida a su equipo organizador que añada a su colega.',
  'address-registered': 'Ya hay una inscripción suya en esta sesión con esta dirección. Retire una de las dos.',
  'name-registered': 'Ya hay una inscripción con este nombre y esta dirección.',
  'name-decided': 'El equipo organizador decidió sobre este nombre: pídale que lo corrija, o nombre a un colega que ocupe su plaza.',
  'colleague-registered': 'Esta persona ya está inscrita. Retire su inscripción si no puede venir.',
  'address-changes': ({ most }) =>
    plural(most, {
      one: 'La dirección se puede cambiar # vez en 24 horas. Inténtelo mañana o escriba al contacto de la sesión.',
      many: 'La dirección se puede cambiar # de veces en 24 horas. Inténtelo mañana o escriba al contacto de la sesión.',
      other: 'La dirección se puede cambiar # veces en 24 horas. Inténtelo mañana o escriba al contacto de la sesión.',
    }),
  'session-is-draft': 'Esta sesión es un borrador: póngale primero una fecha y después añada personas.',
  'person-registered': ({ registrationId, status }) => `Esta persona ya está inscrita (${registrationId}): la inscripción está ${is[status]}.`,
  'already-registered': 'Esta persona ya está inscrita',
  'attendance-too-early': 'La asistencia se puede anotar desde el comienzo de la sesión.',
  'attended-unconfirmed': 'Algunas de estas personas no estaban confirmadas. Añádalas primero a mano.',
  'not-confirmed-here': 'No es una inscripción confirmada de esta sesión',
  'cannot-revoke': ({ status }) => `Solo se puede revocar una inscripción confirmada. Esta está ${is[status]}.`,
  'decline-instead': ({ status }) => `Solo se puede revocar una inscripción confirmada. Esta está ${is[status]}: rechácela en su lugar.`,
  'decision-too-late': 'La sesión ha empezado o se canceló. Añada a las personas a mano.',
  'explain-declining': 'Diga por qué: la persona inscrita lo leerá',
  'invited-do-not-wait': 'Las personas invitadas no ocupan plaza ni esperan una: confírmelas o rechácelas.',
  'cannot-decide': ({ status, to }) =>
    status === to ? `Esta inscripción ya está ${is[status]}.` : `Esta inscripción está ${is[status]} y no puede pasar a estar ${is[to]}.`,
  'revoke-instead': 'Esta inscripción está confirmada. Para retirarla, revóquela.',
  'no-seat-for-them': 'No hay plaza libre para esta persona. Aumente primero la capacidad de la sesión.',
  'seats-taken': ({ capacity }) =>
    plural(capacity, {
      one: 'La única plaza está ocupada. Aumente la capacidad de la sesión o elija la lista de espera.',
      many: 'Los # de plazas están ocupados. Aumente la capacidad de la sesión o elija la lista de espera.',
      other: 'Las # plazas están ocupadas. Aumente la capacidad de la sesión o elija la lista de espera.',
    }),
  'others-waited-longer': 'Otras personas esperan desde hace más tiempo. Aumente la capacidad hasta que les toque, o elija la lista de espera.',
  'seat-is-free':
    'Hay una plaza libre, y se ofrece a quien espera: confirme o rechace la solicitud, o déjela en revisión. Para reservar plazas, reduzca la capacidad de la sesión.',
  'messages-of-a-day': ({ most }) =>
    plural(most, {
      one: 'Se puede enviar como máximo # mensaje a quienes se inscribieron en una sesión en 24 horas.',
      many: 'Se puede enviar como máximo # de mensajes a quienes se inscribieron en una sesión en 24 horas.',
      other: 'Se pueden enviar como máximo # mensajes a quienes se inscribieron en una sesión en 24 horas.',
    }),
  'tests-of-a-day': ({ most }) =>
    plural(most, {
      one: 'Se puede enviar como máximo # prueba de mensajes por sesión en 24 horas.',
      many: 'Se puede enviar como máximo # de pruebas de mensajes por sesión en 24 horas.',
      other: 'Se pueden enviar como máximo # pruebas de mensajes por sesión en 24 horas.',
    }),
  'no-lists': 'De esta sesión no se hacen listas: es discreta o está bajo la regla de Chatham House.',
  'no-plain-lists':
    'De esta sesión no se hacen listas: es discreta o está bajo la regla de Chatham House. Queda la exportación con datos personales, que se anota en el registro.',
  'nobody-added': 'No se añadió a nadie: corrija primero la lista.',
  'list-open-quote': 'Una comilla se abre y nunca se cierra: ciérrela o quítela',
  'list-after-quote': 'Hay algo entre una comilla de cierre y la columna siguiente: quítelo',
  'list-empty': 'La primera línea nombra las columnas y cada línea siguiente a una persona',
  'list-too-long': ({ most }) =>
    plural(most, {
      one: 'Como máximo # persona a la vez: envíe a las demás en una segunda lista',
      many: 'Como máximo # de personas a la vez: envíe a las demás en una segunda lista',
      other: 'Como máximo # personas a la vez: envíe a las demás en una segunda lista',
    }),
  'list-unknown-column': 'Esta columna no existe: quítela o nómbrela como en la plantilla',
  'list-missing-column': 'Falta esta columna',
  'list-cells': ({ cells, columns }, { number }) =>
    `Celdas de esta línea: ${number(cells)}; de la primera: ${number(columns)}. Ponga entre comillas los textos que contienen separadores`,
};
