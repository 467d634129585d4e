import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const series: ConsoleWords['series'] = {
  none: 'Todavía no organiza ninguna serie.',
  noneForAdmin: 'Todavía no hay ninguna serie. Cree la primera.',
  noSession: 'Todavía no hay ninguna sesión. Añada la primera: se puede anunciar antes de saber la fecha.',
  status: { draft: 'Borrador', published: 'Publicada' },
  create: 'Crear una serie',
  createLead: 'Empieza como borrador que solo ve su equipo organizador. No sale nada antes de publicarla.',
  createButton: 'Crear el borrador',
  onlyAdmins: 'Las series las crean los administradores de esta instalación.',
  onlyAdminsHow: 'Escríbales el nombre de la serie. La crean aquí y le añaden al equipo organizador; todo lo demás lo hace usted.',
  edit: 'Cambiar la serie',
  editDraft: 'La serie es un borrador: nadie de fuera ve lo que cambia.',
  editPublished: 'La serie está publicada: lo que guarda aparece enseguida en su página. Nadie recibe un correo.',
  preview: 'Ver la página como será',
  publicPage: 'Ver la página pública',
  parts: { people: 'Equipo organizador', pictures: 'Gráficos', log: 'Registro' },
  sessions: 'Sesiones',
  session: 'Sesión',
  when: 'Cuándo',
  state: 'Estado',
  todo: 'Por hacer',
  needsDate: 'Falta la fecha.',
  needsLink: 'Falta el enlace.',
  addSession: 'Añadir una sesión',
  copySession: 'Añadir una igual',
  publish: 'Publicar la serie',
  openToo: (count) =>
    plural(count, {
      one: 'Abrir enseguida la inscripción: es posible inscribirse en # sesión',
      many: 'Abrir enseguida la inscripción: es posible inscribirse en # sesiones',
      other: 'Abrir enseguida la inscripción: es posible inscribirse en # sesiones',
    }),
  notReady: 'Se podrá publicar cuando esté lo que se marca como necesario.',
  publishQuiet: 'Al publicarla, todos ven la serie y sus sesiones. Nadie recibe un correo.',
  publishLead: (opening) =>
    plural(opening, {
      one: 'Al publicarla, todos ven la serie y sus sesiones, y la inscripción se abre enseguida para # sesión. Nadie recibe un correo.',
      many: 'Al publicarla, todos ven la serie y sus sesiones, y la inscripción se abre enseguida para # sesiones. Nadie recibe un correo.',
      other: 'Al publicarla, todos ven la serie y sus sesiones, y la inscripción se abre enseguida para # sesiones. Nadie recibe un correo.',
    }),
  check: {
    heading: 'Antes de publicar',
    done: 'Hecho:',
    needed: 'Necesario:',
    open: 'Recomendado:',
    session: 'Al menos una sesión',
    date: 'Una sesión con fecha',
    window: 'Un día en que se abre la inscripción; si no, la abre usted a mano',
    description: 'Una descripción: de qué trata la serie',
    languages: 'Título y descripción en cada idioma de la serie',
    titleMissing: (languages) => `El título en ${languages}`,
    descriptionMissing: (languages) => `La descripción en ${languages}`,
    criteria: 'Criterios: quién puede participar',
    noCriteria: {
      automatic: 'Criterios, si no pueden participar todos: sin ninguno, todos obtienen plaza por orden de llegada',
      review: 'Criterios, si no pueden participar todos: sin ninguno, todos pueden inscribirse y el equipo organizador mira cada inscripción',
    },
    links: 'Cada sesión en línea tiene su enlace de conexión',
    linkless: (count) =>
      plural(count, {
        one: '# sesión aún no tiene enlace de conexión; se puede añadir después',
        many: '# sesiones aún no tienen enlace de conexión; se puede añadir después',
        other: '# sesiones aún no tienen enlace de conexión; se puede añadir después',
      }),
  },
  copy: {
    heading: 'Copiar la serie para otro año',
    lead: (count) =>
      plural(count, {
        one: 'Obtiene un borrador con los mismos textos, criterios y # sesión, con las fechas desplazadas.',
        many: 'Obtiene un borrador con los mismos textos, criterios y # sesiones, con las fechas desplazadas.',
        other: 'Obtiene un borrador con los mismos textos, criterios y # sesiones, con las fechas desplazadas.',
      }),
    without:
      'No se copia nada personal: ni inscripciones, ni ponentes, ni equipo organizador, ni contactos de sesiones, ni enlaces de conexión, ni notas, ni documentos.',
    first: (before, after) => `La primera sesión pasa del ${before} al ${after}.`,
    title: 'Título',
    titleHint: (title) => `Déjelo vacío para conservar «${title}».`,
    days: 'Días que se desplazan todas las fechas',
    daysHint: '364 días son un año que conserva el día de la semana.',
    daysWrong: 'Escriba un número entero de días, como 364',
    button: 'Hacer la copia',
    look: 'Mostrar las fechas nuevas',
  },
};

export const seriesDone = {
  seriesCreated: () => 'El borrador está creado. Ahora añada una sesión.',
  seriesSaved: () => 'La serie está guardada.',
  seriesCopied: () => 'La copia está creada, como borrador. Revise sus fechas y textos antes de publicarla.',
  seriesPublished: () => 'La serie está publicada. Ya la ven todos.',
  seriesOpened: (count: number) =>
    plural(count, {
      one: 'La serie está publicada y ya es posible inscribirse en # sesión.',
      many: 'La serie está publicada y ya es posible inscribirse en # sesiones.',
      other: 'La serie está publicada y ya es posible inscribirse en # sesiones.',
    }),
};
