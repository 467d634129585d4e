import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const pictures: ConsoleWords['pictures'] = {
  title: 'Gráficos',
  none: 'Todavía no hay nada que mostrar: nadie se ha inscrito y nada se ha acordado.',
  asTable: 'Los números en una tabla',
  discreet: 'Una sesión es discreta: los números menores de cinco se cuentan juntos o se omiten.',
  partial: 'Hay más inscripciones que las que se cuentan aquí.',
  lastSessions: (count) =>
    plural(count, { one: 'Se cuenta la última sesión.', many: 'Se cuentan las últimas # sesiones.', other: 'Se cuentan las últimas # sesiones.' }),
  arrivals: 'Inscripciones en el tiempo',
  arrivalsSay: (count, day) =>
    `${plural(count, { one: '# inscripción', many: '# inscripciones', other: '# inscripciones' })}. La mayoría llegó el ${day}.`,
  marks: { opening: 'Se abrió la inscripción', reminder: 'Recordatorio de la víspera', start: 'Comienzo' },
  day: 'Día',
  sum: 'Inscritos hasta entonces',
  people: 'Personas',
  byCategory: 'Participantes por tipo de organización',
  category: 'Tipo de organización',
  byRegion: 'Participantes por región',
  region: 'Región',
  regionSource: 'Regiones según la agrupación estadística de las Naciones Unidas (M49).',
  mostAre: (what, count) => `El grupo mayor: ${what}, ${plural(count, { one: '# persona', many: '# personas', other: '# personas' })}.`,
  unsaid: 'Sin decir',
  others: 'Grupos pequeños juntos',
  points: 'Puntos de acción por estado y antigüedad',
  pointsSay: (all, open) =>
    `${plural(all, { one: '# punto de acción', many: '# puntos de acción', other: '# puntos de acción' })}; ${plural(open, { one: '# está abierto.', many: '# están abiertos.', other: '# están abiertos.' })}`,
  ages: ['Menos de un mes', 'De 1 a 3 meses', 'De 3 a 12 meses', 'Más de un año'],
};
