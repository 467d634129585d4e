import type { MailReasons } from '../../../../mail/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const mail: Sentences<MailReasons> = {
  'unknown-mail': 'Este correo no existe o todavía no se envió.',
  'sign-in-mail-hidden': 'Un correo para iniciar sesión es solo para quien lo recibe y no se muestra.',
  'mail-not-stored': 'Lo que decía este correo ya no se conserva.',
  'not-suppressed': 'Esta dirección no está bloqueada: los correos le llegan.',
  'mail-needs-date': 'La sesión todavía no tiene fecha: un correo así solo sale cuando la tiene.',
  'links-not-resent': 'Los enlaces para iniciar sesión y «mis enlaces» no se reenvían: pida otros nuevos.',
  'mail-on-its-way': 'Este correo todavía está en camino. Inténtelo cuando se haya enviado o haya fallado.',
  'address-suppressed': 'Esta dirección está bloqueada porque un correo volvió o se marcó como no deseado. Levante primero el bloqueo.',
  'unknown-kind-of-mail': 'Dé un tipo de correo',
};
