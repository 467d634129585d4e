import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const invite: ConsoleWords['invite'] = {
  addText: 'Para personas a las que invita o que le pidieron inscribirlas. No necesitan revisión ni criterio.',
  kindHint: 'Ponentes, equipo, intérpretes y prensa no ocupan plaza.',
  joinUrlHint: 'Solo si se conecta por un enlace propio. Los demás reciben el enlace de la sesión.',
  addHappens: 'Ahora sale un correo: la plaza está confirmada, o la persona está en lista de espera mientras no haya plaza libre.',
  addButton: 'Añadir y enviar el correo',
  importText:
    'Elija un archivo o pegue la lista: una persona por línea, con los nombres de las columnas en la primera. Excel guarda ese archivo como «CSV UTF-8».',
  template: 'Plantilla para rellenar',
  file: 'Archivo CSV',
  paste: 'O pegue aquí la lista',
  nothingYet: 'Todavía no se añade a nadie: primero verá qué pasaría.',
  check: 'Comprobar la lista',
  columns: 'Las columnas',
  columnsText: 'Nombre, correo y organización son necesarios. Países con dos letras (KE), idiomas por su código (fr).',
  wrong: (count) =>
    plural(count, {
      one: 'Hay que corregir una cosa. No se añadió a nadie.',
      many: 'Hay que corregir # de cosas. No se añadió a nadie.',
      other: 'Hay que corregir # cosas. No se añadió a nadie.',
    }),
  line: (line) => `Línea ${line}`,
  wouldAdd: (count) => plural(count, { one: 'Se añadirá # persona.', many: 'Se añadirán # de personas.', other: 'Se añadirán # personas.' }),
  isAdded: (count) => plural(count, { one: 'Se ha añadido # persona.', many: 'Se han añadido # de personas.', other: 'Se han añadido # personas.' }),
  goesOn: 'La parte siguiente va sola: mantenga abierta esta página.',
  wouldSkip: (count) =>
    plural(count, {
      one: '# ya está inscrita o figura dos veces: nada cambia para ella.',
      many: '# ya están inscritas o figuran dos veces: nada cambia para ellas.',
      other: '# ya están inscritas o figuran dos veces: nada cambia para ellas.',
    }),
  importButton: 'Añadirlas y enviar los correos',
  another: 'Usar otra lista',
  outcome: 'Qué ocurre',
  outcomes: { new: 'Se añadirá', known: 'Ya inscrita', repeated: 'Dos veces en la lista' },
  notAll: (line) => `Las listas largas van por partes. La siguiente empieza en la línea ${line}.`,
  goOn: 'Seguir con la parte siguiente',
};

export const inviteDone = {
  added: (_count: number) => 'Añadida y confirmada. El correo está en camino.',
  addedWaiting: (_count: number) => 'Añadida a la lista de espera, pues no hay plaza libre. El correo está en camino.',
};
