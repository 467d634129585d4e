import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const access: Texts['access'] = {
  signIn: {
    subject: 'Su enlace para acceder',
    title: 'Acceder',
    preheader: 'El enlace funciona una vez, durante 10 minutos.',
    lead: (until) =>
      say`Alguien, probablemente usted, pidió acceder con esta dirección. Abra el enlace y confirme allí. Funciona una sola vez, hasta las ${[until]}.`,
    button: 'Acceder',
    notYou: say`¿No fue usted? Entonces elimine este mensaje. Nadie puede acceder sin el enlace. Le rogamos que no lo comparta.`,
  },
  myLinks: {
    subject: 'Sus inscripciones',
    title: 'Sus inscripciones',
    preheader: 'Los enlaces a sus inscripciones.',
    lead: say`Pidió los enlaces a sus inscripciones. Cada enlace es personal: le rogamos que no lo comparta.`,
    none: say`No conocemos ninguna inscripción con esta dirección. Quizá usó otra.`,
    open: 'Abrir esta inscripción',
    more: say`Hay otras, de sesiones que terminaron hace mucho. Si necesita alguna, pídala al equipo organizador.`,
  },
  myData: {
    subject: 'Sus datos: recibir una copia o borrarlos',
    title: 'Sus datos',
    preheader: 'El enlace funciona durante 24 horas.',
    lead: say`Alguien, probablemente usted, ha pedido lo que guardamos sobre esta dirección. Abra el enlace para verlo, recibir una copia o hacer que se borre todo. No se borra nada hasta que lo confirme allí. El enlace funciona durante 24 horas.`,
    button: 'Ver mis datos',
    notYou: say`¿No ha sido usted? Entonces borre este correo: no ocurre nada. Por favor, no reenvíe el enlace.`,
  },
  erased: {
    subject: 'Sus datos están borrados',
    title: 'Borramos lo que sabemos de usted',
    preheader: 'Este es nuestro último correo.',
    lead: say`Como pidió, borramos lo que sabemos de usted: ahora, y a más tardar en 24 horas. Las inscripciones que seguían abiertas han terminado y los enlaces de los correos anteriores ya no funcionan.`,
    stays: say`Queda un código obtenido de esta dirección, a partir del cual nadie puede leerla. Sirve para que no volvamos a escribirle.`,
    again: say`Si algún día desea participar de nuevo, puede inscribirse como cualquier persona.`,
  },
  passkeys: {
    'passkey-added': {
      subject: 'Se añadió una llave de acceso',
      title: 'Se añadió una llave de acceso',
      preheader: 'Desde ahora inicia sesión junto con el enlace del correo.',
      lead: say`Se añadió una llave de acceso a su inicio de sesión. Desde ahora es necesaria, junto con el enlace del correo.`,
    },
    'passkey-removed': {
      subject: 'Se quitó una llave de acceso',
      title: 'Se quitó una llave de acceso',
      preheader: 'Las sesiones abiertas con ella han terminado.',
      lead: say`Se quitó una llave de acceso de su inicio de sesión. Las sesiones abiertas con ella han terminado.`,
    },
    'passkeys-reset': {
      subject: 'Sus llaves de acceso se restablecieron',
      title: 'Sus llaves de acceso se restablecieron',
      preheader: 'Añada una nueva la próxima vez que inicie sesión.',
      lead: say`Un administrador o un operador restableció sus llaves de acceso, y sus sesiones han terminado en todas partes. La próxima vez que inicie sesión añadirá una nueva con el código que le digan.`,
    },
    notYou: say`¿No fue usted ni lo pidió? Entonces avise de inmediato a un administrador y cambie la contraseña de su correo: puede que alguien lo esté leyendo.`,
  },
  why: {
    registrant: say`Recibe este mensaje porque alguien hizo una inscripción en esta sesión con esta dirección.`,
    otherAddress: say`Recibe este mensaje porque alguien dio esta dirección para una inscripción.`,
    organiser: say`Recibe este mensaje porque organiza esta serie.`,
    owner: say`Recibe este mensaje porque un punto de acción de una sesión le nombra responsable, a usted o a su organización.`,
    asked: say`Recibe este mensaje porque alguien escribió esta dirección en nuestro sitio. Si no fue usted, no tiene que hacer nada.`,
    signsIn: say`Recibe este mensaje porque inicia sesión con esta dirección.`,
  },
  contact: (address) => say`¿Tiene preguntas? Escriba a ${address}`,
  unsubscribe: {
    'session-reminders': 'No recibir más recordatorios de las sesiones de esta serie',
    notes: 'No recibir más notas de esta serie',
    messages: 'No recibir más mensajes del equipo organizador de esta serie',
    'action-points': 'No recibir más recordatorios de los puntos de acción de esta serie',
    'organiser-digest': 'No recibir más la lista diaria de esta serie',
  },
};
