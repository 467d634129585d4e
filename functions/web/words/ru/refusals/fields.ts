import type { FieldReasons } from '../../../../kernel/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('ru');

/** What a field takes. */
export const fields: Sentences<FieldReasons> = {
  'is-missing': 'Этого не хватает',
  'is-empty': 'Поле не может быть пустым',
  'none-named': 'Укажите хотя бы один',
  'unknown-field': 'Такого поля нет: уберите его или проверьте написание',
  'wrong-format': 'Написано не так, как требует это поле',
  'not-whole': 'Напишите целое число',
  'not-one-line': 'Напишите одной строкой, без управляющих знаков',
  'turns-direction': 'Уберите знаки, которые меняют направление чтения',
  'not-unicode': 'В тексте повреждённые знаки',
  'has-controls': 'Уберите управляющие знаки',
  'has-markup': 'Уберите знаки < и >',
  'has-web-address': 'Уберите адрес сайта',
  'not-a-language': 'Укажите код языка, например en, fr или pt-BR',
  'text-or-map': 'Дайте текст или по тексту на каждом языке',
  'in-no-language': 'Дайте текст хотя бы на одном языке',
  'not-an-address': 'Напишите адрес почты, например name@example.org',
  'address-letters': 'Письмо нельзя отправить на адрес, где перед @ стоят буквы не из a-z: дайте другой адрес',
  'address-quoted': 'Напишите один адрес, например name@example.org, без кавычек, пробелов и запятых',
  'address-domain': 'То, что стоит после @, — не домен, который принимает почту',
  'address-too-long': 'В адресе может быть не больше 254 знаков',
  'not-https': 'Напишите адрес сайта, который начинается с https://',
  'url-with-password': 'Уберите имя или пароль перед названием сайта',
  'not-a-country': 'Укажите страну двумя буквами (ISO 3166-1), например KE',
  'not-a-slug': 'Строчные латинские буквы и цифры через дефис, например online-consultations-2024',
  'not-a-zone': 'Укажите часовой пояс из базы IANA, например Europe/Paris',
  'not-a-time': 'Укажите существующее время, например 2024-02-21T14:00 (по часам сессии) или 2024-02-21T13:00:00Z',
  'not-a-day-or-time': 'Укажите существующее время, например 2024-02-21T14:00 (по часам сессии), или день, например 2024-02-21',
  'not-a-date': 'Укажите дату, например 2024-11-20',
  'hour-skipped': 'В этот час часы переводят вперёд: выберите другой',
  'hour-repeated': 'В тот день этот час повторяется: укажите время со смещением, например 2024-10-27T02:30+01:00',
  'named-twice': 'Каждое можно назвать только один раз',
  'nothing-to-change': 'Скажите хотя бы одно, что нужно изменить',
  'wrong-kind': ({ expected }) => `Это поле принимает такой вид: ${expected}`,
  'not-among': ({ values }, { list }) => `Выберите из этого: ${list(values)}`,
  'too-long': ({ most }) =>
    plural(most, { one: 'Не больше # знака', few: 'Не больше # знаков', many: 'Не больше # знаков', other: 'Не больше # знака' }),
  'too-short': ({ least }) =>
    plural(least, { one: 'Не меньше # знака', few: 'Не меньше # знаков', many: 'Не меньше # знаков', other: 'Не меньше # знака' }),
  'too-many-items': ({ most }) =>
    plural(most, { one: 'Не больше # пункта', few: 'Не больше # пунктов', many: 'Не больше # пунктов', other: 'Не больше # пункта' }),
  'too-few-items': ({ least }) =>
    plural(least, { one: 'Не меньше # пункта', few: 'Не меньше # пунктов', many: 'Не меньше # пунктов', other: 'Не меньше # пункта' }),
  'too-large': ({ most }, { number }) => `Не больше ${number(most)}`,
  'too-small': ({ least }, { number }) => `Не меньше ${number(least)}`,
};
