import type { ConsoleWords } from '../../shape.ts';

export const passkeys: ConsoleWords['passkeys'] = {
  title: 'Mi inicio de sesión',
  about:
    'Con una llave de acceso usted confirma en su propio dispositivo que es quien inicia sesión: con la huella, la cara o un PIN. No hay nada que recordar, y quien entre en su correo no podrá iniciar sesión en su nombre.',
  none: 'Todavía no tiene ninguna llave de acceso: basta el enlace del correo para iniciar sesión.',
  optional: 'Desde la primera llave de acceso, cada inicio de sesión requiere el enlace del correo y una llave de acceso.',
  spare: 'Añada también una en un segundo dispositivo: así, perder el teléfono no le deja fuera.',
  list: 'Sus llaves de acceso',
  name: 'Nombre',
  added: 'Añadida',
  used: 'Último uso',
  never: 'Todavía no',
  change: 'Cambiar',
  add: 'Añadir una llave de acceso',
  nameHint: 'Para reconocerla, por ejemplo «Portátil del trabajo».',
  edit: 'Cambiar el nombre o quitar',
  rename: 'Cambiar el nombre',
  remove: 'Quitar',
  removeText: 'La sesión de quien haya entrado con ella termina de inmediato.',
  last: 'Es su última llave de acceso, y aquí necesita una: añada otra antes de quitarla.',
  useTitle: 'Confirme que es usted',
  useText: 'Ha abierto el enlace del correo. Ahora use una de sus llaves de acceso.',
  use: 'Usar una llave de acceso',
  firstTitle: 'Añada su primera llave de acceso',
  firstText:
    'Aquí se inicia sesión en dos pasos: con el enlace del correo y con una llave de acceso. Lleva medio minuto, en este dispositivo, en un teléfono o en una llave de seguridad.',
  code: 'Código',
  codeHint: 'Solo si se restablecieron sus llaves de acceso: el código que le dieron.',
  lost: '¿Ha perdido todas sus llaves de acceso? Pida a otro administrador que las restablezca. Recibirá un código con el que añadir una nueva.',
  noScript: 'Las llaves de acceso necesitan JavaScript. Permítalo para este sitio, o inicie sesión con otro navegador o en su teléfono.',
  working: 'Siga las indicaciones de su dispositivo.',
  stopped: 'No se confirmó nada. Inténtelo de nuevo.',
  known: 'Este dispositivo ya tiene una llave de acceso suya. Use otro dispositivo.',
  unable: 'Este navegador no puede usar llaves de acceso aquí. Use otro navegador o su teléfono.',
  resetTitle: 'Restablecer las llaves de acceso de una persona',
  resetAbout:
    'Para quien perdió todas las suyas. Llámele antes, para saber que de verdad es quien lo pide: quien tenga el código y su correo puede iniciar sesión en su nombre.',
  reset: 'Restablecer',
  resetDone: 'Sus llaves de acceso ya no existen, y sus sesiones han terminado en todas partes.',
  resetCode: 'Léale este código por teléfono; no lo envíe por correo. Vale 24 horas y solo se muestra ahora.',
  resetNext: 'Inicia sesión por correo como siempre, escribe el código y añade una nueva llave de acceso.',
};

export const passkeysDone: Pick<ConsoleWords['done'], 'passkeyAdded' | 'passkeyRenamed' | 'passkeyRemoved'> = {
  passkeyAdded: () => 'La llave de acceso está añadida.',
  passkeyRenamed: () => 'La llave de acceso tiene otro nombre.',
  passkeyRemoved: () => 'La llave de acceso está quitada.',
};
