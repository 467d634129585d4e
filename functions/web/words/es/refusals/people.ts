import type { PeopleReasons } from '../../../../people/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

export const people: Sentences<PeopleReasons> = {
  'own-passkeys': 'Son sus propias llaves de acceso: añada otra y quite las antiguas.',
  'last-passkey': 'Es su última llave de acceso, y aquí necesita una: añada otra primero.',
  'unknown-passkey': 'No tiene esa llave de acceso.',
  'challenge-over': 'Pasaron cinco minutos o ya se respondió. Inténtelo de nuevo.',
  'passkey-unverified': 'Esta llave de acceso no se pudo verificar aquí. Inténtelo de nuevo o use otra.',
  'sign-in-link-unknown': 'Este enlace para iniciar sesión no es válido. Compruebe que está completo o pida otro.',
  'sign-in-link-expired': 'Este enlace para iniciar sesión ha caducado: vale 10 minutos. Pida otro.',
  'sign-in-link-used': 'Este enlace para iniciar sesión ya se usó: funciona una vez. Pida otro.',
  'no-passkey-asked': 'Este inicio de sesión no pide llave de acceso: continúe o añada una.',
  'use-passkey-first': 'Use primero una de sus llaves de acceso.',
  'unknown-role': 'Nadie con esta dirección tiene un papel en esta consulta.',
  'last-organiser': 'Es la última persona del equipo organizador: dé antes el papel a otra.',
  'unknown-co-organiser': 'Nadie con esta dirección coorganiza esta sesión.',
  'passkey-copied':
    'Esta llave de acceso puede haberse copiado y ya no abre nada aquí. Use otra y pida a la administración que restablezca las suyas.',
  'data-link-over': 'Este enlace ya no es válido: abre durante 24 horas. Pida otro.',
  'code-unknown': 'Escriba el código que recibió, válido 24 horas. Si no, pida otro a la administración',
  'passkey-known': 'Este dispositivo ya tiene una llave de acceso suya. Use otro dispositivo.',
  'same-address-again': 'Escriba otra vez la misma dirección: esto no se puede deshacer',
  'confirm-erasure': 'Confírmelo: esto no se puede deshacer',
  'token-malformed': 'Dé el código del enlace del correo',
  'not-from-browser': 'No es lo que responde un navegador, en base64url',
  'passkeys-full': ({ most }) =>
    plural(most, {
      one: 'Tiene # llave de acceso: quite la que ya no use.',
      many: 'Tiene # de llaves de acceso: quite una que ya no use.',
      other: 'Tiene # llaves de acceso: quite una que ya no use.',
    }),
  'code-of-another-place': 'Escriba el código que se dio donde se pidió el enlace',
  'code-malformed': 'Ocho cifras y mayúsculas, sin I, L, O ni U',
  'proof-too-old': 'Inició sesión hace más de 15 minutos: use su llave de acceso o un enlace nuevo e inténtelo otra vez.',
  'unknown-sign-in': 'No tiene esa sesión iniciada: quizá terminó entretanto.',
};
