import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const session: ConsoleWords['session'] = {
  undated: 'Sin fecha todavía',
  state: 'Cómo está',
  when: 'Cuándo',
  where: 'Dónde',
  link: 'Enlace de conexión',
  linkMissing: 'Falta: todavía nadie puede conectarse',
  linkThere: 'Está puesto. Solo lo reciben las personas confirmadas, cada una con un enlace propio.',
  reason: 'Motivo',
  reasonHint: 'Figura en el correo a todas las personas inscritas.',
  publicPage: 'Ver la página pública',
  unseen: 'Aún no es pública',
  unseenWhy: 'La serie es un borrador: nadie de fuera ve esta sesión hasta que se publique la serie.',
  openSeries: 'Abrir la serie',
  next: 'Qué hacer ahora',
  nothing: 'Nada espera aquí.',
  noLimit: 'El número de plazas no está limitado.',
  change: 'Cambiar el estado',
  back: 'Volver sin cambiar nada',
  seats: (n: number) => plural(n, { one: '# plaza.', many: '# plazas.', other: '# plazas.' }),
  told: (n: number) =>
    plural(n, {
      one: '# persona inscrita recibe enseguida un correo.',
      many: '# personas inscritas reciben enseguida un correo.',
      other: '# personas inscritas reciben enseguida un correo.',
    }),
  acts: {
    'open-registration': 'Abrir la inscripción',
    'close-registration': 'Cerrar la inscripción',
    hold: 'Se celebró',
    postpone: 'Aplazar',
    cancel: 'Cancelar la sesión',
    conclude: 'Dar por concluida la sesión',
  },
  follows: {
    'open-registration': 'La gente podrá inscribirse enseguida.',
    'close-registration': 'Ya nadie podrá inscribirse. Usted puede seguir añadiendo personas.',
    hold: 'Dígalo cuando haya empezado. Después se redactan y se envían las notas.',
    postpone: 'La sesión perderá su fecha y las inscripciones se mantienen. Se avisa a todo el mundo cuando fije otra.',
    cancel: 'La sesión no se celebrará y no hay vuelta atrás. Se retira de los calendarios.',
    conclude: 'No queda nada por hacer. No hay vuelta atrás.',
  },
};

export const sessionDone = {
  opened: () => 'La inscripción está abierta.',
  closed: () => 'La inscripción está cerrada.',
  held: () => 'La sesión se ha celebrado. Ahora vienen las notas.',
  postponed: () => 'La sesión está aplazada. Se avisa a todo el mundo por correo.',
  cancelled: () => 'La sesión está cancelada. Se avisa a todo el mundo por correo.',
  concluded: () => 'La sesión está concluida.',
};
