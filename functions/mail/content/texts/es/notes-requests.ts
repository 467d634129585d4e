import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const notesRequests: Texts['notesRequests'] = {
  why: {
    requester: say`Recibe este mensaje porque alguien pidió las notas de esta sesión con esta dirección.`,
    reviewer: say`Recibe este mensaje porque coorganiza esta sesión o interviene en ella.`,
  },
  received: {
    subject: 'Su solicitud de las notas',
    title: 'Hemos recibido su solicitud de las notas',
    preheader: 'El equipo organizador decide. Le escribiremos.',
    lead: say`Pidió las notas de esta sesión. El equipo organizador estudia su solicitud. Recibirá un mensaje cuando haya una decisión.`,
    notYou: say`¿No fue usted? Entonces no tiene que hacer nada.`,
  },
  approved: {
    subject: 'Recibirá las notas',
    title: 'Recibirá las notas',
    preheader: 'Su solicitud fue aprobada.',
    lead: say`Su solicitud fue aprobada. Las notas todavía no se han enviado a nadie. Recibirá un mensaje con su propio enlace cuando se envíen.`,
  },
  declined: {
    subject: 'Su solicitud de las notas',
    title: 'Acerca de su solicitud de las notas',
    preheader: 'El equipo organizador ha tomado una decisión.',
    lead: say`Gracias por su interés. Lo sentimos: el equipo organizador no puede darle las notas de esta sesión.`,
  },
  granted: {
    title: 'Las notas que pidió',
    preheader: 'Puede leerlas con su propio enlace.',
    lead: say`Pidió las notas de esta sesión. Aquí las tiene, con su propio enlace.`,
    until: (date) => say`Su enlace las abre hasta el ${[date]}.`,
  },
  language: {
    subject: 'Notas en otro idioma',
    title: 'Las notas están disponibles en su idioma',
    preheader: 'Puede leerlas con su propio enlace.',
    lead: (language) => say`Las notas de esta sesión están ahora disponibles también en ${[language]}.`,
  },
  whatIsNew: 'Lo que dice el equipo organizador sobre la corrección:',
  review: {
    subject: 'Revise las notas',
    title: 'Revise las notas',
    preheader: 'Lea el borrador y escriba sus comentarios.',
    lead: say`El equipo organizador le pide que revise las notas de esta sesión antes de que se envíen.`,
    how: say`Su propio enlace muestra el borrador. Allí puede escribir comentarios, que solo lee el equipo organizador. El enlace funciona hasta el final de la revisión. Le rogamos que no lo comparta.`,
    button: 'Leer y comentar',
  },
};
