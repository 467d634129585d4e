import type { ConsoleWords } from '../../shape.ts';

export const signIns: ConsoleWords['signIns'] = {
  title: 'Dónde tengo sesión iniciada',
  about:
    'Cada línea es un navegador o un programa con sesión iniciada en su nombre. No se guardan lugares ni dispositivos: reconózcalos por la hora y cierre los que no conozca.',
  idle: 'Una sesión termina tras dos horas sin uso y, en todo caso, tras doce horas.',
  list: 'Sus sesiones',
  began: 'Inicio',
  used: 'Último uso',
  proof: 'Comprobada con',
  what: 'Cerrar',
  byLink: 'enlace de un correo',
  byPasskey: 'enlace y llave de acceso',
  half: 'solo enlace: falta la llave de acceso',
  here: 'esta',
  end: 'Cerrar',
  others: 'Cerrar todas las demás',
  alone: 'No tiene sesión iniciada en ningún otro sitio.',
  look: '¿Podría otra persona tener sesión iniciada en su nombre? Vea dónde tiene sesión iniciada y cierre las demás.',
  proveText:
    'Inició sesión hace más de 15 minutos. Antes de cambiar cómo inicia sesión o dónde la tiene iniciada, confirme una vez más que es usted.',
  proveMail: 'Pida un enlace y ábralo en este navegador. Después vuelva a esta página.',
  outTitle: 'Cerrar la sesión de una persona en todas partes',
  outAbout: 'Para un dispositivo perdido o robado. Los roles y las llaves de acceso quedan como están.',
  out: 'Cerrar en todas partes',
  held: {
    title: 'Su sesión ha terminado',
    text: 'No se ha perdido nada: lo que escribió está en esta página, y solo aquí. Déjela abierta.',
    signIn: 'Iniciar sesión en otra pestaña',
    after: 'Después vuelva a esta página y envíelo.',
    send: 'Enviar ahora',
    againTitle: 'Envíelo una vez más',
    again: 'Este formulario se abrió en una sesión anterior. Revise lo que escribió y envíelo una vez más.',
    yours: 'Lo que escribió',
  },
};

export const signInsDone: Pick<ConsoleWords['done'], 'signInEnded' | 'signedOut' | 'signInsEnded'> = {
  signInEnded: () => 'La sesión está cerrada.',
  signedOut: () => 'Sus sesiones están cerradas en todas partes.',
  signInsEnded: () => 'Todas las demás sesiones están cerradas.',
};
