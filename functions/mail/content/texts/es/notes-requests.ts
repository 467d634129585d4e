import { type Inline, say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const notesRequests: Texts['notesRequests'] = {
  why: {
    requester: say`Recibe este correo porque alguien pidió las notas de esta sesión con esta dirección.`,
    reviewer: say`Recibe este correo porque es coorganizador o ponente de esta sesión.`,
  },
  received: {
    subject: 'Su solicitud de las notas',
    title: 'Tenemos su solicitud de las notas',
    preheader: 'Los organizadores deciden. Le escribiremos.',
    lead: say`Usted pidió las notas de esta sesión. Los organizadores estudian su solicitud. Recibirá un correo cuando hayan decidido.`,
    notYou: say`¿No fue usted? Entonces no tiene que hacer nada.`,
  },
  approved: {
    subject: 'Recibirá las notas',
    title: 'Recibirá las notas',
    preheader: 'Su solicitud fue aprobada.',
    lead: say`Su solicitud fue aprobada. Las notas todavía no se han enviado a nadie. Recibirá un correo con su propio enlace cuando se envíen.`,
  },
  declined: {
    subject: 'Su solicitud de las notas',
    title: 'Sobre su solicitud de las notas',
    preheader: 'Los organizadores han decidido.',
    lead: say`Gracias por su interés. Lo sentimos: los organizadores no pueden darle las notas de esta sesión.`,
  },
  granted: {
    title: 'Las notas que pidió',
    preheader: 'Puede leerlas con su propio enlace.',
    lead: say`Usted pidió las notas de esta sesión. Aquí están, con su propio enlace.`,
    until: (date: string): Inline => say`Su enlace las abre hasta el ${[date]}.`,
  },
  language: {
    subject: 'Notas en otro idioma',
    title: 'Las notas están en su idioma',
    preheader: 'Puede leerlas con su propio enlace.',
    lead: (language: string): Inline => say`Las notas de esta sesión están ahora también en este idioma: ${[language]}.`,
  },
  whatIsNew: 'Lo que dicen los organizadores sobre la corrección:',
  review: {
    subject: 'Por favor, revise las notas',
    title: 'Por favor, revise las notas',
    preheader: 'Lea el borrador y escriba sus comentarios.',
    lead: say`Los organizadores le piden que revise las notas de esta sesión antes de que se envíen.`,
    how: say`Su propio enlace muestra el borrador. Allí puede escribir comentarios, que solo leen los organizadores. El enlace se abre hasta el final de la revisión. Por favor, no lo comparta.`,
    button: 'Leer y comentar',
  },
};
