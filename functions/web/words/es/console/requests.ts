import type { ConsoleWords } from '../../shape.ts';

export const requests: ConsoleWords['requests'] = {
  title: 'Solicitudes de notas',
  none: 'Nadie ha pedido las notas. Quien no asistió encuentra el formulario en la página de la sesión.',
  decide: 'Su decisión',
  approve: 'Dar las notas',
  approveHint: 'La persona recibe un enlace por correo, ahora o en cuanto se envíen las notas. Vale 90 días.',
  decline: 'Rechazar con cortesía',
  declineHint: 'La persona recibe un correo que lo dice, con su motivo.',
  reason: 'Motivo',
  reasonHint: 'Figura en el correo si se rechaza.',
  save: 'Decidir',
  choose: 'Elija una de las dos decisiones',
  log: 'Todas las solicitudes',
  logHint: 'Se conservan lo que diga la serie. Solo se anota la primera apertura.',
  asked: 'Solicitado',
  decided: 'Decidido',
  until: 'Enlace hasta',
  opened: 'Primera apertura',
  byRule: 'Aprobada por la regla de la serie',
  more: 'Más solicitudes',
  states: {
    submitted: 'Acaba de llegar',
    waiting: 'Por decidir',
    approved: 'Aprobada',
    declined: 'Rechazada',
  },
  instead: {
    approve: 'Dar las notas después de todo',
    decline: 'Retirarlo y rechazar',
  },
};

export const requestsDone = {
  requestApproved: () => 'Aprobado. La persona lo sabe por correo.',
  requestDeclined: () => 'Rechazado. La persona lo sabe por correo.',
};
