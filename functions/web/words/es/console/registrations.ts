import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const registrations: ConsoleWords['registrations'] = {
  none: 'Todavía no se ha inscrito nadie.',
  noneToReview: 'Nadie espera su revisión.',
  noneFound: 'No se encontró a nadie.',
  showAll: 'Mostrar todo',
  add: 'Añadir a alguien',
  import: 'Importar una lista',
  export: 'Exportar',
  find: 'Buscar y filtrar',
  findButton: 'Buscar',
  text: 'Nombre o correo',
  any: 'Cualquiera',
  all: 'Todas',
  found: (count) => plural(count, { one: '# inscripción', many: '# de inscripciones', other: '# inscripciones' }),
  more: 'Mostrar las siguientes',
  pickAll: 'Marcar todas en esta página',
  pickNone: 'Desmarcar todas',
  picked: '# marcadas',
  pick: (name) => `Marcar ${name}`,
  withThem: 'Con las personas marcadas',
  withThemHint: 'Verá quién recibe qué correo antes de que se envíe nada.',
  name: 'Nombre',
  organisation: 'Organización',
  part: 'Como',
  criterion: 'Criterio',
  contactFirst: 'Solo con preocupación de seguridad',
  worth: 'Conviene saber',
  state: 'Estado',
  confirm: 'Confirmar',
  waitlist: 'Lista de espera',
  decline: 'Rechazar',
  hints: {
    contactFirst: 'Preocupación de seguridad: contactar antes',
    discreet: 'Pide discreción',
    attended: (count) =>
      plural(count, { one: 'Asistió a # sesión anterior', many: 'Asistió a # de sesiones anteriores', other: 'Asistió a # sesiones anteriores' }),
    absent: (count) =>
      plural(count, { one: 'Faltó a # sesión anterior', many: 'Faltó a # de sesiones anteriores', other: 'Faltó a # sesiones anteriores' }),
    freeMail: 'Dirección que cualquiera puede abrir',
    otherDomain: (domain) => `Otras personas de esta organización no escriben desde ${domain}`,
  },
  sure: { confirm: '¿Confirmar a estas personas?', waitlist: '¿Poner a estas personas en lista de espera?', decline: '¿Rechazar a estas personas?' },
  nobodyPicked: 'No hay nadie marcado. Vuelva y marque al menos a una persona.',
  seatsLeft: (count) =>
    plural(count, {
      one: 'Queda # plaza libre. Es para quien llegó primero.',
      many: 'Quedan # de plazas libres. Son para quienes llegaron primero.',
      other: 'Quedan # plazas libres. Son para quienes llegaron primero.',
    }),
  reason: 'Lo que quiere decirles',
  reasonHint: 'Figura en el correo tal como lo escribe. Para rechazar es necesario.',
  mailsNow: (count) =>
    plural(count, {
      one: '# persona recibe ahora un correo.',
      many: '# de personas reciben ahora un correo.',
      other: '# personas reciben ahora un correo.',
    }),
  whatHappens: {
    confirm: 'Confirma la plaza y dice cómo conectarse.',
    waitlist: 'Dice que esperan. Cuando haya plaza libre, reciben otro.',
    decline: 'Dice que no puede darles plaza, y por qué.',
  },
  doIt: { confirm: 'Confirmar y enviar', waitlist: 'Poner en espera y enviar', decline: 'Rechazar y enviar' },
  back: 'Volver sin enviar nada',
  backToAll: 'Volver a las inscripciones',
  partly: 'No se pudo decidir sobre todas',
  notDecided: (count) =>
    plural(count, {
      one: '# inscripción quedó como estaba:',
      many: '# de inscripciones quedaron como estaban:',
      other: '# inscripciones quedaron como estaban:',
    }),
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
