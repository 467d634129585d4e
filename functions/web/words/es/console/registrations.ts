import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const registrations: ConsoleWords['registrations'] = {
  none: 'Todavía no se ha inscrito nadie.',
  name: 'Nombre',
  organisation: 'Entidad',
  part: 'Como',
  state: 'Estado',
  decide: 'Decidir',
  confirm: 'Confirmar',
  waitlist: 'Lista de espera',
  states: {
    submitted: 'Por revisar',
    confirmed: 'Confirmada',
    waitlisted: 'En lista de espera',
    offered: 'Plaza ofrecida',
    declined: 'Rechazada',
    withdrawn: 'Retirada',
    revoked: 'Revocada',
    lapsed: 'Caducada',
    cancelled: 'Cancelada',
    attended: 'Asistió',
    absent: 'No asistió',
  },
};

export const registrationsDone = {
  decided: (count: number) =>
    plural(count, {
      one: '# inscripción está decidida. La persona lo sabrá por correo.',
      many: '# de inscripciones están decididas. Cada persona lo sabrá por correo.',
      other: '# inscripciones están decididas. Cada persona lo sabrá por correo.',
    }),
};
