import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { number } from './language.ts';

export const session: Texts['session'] = {
  greeting: (name) => say`Hola, ${name}:`,
  numbered: (n) => `Sesión ${number(n)}`,
  titleLanguage: (language) => `Título en ${language}`,
  labels: {
    session: 'Sesión',
    partOf: 'Forma parte de',
    when: 'Fecha y hora',
    where: 'Lugar',
    joining: 'Cómo participar',
    languages: 'Idioma',
    recording: 'Grabación',
    answerBy: 'Responder antes de',
    was: 'Antes',
    now: 'Ahora',
  },
  noDate: 'Todavía no hay fecha. Le escribiremos en cuanto se fije.',
  online: 'En línea',
  placeOpen: 'Todavía no se conoce el lugar. Le escribiremos en cuanto se conozca.',
  placeOnPage: 'Consulte su página',
  placeAndOnline: (place) => say`${place}, y en línea`,
  interpreted: (languages) => `Interpretación: ${languages}`,
  notInterpreted: 'Sin interpretación',
  recorded: 'Esta sesión se graba.',
  notRecorded: 'Esta sesión no se graba.',
  displayNames: 'En la herramienta de reuniones, las demás personas ven el nombre con el que usted se conecta.',
  chathamHouse: 'Regla de Chatham House: puede usar lo que oiga, pero no decir quién lo dijo ni quién participó.',

  joining: {
    laterByMail: 'Le enviaremos el enlace un día antes de la sesión. A partir de entonces también lo encontrará en su página.',
    withoutDate: 'Le enviaremos el enlace un día antes de la sesión, una vez fijada la fecha.',
    missing: 'El equipo organizador todavía no ha facilitado el enlace. Se lo enviaremos en cuanto esté disponible.',
    onceConfirmed: 'Una vez confirmada su inscripción, le enviaremos el enlace, un día antes de la sesión.',
    withLink: 'Con su enlace, en este mensaje.',
    inPerson: 'En el lugar arriba indicado. No necesita ningún enlace.',
    button: 'Entrar en la reunión',
    personal: 'Este enlace es personal: le rogamos que no lo comparta.',
    note: 'Del equipo organizador, sobre cómo conectarse:',
    help: (address) => say`¿No consigue entrar? Contacto: ${address}`,
  },

  myPage: 'Abrir mi inscripción',
  page: 'Página de la sesión',
  calendarEntry: 'Este mensaje incluye una cita para su calendario.',
  calendarFile: 'Este mensaje incluye un archivo de calendario. Puede añadirlo a su calendario.',
  calendarRemoved: 'Este mensaje retira de su calendario la cita que le habíamos enviado.',
  withdraw: (seat) =>
    seat
      ? say`¿No puede asistir? Anule su inscripción en su página, para que otra persona pueda ocupar su plaza.`
      : say`¿No puede asistir? Le rogamos que lo indique en su página.`,
  withdrawRequest: say`¿Ya no desea asistir? Anule su inscripción en su página.`,
  reason: 'Lo que dice el equipo organizador:',
  restOnPage: 'El texto es más largo: lo encontrará completo en su página.',
  reasonOnPage: 'El motivo figura en su página.',

  neutral: {
    sender: 'Servicio de reuniones',
    subject: 'Novedades de la reunión',
    preheader: 'Abra este mensaje para ver los detalles.',
    entry: 'Reunión',
    contact: (page) => say`Le rogamos que no responda a este mensaje. A quién escribir: ${page}`,
  },
  entryDescription: (series, pageUrl) => `${series}\n\nRecibirá por correo electrónico cómo conectarse.\n\n${pageUrl}`,
};
