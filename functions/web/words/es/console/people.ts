import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const people: ConsoleWords['people'] = {
  title: 'Encontrar a una persona',
  text: 'Por la dirección completa en todas sus series, o por parte del nombre en una de ellas.',
  email: 'Dirección de correo',
  name: 'Nombre u organización',
  nameHint: 'Basta con una parte.',
  series: 'En qué serie',
  byEmail: 'Buscar por dirección',
  byName: 'Buscar por nombre',
  found: (count) => plural(count, { one: '# inscripción encontrada', many: '# de inscripciones encontradas', other: '# inscripciones encontradas' }),
  none: 'No se encontró a nadie. Revise la escritura; quien nunca se inscribió en sus series no aparece aquí.',
  more: 'Seguir buscando en sesiones anteriores',
  session: 'Sesión',
  open: 'Abra una inscripción para ver sus correos, enviarlos otra vez, corregirla o revocarla.',
};
