import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { count } from './language.ts';

export const organiser: Texts['organiser'] = {
  console: 'Abrir la consola',
  openSession: 'Abrir esta sesión',
  discreetSession: 'Una sesión discreta',
  neutralSubject: 'Una reunión requiere su atención',
  digest: {
    subject: 'Asuntos pendientes',
    title: 'Lo que está pendiente',
    preheader: (things) => count(things, { one: '# asunto espera al equipo organizador.', other: '# asuntos esperan al equipo organizador.' }),
    lead: (date) => say`Esto es lo que esperaba al equipo organizador el ${[date]}.`,
    nothing: say`No hay nada pendiente. Es una buena noticia.`,
    toReview: (n) => count(n, { one: '# solicitud por decidir', other: '# solicitudes por decidir' }),
    waitlisted: (n) => count(n, { one: '# persona en la lista de espera', other: '# personas en la lista de espera' }),
    notesRequests: (n) => count(n, { one: '# solicitud de notas por decidir', other: '# solicitudes de notas por decidir' }),
    confirmed: (n, capacity) => {
      const confirmed = count(n, { one: '# inscripción confirmada', other: '# inscripciones confirmadas' });
      return capacity === undefined ? confirmed : `${confirmed} para ${count(capacity, { one: '# plaza', other: '# plazas' })}`;
    },
    moreSessions: (n) => say`${[count(n, { one: 'Y # sesión más: consulte la consola.', other: 'Y # sesiones más: consulte la consola.' })]}`,
    actionPoints: 'Puntos de acción',
    proposed: (n) => count(n, { one: '# punto de acción propuesto por decidir', other: '# puntos de acción propuestos por decidir' }),
    overdue: (n) => count(n, { one: '# punto de acción atrasado', other: '# puntos de acción atrasados' }),
    unowned: (n) => count(n, { one: '# punto de acción sin responsable', other: '# puntos de acción sin responsable' }),
  },
  linkMissing: {
    subject: 'Falta el enlace de conexión',
    title: 'Falta el enlace de conexión',
    preheader: 'Indíquelo antes de la sesión.',
    lead: (confirmed) =>
      say`Esta sesión comienza pronto y no hay enlace para entrar en ella. ${[
        count(confirmed, {
          one: '# persona confirmada lo espera y lo recibirá',
          other: '# personas confirmadas lo esperan y lo recibirán',
        }),
      ]} por correo electrónico: un día antes de la sesión, o de inmediato si lo indica más tarde.`,
    button: 'Indicar el enlace de conexión',
  },
  nudgeHold: {
    subject: 'Marque la sesión como celebrada',
    title: '¿Se celebró la sesión?',
    preheader: 'Márquela como celebrada.',
    lead: (day) => say`${[ended(day)]} Márquela como celebrada, o cancélela o aplácela. Después podrá anotar quién asistió y enviar las notas.`,
    button: 'Marcar como celebrada',
  },
  notesNext: {
    subject: 'Lo siguiente: las notas',
    title: 'Ahora vienen las notas',
    preheader: 'Cuando estén listas, envíelas a las personas inscritas.',
    lead: say`La sesión está marcada como celebrada. Escriba sus notas, apruébelas y envíelas a las personas inscritas. Si dentro de unos días no se han enviado, se lo recordaremos.`,
  },
  nudgeNotes: {
    subject: 'Se esperan las notas',
    title: 'Envíe las notas',
    preheader: 'Las personas inscritas las esperan.',
    lead: (day) => say`${[ended(day)]} Sus notas todavía no se han enviado. Termínelas, apruébelas y envíelas a las personas inscritas.`,
    button: 'Ir a las notas',
  },
  bounced: {
    subject: 'Un mensaje no llegó',
    title: 'Un mensaje no llegó',
    preheader: 'Compruebe una dirección.',
    permanent: say`Una dirección no acepta mensajes. No le enviaremos nada más hasta que usted la permita de nuevo.`,
    temporary: say`Un mensaje a una dirección no llegó. La causa puede ser pasajera: un buzón lleno, por ejemplo. Seguimos enviándole mensajes.`,
    mend: say`Compruebe si la dirección es correcta y, si puede, contacte con la persona de otro modo. En la consola puede enviar de nuevo el mensaje y permitir de nuevo la dirección.`,
    labels: { person: 'Persona', address: 'Dirección' },
    hidden: say`Por discreción, este mensaje no nombra a la persona. La consola indica quién es.`,
    button: 'Abrir la consola',
  },
  escalated: {
    subject: 'Sin respuesta sobre un punto de acción',
    title: 'Sin respuesta sobre un punto de acción',
    preheader: 'La persona responsable no ha respondido a nuestros recordatorios.',
    lead: (reminders) =>
      say`Después del plazo enviamos ${[count(reminders, { one: '# recordatorio', other: '# recordatorios' })]} a la persona responsable y no tuvimos respuesta. No enviaremos más. Le rogamos que hable usted con ella.`,
    button: 'Abrir el punto de acción',
  },
};

function ended(day: number): string {
  return day <= 0 ? 'La sesión ha terminado.' : count(day, { one: 'La sesión terminó hace # día.', other: 'La sesión terminó hace # días.' });
}
