import type { SharedReasons } from '../../../../kernel/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const shared: Sentences<SharedReasons> = {
  'unknown-session': 'Esta sesión no existe o no está abierta a todo el mundo. Compruebe que la dirección está completa.',
  'unknown-series': 'Esta consulta no existe o no está publicada. Compruebe que la dirección está completa.',
  'session-cancelled': 'Esta sesión se canceló.',
  'session-not-begun': 'La sesión todavía no se ha celebrado.',
  'series-not-published': 'Publique primero la consulta: nadie de fuera ve todavía sus sesiones.',
  'link-incomplete': 'Este enlace no está completo. Ábralo otra vez desde el correo o cópielo entero.',
  'link-void': 'Este enlace ya no funciona. Pida sus enlaces por correo o escriba al contacto de la sesión.',
  'session-deleted': 'La sesión a la que esto pertenece ya no existe.',
  'link-outdated': 'Este enlace ya no es válido o no se copió entero. Use el del último correo sobre esto.',
  'names-people':
    'La sesión está bajo la regla de Chatham House y el texto parece nombrar a personas inscritas. Quite los nombres. Si una palabra no es un nombre, confírmelo y envíe de nuevo.',
  'names-a-person': ({ line, found }) => `Línea ${line}: «${found}» parece una persona inscrita`,
  'names-a-body': ({ line, found }) => `Línea ${line}: «${found}» parece la organización de una persona inscrita`,
};
