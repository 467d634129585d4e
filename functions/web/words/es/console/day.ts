import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('es');

export const day: ConsoleWords['day'] = {
  link: 'El enlace',
  tryIt: 'Compruebe que se abre.',
  walkIn: 'Llegadas sin inscripción',
  walkInWhy: 'Alguien está en la puerta sin estar en la lista: basta una línea. Recibe los correos que siguen.',
  add: 'Añadir',
  late: 'Quién puede venir todavía',
  lateNone: 'Nadie espera una plaza o una decisión.',
  lateWhy: 'Quien se confirme ahora recibe enseguida los datos de conexión. No se confirma a nadie por encima de las plazas.',
  admission: 'Lista de admisión',
  admissionWhy: 'Nombres y organizaciones para la puerta, sin direcciones.',
  admissionShow: 'Mostrar la lista',
  admissionNone: 'Todavía no hay nadie con la plaza confirmada.',
  print: 'Imprima esta página desde su navegador.',
  chatham: 'Esta sesión sigue la regla de Chatham House: la lista no lleva organizaciones. Destrúyala después de la sesión.',
  here: 'Presente',
  confirmed: (n: number) =>
    plural(n, {
      one: '# persona está confirmada y puede conectarse.',
      many: '# personas están confirmadas y pueden conectarse.',
      other: '# personas están confirmadas y pueden conectarse.',
    }),
  arrived: (n: number) => plural(n, { one: 'lo tiene # persona', many: 'lo tienen # personas', other: 'lo tienen # personas' }),
  hidden: (n: number) =>
    plural(n, {
      one: '# persona con una inquietud de seguridad, o que pidió discreción, no está en esta lista: vea las inscripciones, en pantalla.',
      many: '# personas con una inquietud de seguridad, o que pidieron discreción, no están en esta lista: vea las inscripciones, en pantalla.',
      other: '# personas con una inquietud de seguridad, o que pidieron discreción, no están en esta lista: vea las inscripciones, en pantalla.',
    }),
};

export const dayDone = {
  walkedIn: () => 'Añadido: ya puede entrar.',
  walkedInWaits: () => 'Añadido, pero no queda ninguna plaza: está en la lista de espera.',
  lateConfirmed: () => 'Confirmado. Los datos de conexión están en camino.',
};
