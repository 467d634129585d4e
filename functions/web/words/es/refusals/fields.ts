import type { FieldReasons } from '../../../../kernel/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

/** What a field takes. */
export const fields: Sentences<FieldReasons> = {
  'is-missing': 'Falta',
  'is-empty': 'No puede quedar vacío',
  'none-named': 'Indique al menos uno',
  'unknown-field': 'Este campo no existe: quítelo o compruebe cómo se escribe',
  'wrong-format': 'No está escrito como lo pide este campo',
  'not-whole': 'Escriba un número entero',
  'not-one-line': 'Escríbalo en una sola línea, sin caracteres de control',
  'turns-direction': 'Quite los caracteres que cambian el sentido de la lectura',
  'not-unicode': 'El texto contiene caracteres dañados',
  'has-controls': 'Quite los caracteres de control',
  'has-markup': 'Quite los signos < y >',
  'has-web-address': 'Quite la dirección web',
  'not-a-language': 'Dé un código de lengua como en, fr o pt-BR',
  'text-or-map': 'Dé un texto, o un texto por lengua',
  'in-no-language': 'Dé un texto al menos en una lengua',
  'not-an-address': 'Escriba una dirección de correo como nombre@example.org',
  'address-letters': 'No se puede enviar correo a letras fuera de a-z antes de la @: dé otra dirección',
  'address-quoted': 'Escriba una sola dirección como nombre@example.org, sin comillas, espacios ni comas',
  'address-domain': 'Lo que sigue a la @ no es un dominio que reciba correo',
  'address-too-long': 'La dirección puede tener como máximo 254 caracteres',
  'not-https': 'Escriba una dirección web que empiece por https://',
  'url-with-password': 'Quite el nombre o la contraseña delante del sitio',
  'not-a-country': 'Dé un país por sus dos letras (ISO 3166-1), como KE',
  'not-a-slug': 'Minúsculas y cifras, unidas por guiones, como consultas-en-linea-2024',
  'not-a-zone': 'Dé una zona horaria de la base IANA, como Europe/Paris',
  'not-a-time': 'Dé una hora que exista, como 2024-02-21T14:00 (en la hora de la sesión) o 2024-02-21T13:00:00Z',
  'not-a-day-or-time': 'Dé una hora que exista, como 2024-02-21T14:00 (en la hora de la sesión), o un día como 2024-02-21',
  'not-a-date': 'Dé una fecha como 2024-11-20',
  'hour-skipped': 'A esa hora se adelantan los relojes: elija otra',
  'hour-repeated': 'Ese día esa hora existe dos veces: escríbala con su diferencia, como 2024-10-27T02:30+01:00',
  'named-twice': 'Cada uno se puede nombrar una sola vez',
  'nothing-to-change': 'Diga al menos una cosa que haya que cambiar',
  'wrong-kind': ({ expected }) => `Este campo espera este tipo: ${expected}`,
  'not-among': ({ values }, { list }) => `Elija entre: ${list(values)}`,
  'too-long': ({ most }) => plural(most, { one: 'Como máximo # carácter', many: 'Como máximo # de caracteres', other: 'Como máximo # caracteres' }),
  'too-short': ({ least }) =>
    plural(least, { one: 'Como mínimo # carácter', many: 'Como mínimo # de caracteres', other: 'Como mínimo # caracteres' }),
  'too-many-items': ({ most }) => plural(most, { one: 'Como máximo # entrada', many: 'Como máximo # de entradas', other: 'Como máximo # entradas' }),
  'too-few-items': ({ least }) => plural(least, { one: 'Como mínimo # entrada', many: 'Como mínimo # de entradas', other: 'Como mínimo # entradas' }),
  'too-large': ({ most }, { number }) => `Como máximo ${number(most)}`,
  'too-small': ({ least }, { number }) => `Como mínimo ${number(least)}`,
};
