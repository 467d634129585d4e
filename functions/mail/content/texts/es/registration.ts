import type { AttendeeType } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { number } from './language.ts';

const ROLES: Readonly<Record<AttendeeType, string>> = {
  participant: 'Tiene una plaza. Será un gusto contar con su participación.',
  observer: 'Tiene una plaza en calidad de observadora u observador.',
  speaker: 'Su inscripción es como ponente. Gracias por su contribución.',
  staff: 'Su inscripción es como personal.',
  interpreter: 'Su inscripción es como intérprete. Gracias por su ayuda.',
  press: 'Su inscripción es como prensa.',
};

const FREED = 'Gracias por avisarnos.';

export const registration: Texts['registration'] = {
  received: {
    subject: 'Solicitud recibida',
    title: 'Hemos recibido su solicitud',
    preheader: 'El equipo organizador la está estudiando. De momento no tiene que hacer nada.',
    lead: say`Gracias. El equipo organizador estudia cada solicitud para esta sesión y decide quién puede participar. Le escribiremos en cuanto haya una decisión. De momento no tiene que hacer nada.`,
  },
  confirmed: {
    subject: 'Inscripción confirmada',
    title: 'Su inscripción está confirmada',
    preheader: 'Este mensaje contiene la fecha, la hora y cómo participar.',
    lead: (type) => say`${[ROLES[type]]}`,
    after: say`La sesión ya ha tenido lugar. Su nombre figura ahora en la lista, y recibirá las notas cuando el equipo organizador las envíe.`,
    calledTitle: 'Su nombre figura en la lista',
  },
  waitlisted: {
    subject: 'Está en la lista de espera',
    title: 'Está en la lista de espera',
    preheader: (position) =>
      position === undefined
        ? 'En este momento todas las plazas están ocupadas.'
        : `En este momento todas las plazas están ocupadas. Su puesto en la lista: ${number(position)}.`,
    lead: (position) =>
      position === undefined
        ? say`En este momento todas las plazas están ocupadas.`
        : say`En este momento todas las plazas están ocupadas. Tiene el ${[`número ${number(position)}`]} en la lista de espera.`,
    how: say`Cuando llegue su turno, le ofreceremos por correo electrónico la plaza libre y tendrá un tiempo para responder. En las últimas 24 horas antes de la sesión no hay tiempo para ello: su inscripción se confirmará de inmediato y se lo diremos por correo electrónico.`,
  },
  offered: {
    subject: (by) => `Responda antes del ${by} por una plaza`,
    title: 'Hay una plaza libre para usted',
    preheader: 'Díganos si la acepta.',
    lead: say`Es su turno en la lista de espera y hay una plaza libre. Se la guardamos hasta la hora indicada abajo. Abra su página y acéptela o rechácela.`,
    refuse: say`Si la rechaza, la plaza pasa a la persona siguiente. Si no recibimos respuesta, usted pasa al final de la lista de espera.`,
    button: 'Aceptar o rechazar la plaza',
  },
  offerExpired: {
    subject: 'La oferta de una plaza ha vencido',
    title: 'La oferta ha vencido',
    preheader: 'Está de nuevo en la lista de espera.',
    lead: (position) =>
      position === undefined
        ? say`No hemos recibido su respuesta, de modo que la plaza pasa a la persona siguiente. Ahora está al final de la lista de espera.`
        : say`No hemos recibido su respuesta, de modo que la plaza pasa a la persona siguiente. Ahora está al final de la lista de espera, con el ${[`número ${number(position)}`]}.`,
    stay: say`¿Quiere seguir en la lista? Entonces no tiene que hacer nada.`,
  },
  declined: {
    subject: 'Acerca de su solicitud',
    title: 'No podemos darle una plaza',
    preheader: 'El equipo organizador ha tomado una decisión sobre su solicitud.',
    lead: say`Gracias por su interés. El equipo organizador ha decidido no aceptar su solicitud para esta sesión.`,
    again: say`Si algo ha cambiado, puede volver a inscribirse en la página de la sesión. Allí también podrá pedir las notas más adelante.`,
  },
  withdrawn: {
    subject: 'Inscripción anulada',
    title: 'Su inscripción ha terminado',
    preheader: 'No recibirá más mensajes sobre esta sesión.',
    registrant: say`Ha anulado su inscripción en esta sesión. ${[FREED]}`,
    'offer-refused': say`Ha rechazado la plaza y su inscripción ha terminado. ${[FREED]}`,
    substituted: say`Otra persona de esta dirección participa en su lugar, por lo que su inscripción ha terminado.`,
    erased: say`Su inscripción ha terminado y, como pidió, hemos borrado lo que sabemos de usted.`,
    again: say`¿Ha cambiado de idea? Puede volver a inscribirse en la página de la sesión.`,
  },
  revoked: {
    subject: 'Fin de su inscripción',
    title: 'Su inscripción ha terminado',
    preheader: 'El equipo organizador ha puesto fin a su inscripción.',
    lead: say`El equipo organizador ha puesto fin a su inscripción en esta sesión. Sus enlaces a la reunión y a las notas ya no funcionan.`,
  },
  lapsed: {
    subject: 'Inscripción no confirmada',
    title: 'Su inscripción no se confirmó',
    preheader: 'La sesión ha comenzado. Puede pedir las notas.',
    lead: say`La sesión ha comenzado y su inscripción no se había confirmado antes. Ahora ha terminado. Lo sentimos.`,
    notes: say`Puede pedir las notas de la sesión en su página.`,
  },
  alreadyRegistered: {
    subject: 'Ya había una inscripción',
    title: 'Ya había una inscripción a su nombre',
    preheader: 'Nada ha cambiado. Su enlace está en este mensaje.',
    lead: say`Alguien, probablemente usted, ha vuelto a pedir su inscripción en esta sesión. Nada ha cambiado.`,
  },
  sameAddress: {
    subject: 'Dos personas, una dirección',
    title: 'Dos personas con esta dirección',
    preheader: 'Decida si participan las dos.',
    lead: (name, other) =>
      say`${name} tiene una inscripción en esta sesión con esta dirección de correo. Ahora hay una solicitud con la misma dirección para ${other}.`,
    decide: say`Abra la página de abajo y elija: participan las dos, la segunda persona ocupa el lugar de la primera, o la solicitud no fue suya. Mientras no elija, nada cambia.`,
    button: 'Elegir quién participa',
  },
  confirmNewAddress: {
    subject: 'Confirme su nueva dirección',
    title: 'Confirme su nueva dirección',
    preheader: 'Mientras tanto, nuestros mensajes van a su dirección anterior.',
    lead: say`Nos pidió que enviáramos a esta dirección los mensajes sobre su inscripción. Confirme que es suya. Mientras tanto, van a su dirección anterior.`,
    button: 'Confirmar esta dirección',
  },
  addressChanged: {
    subject: 'Su dirección de correo ha cambiado',
    title: 'Su dirección de correo ha cambiado',
    preheader: 'Esta dirección ya no recibe mensajes sobre la inscripción.',
    lead: say`A partir de ahora, los mensajes sobre su inscripción en esta sesión van a otra dirección. Los enlaces que recibió en esta dirección ya no funcionan.`,
    notYou: say`¿No lo pidió usted? Entonces escriba de inmediato al equipo organizador.`,
  },

  state: {
    submitted: 'Su solicitud espera la decisión del equipo organizador.',
    confirmed: 'Su inscripción está confirmada.',
    waitlisted: 'Está en la lista de espera.',
    offered: 'Se le ofrece una plaza: le rogamos que responda.',
    declined: 'Su solicitud no fue aceptada.',
    withdrawn: 'Ha anulado su inscripción.',
    revoked: 'El equipo organizador ha puesto fin a su inscripción.',
    lapsed: 'La sesión comenzó antes de que se confirmara su inscripción.',
    cancelled: 'La sesión fue cancelada.',
    attended: 'Participó en la sesión.',
    absent: 'Tenía una inscripción, pero no asistió.',
  },
  placeInList: (position) => `Su puesto en la lista de espera: ${number(position)}.`,
};
