import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const today: ConsoleWords['today'] = {
  waiting: 'Lo que le espera',
  clear: 'Nada le espera. Lo que requiera su atención aparecerá aquí, y se lo diremos por correo.',
  mine: 'Sus series',
  begin: 'Empiece por una serie',
  beginSteps: [
    'Cree una serie: de qué trata, quién la organiza, quién puede participar.',
    'Añada su primera sesión. La fecha puede venir después.',
    'Publíquela. Entonces todo el mundo puede verla.',
    'Abra la inscripción. La gente se inscribe; usted ve quién viene y decide donde quiera.',
    'Celebre la sesión y diga aquí que se celebró.',
    'Escriba las notas, apruébelas y envíelas con un clic.',
  ],
  wayTitle: 'De la serie a las notas',
  wayDone: 'hecho',
  way: ['Crear una serie', 'Añadir una sesión', 'Publicar', 'La gente se inscribe', 'Celebrarla', 'Enviar las notas'],
  older: (n) =>
    plural(n, {
      one: '# asunto más antiguo sigue pendiente',
      many: '# de asuntos más antiguos siguen pendientes',
      other: '# asuntos más antiguos siguen pendientes',
    }),
  acts: {
    hold: 'Se celebró',
    link: 'Añadir el enlace de conexión',
    review: 'Revisar las inscripciones',
    'notes-requests': 'Decidir sobre las solicitudes',
    undelivered: 'Ver las direcciones',
    'overdue-points': 'Ver los puntos de acción',
    'write-notes': 'Escribir las notas',
    'approve-notes': 'Leer y aprobar las notas',
    'send-notes': 'Enviar las notas',
    summary: 'Escribir el resumen',
    conclude: 'Dar por concluida la sesión',
    'proposed-points': 'Ver lo propuesto',
    publish: 'Abrir la serie para publicarla',
    open: 'Abrir la inscripción',
    date: 'Fijar una fecha',
  },
  nobody: 'Todavía no organiza ninguna serie. Pida a quien administra esta instalación que le dé el papel en la suya.',
  what: {
    hold: () => 'Ha llegado su hora: diga que se celebró',
    link: () => 'Falta el enlace de conexión',
    review: (n: number) => plural(n, { one: '# inscripción por revisar', many: '# inscripciones por revisar', other: '# inscripciones por revisar' }),
    'notes-requests': (n: number) =>
      plural(n, { one: '# persona pide las notas', many: '# personas piden las notas', other: '# personas piden las notas' }),
    undelivered: (n: number) =>
      plural(n, {
        one: '# dirección no recibe correo',
        many: '# direcciones no reciben correo',
        other: '# direcciones no reciben correo',
      }),
    'overdue-points': (n: number) =>
      plural(n, {
        one: '# punto de acción está atrasado',
        many: '# puntos de acción están atrasados',
        other: '# puntos de acción están atrasados',
      }),
    'write-notes': () => 'Hay que redactar las notas',
    'approve-notes': () => 'Hay que aprobar las notas',
    'send-notes': () => 'Las notas están aprobadas: envíelas',
    summary: () => 'Hay que publicar un resumen, o renunciar a él',
    conclude: () => 'Todo está hecho: ciérrela',
    'proposed-points': (n: number) =>
      plural(n, {
        one: '# punto de acción está propuesto: acéptelo',
        many: '# puntos de acción están propuestos: acéptelos',
        other: '# puntos de acción están propuestos: acéptelos',
      }),
    publish: () => 'Es un borrador que nadie más ve: publíquelo',
    open: () => 'La inscripción no tiene hora de apertura: ábrala',
    date: () => 'No tiene fecha: fije una',
  },
};
