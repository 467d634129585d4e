import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const attendance: ConsoleWords['attendance'] = {
  nobody: 'Nadie está confirmado para esta sesión, así que nadie pudo asistir.',
  tick: 'Marque a quienes asistieron. Verá qué cambia antes de guardarlo.',
  check: 'Ver qué cambia',
  paste: 'Pegar la lista de la herramienta de reunión',
  pasteHint:
    'La lista de participantes de Zoom, Teams o Webex, en líneas o en CSV. Se encuentra a las personas por su dirección o por su nombre completo. Todavía no se guarda nada.',
  match: 'Buscar a estas personas',
  found: (count) =>
    plural(count, {
      one: 'Se encontró a # persona de la lista; está marcada abajo.',
      many: 'Se encontró a # de personas de la lista; están marcadas abajo.',
      other: 'Se encontró a # personas de la lista; están marcadas abajo.',
    }),
  open: (count) =>
    plural(count, {
      one: 'Hay # línea por decidir. Marque abajo a la persona si asistió:',
      many: 'Hay # de líneas por decidir. Marque abajo a quienes asistieron:',
      other: 'Hay # líneas por decidir. Marque abajo a quienes asistieron:',
    }),
  unknown: 'nadie confirmado tiene esta dirección o este nombre',
  several: (names) => `puede ser ${names}`,
  before: 'Antes en la lista',
  after: 'Más adelante en la lista',
  shown: (from, to, all) => `${from} a ${to} de ${all}, por nombre`,
  further: (count) => plural(count, { one: 'y # más', many: 'y # más', other: 'y # más' }),
  sure: '¿Guardar la asistencia?',
  present: (count) => plural(count, { one: 'Asistió # persona.', many: 'Asistieron # de personas.', other: 'Asistieron # personas.' }),
  absent: (count) => plural(count, { one: 'Faltó #.', many: 'Faltaron #.', other: 'Faltaron #.' }),
  nowPresent: 'Ahora constan como presentes',
  nowAbsent: 'Ahora constan como ausentes',
  nothing: 'Nada cambia.',
  noMail: 'Nadie recibe un correo. Puede corregirlo en cualquier momento.',
  save: 'Guardar la asistencia',
};

export const attendanceDone = {
  attendance: (count: number) =>
    plural(count, { one: 'Guardado: asistió # persona.', many: 'Guardado: asistieron # de personas.', other: 'Guardado: asistieron # personas.' }),
};
