import type { Words } from '../shape.ts';

export const data: Pick<Words, 'data'> = {
  data: {
    title: 'Mis datos',
    about:
      'Escriba su dirección de correo. Le enviamos un enlace que muestra lo que guardamos sobre esa dirección. Allí puede obtener una copia o hacer que se borre todo.',
    sent: 'Un correo con el enlace va en camino a esta dirección. El enlace funciona durante 24 horas.',
    of: 'Lo que guardamos sobre',
    nothing: 'No guardamos nada sobre esta dirección.',
    registrations: 'Inscripciones',
    questions: 'Solicitudes que esperan una respuesta por correo',
    notesRequests: 'Solicitudes de notas',
    comments: 'Comentarios sobre borradores de notas',
    actionPoints: 'Puntos de acción que nombran esta dirección',
    roles: 'Funciones en un equipo organizador',
    passkeys: 'Llaves de acceso',
    signIns: 'Sesiones iniciadas',
    refusals: 'Correos detenidos',
    copyTitle: 'Obtener una copia',
    copyText: 'Un archivo con todo esto y una lista de los correos que enviamos. Cualquier editor de texto lo abre.',
    copy: 'Descargar la copia',
    eraseTitle: 'Borrar todo',
    eraseText:
      'Las inscripciones que siguen abiertas se retiran y sus plazas pasan a otras personas. Todos los enlaces de sus correos dejan de funcionar, también los de las notas. Se hace en 24 horas y no se puede deshacer.',
    stays:
      'Lo que queda: un código obtenido de su dirección, a partir del cual nadie puede leerla, para que no volvamos a escribirle; lo acordado y comunicado en los puntos de acción, sin su nombre; y los textos que escribió el equipo organizador. Si su nombre aparece en alguno, escríbale.',
    lastOrganiser: 'Si usted es la única persona que organiza una serie, su función queda hasta que haya otra.',
    sure: 'Sí, borrar todo lo relativo a esta dirección',
    erase: 'Borrar mis datos',
    notSure: 'Marque la casilla si de verdad debe borrarse todo.',
    erased: 'Sus datos se están borrando',
    erasedText: 'Se hace en 24 horas. Recibirá un último correo que lo confirma.',
    mineText:
      'Vea lo que guardamos sobre usted, obtenga una copia o haga que se borre todo. Para ello enviamos un enlace a su dirección de correo, para que nadie pueda hacerlo solo con el enlace a esta página.',
    mineButton: 'Enviarme el enlace',
  },
};
