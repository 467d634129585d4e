import type { ConsoleWords } from '../../shape.ts';

export const roles: ConsoleWords['roles'] = {
  organisers: 'Equipo organizador',
  coOrganisers: 'Coorganización',
  address: 'Dirección',
  since: 'Desde',
  change: 'Cambiar',
  you: 'usted',
  remove: 'Quitar el papel',
  removeTitle: '¿Quitar el papel?',
  last: 'La última persona se queda: alguien debe recibir los correos de la serie. Añada antes a otra.',
  follows: 'Desde el próximo clic esta persona no ve nada más aquí. Lo que hizo queda en el registro.',
  yourself: 'Es usted. Pierde enseguida todo acceso, y solo otra persona del equipo puede devolvérselo.',
  ofSeries: {
    may: 'El equipo organizador lo hace todo en esta serie: sesiones, inscripciones, correos, notas y puntos de acción. Recibe cada día su resumen por correo.',
    none: 'Nadie tiene este papel. Mientras tanto organizan la serie los administradores de la instalación.',
    add: 'Añadir al equipo',
    how: (address) => `No sale ningún correo. Diga a la persona que puede entrar con esta dirección en ${address}`,
  },
  ofSession: {
    may: 'La coorganización ve las inscripciones de esta sesión y trabaja en sus notas y su resumen. No decide nada.',
    none: 'Nadie ayuda todavía en esta sesión.',
    add: 'Añadir a la coorganización',
    how: (address) => `No sale ningún correo. Diga a la persona que puede entrar con esta dirección en ${address}`,
  },
};

export const rolesDone = {
  organiserAdded: () => 'La persona está añadida y ya puede entrar. Dígaselo: no sale ningún correo.',
  coOrganiserAdded: () => 'La persona está añadida y ya puede entrar. Dígaselo: no sale ningún correo.',
  roleRemoved: () => 'El papel está quitado.',
};
