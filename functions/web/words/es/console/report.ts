import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const report: ConsoleWords['report'] = {
  title: 'Informe de la sesión',
  forFile: 'Para el expediente. No publicar: una parte solo puede leerla el equipo organizador.',
  version: 'Versión',
  file: 'Para el expediente, con borradores',
  public: 'Para el público',
  language: 'Idioma del informe',
  show: 'Mostrar',
  word: 'Guardar para Word (.docx)',
  markdown: 'Guardar como Markdown',
  lead: 'Todo sobre esta sesión en un documento, para publicar o archivar. No nombra a ninguna persona ni contiene las notas. Imprímalo desde su navegador.',
  notPublic: 'Nada de esta sesión es público: es discreta, por invitación, o su serie no está publicada. El informe es solo para el expediente.',
  when: 'Cuándo',
  where: 'Dónde',
  status: 'Estado',
  languages: 'Idiomas',
  interpretation: 'Interpretación',
  organisers: 'Organizada por',
  rule: 'Regla',
  noDate: 'Aún sin fecha',
  registrations: 'Quiénes se han inscrito',
  registered: (count) =>
    plural(count, { one: '# inscripción confirmada', many: '# de inscripciones confirmadas', other: '# inscripciones confirmadas' }),
  few: 'Los números inferiores a 5 no se muestran, porque la sesión es discreta.',
  noSummary: 'Aún no hay resumen.',
  declined: 'No hay resumen de esta sesión.',
  draft: 'Este resumen es un borrador.',
  scheduled: 'Este resumen aún no está publicado.',
  noPoints: 'No se registró ningún punto de acción.',
  points: 'Puntos de acción',
  owner: 'A cargo de',
  noOwner: 'Aún sin responsable',
  supporting: 'Con el apoyo de',
  due: 'Fecha límite',
  progress: 'Último avance',
};
