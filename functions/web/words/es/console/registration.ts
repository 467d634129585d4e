import type { ConsoleWords } from '../../shape.ts';

export const registration: ConsoleWords['registration'] = {
  facts: 'Lo que dijo',
  session: 'Sesión',
  state: 'Estado',
  place: (position) => `número ${position} de la lista`,
  offered: (moment) => `reservada hasta el ${moment}`,
  reason: 'Lo que se le dijo',
  newEmail: (address) => `Pendiente de confirmar desde ${address}`,
  yes: 'Sí',
  no: 'No',
  decide: 'Decidir',
  change: 'Cambiar',
  correct: 'Corregir los datos',
  correctHint: 'Una dirección nueva cuenta cuando se confirma desde ella: ahora le llega un correo, y se avisa a la anterior.',
  save: 'Guardar las correcciones',
  revoke: 'Revocar la inscripción',
  revokeText:
    'Sus enlaces a la reunión y a las notas dejan de funcionar al momento. La plaza pasa a la siguiente persona. Ahora recibe un correo que lo dice.',
  revokeButton: 'Revocar y enviar el correo',
  back: 'Volver sin cambiar nada',
  mails: 'Correos a esta persona',
  noMails: 'Todavía no se le ha enviado ningún correo.',
  mail: 'Correo',
  when: 'Cuándo',
  became: 'Qué fue de él',
  resend: 'Enviar otra vez',
  suppressed: 'Los correos a esta dirección están retenidos: uno fue devuelto o marcado como no deseado.',
  lift: 'Permitir de nuevo los correos',
  history: 'Lo que ocurrió',
  corrected: (fields) => `Corregido: ${fields}`,
  by: { organiser: 'por el equipo organizador', registrant: 'por la persona inscrita', clock: 'automáticamente' },
  again: (number) => `reenvío n.º ${number}`,
};

export const registrationDone = {
  corrected: (_count: number) => 'Las correcciones están guardadas.',
  asked: (_count: number) => 'Las correcciones están guardadas. La dirección nueva cuenta cuando se confirme.',
  revoked: (_count: number) => 'La inscripción está revocada. Los enlaces ya no funcionan y la persona lo sabrá por correo.',
  resent: (_count: number) => 'El correo sale de nuevo ahora.',
  lifted: (_count: number) => 'Los correos vuelven a salir a esta dirección.',
};
