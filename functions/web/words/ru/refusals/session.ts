import type { SessionAspect } from '../../../../../events/values.ts';
import type { SessionReasons } from '../../../../session/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('ru');

const aspect: Readonly<Record<SessionAspect, string>> = {
  title: 'название',
  time: 'время',
  'time-zone': 'часовой пояс',
  place: 'место',
  'joining-link': 'ссылка для подключения',
  capacity: 'вместимость',
  'registration-window': 'срок регистрации',
  moderation: 'рассмотрение регистраций',
  description: 'описание',
  other: 'прочее',
};

export const session: Sentences<SessionReasons> = {
  'not-a-draft-again': 'Сессия не становится снова черновиком.',
  'cancelled-for-good': 'Сессия отменена, и изменить её нельзя: создайте новую.',
  'dated-already': 'У сессии уже есть дата: измените её.',
  'date-first': 'У сессии ещё нет даты: задайте начало и конец, прежде чем открывать регистрацию.',
  'new-date-first': 'Сессия отложена: сначала назначьте новую дату.',
  'open-already': 'Регистрация уже открыта.',
  'too-late-to-open': 'Сессия прошла: открыть регистрацию больше нельзя.',
  'started-add-by-hand': 'Сессия началась: вместо открытия регистрации добавьте людей вручную.',
  'closed-already': 'Регистрация уже закрыта.',
  'nothing-to-close': 'Регистрация не открыта, закрывать нечего.',
  'held-already': 'Сессия уже отмечена как состоявшаяся.',
  'concluded-already': 'Сессия уже завершена.',
  'not-held-but-cancelled': 'Сессия отменена: для сессии, которая всё же состоялась, нужна новая карточка.',
  'held-from-its-start': 'Отметить сессию как состоявшуюся можно с её начала.',
  'held-first': 'Завершить можно только состоявшуюся сессию: сначала отметьте её как состоявшуюся.',
  'postponed-already': 'Сессия уже отложена: назначьте новую дату.',
  'too-late-to-postpone': 'Сессия состоялась: отложить её больше нельзя.',
  'cancelled-already': 'Сессия уже отменена.',
  'too-late-to-cancel': 'Сессия состоялась: отменить её больше нельзя.',
  'start-needed': 'Вместе с концом укажите и начало',
  'end-needed': 'Вместе с началом укажите и конец',
  'discreet-not-public': 'Непубличная сессия бывает вне списка или по приглашениям, но не публичной',
  'discreet-reviewed': 'Регистрации на непубличную сессию всегда рассматриваются',
  'discreet-observers': 'Наблюдатели непубличной сессии рассматриваются, или их нет',
  'session-too-large': 'Тексты сессии вместе слишком длинные: сократите программу или описания',
  'series-published-already': 'Консультация уже опубликована.',
  'slug-stays': 'Консультация опубликована: её имя в адресе стоит в ссылках, которые есть у людей, поэтому остаётся прежним.',
  'series-too-large': 'Тексты консультации вместе слишком длинные: сократите описание или критерии',
  'starts-later': ({ startsAt, timeZone }, { moment }) =>
    `Сессия начинается ${moment(startsAt, timeZone)}: с этого времени её можно отметить как состоявшуюся.`,
  'settled-by-holding': ({ aspects }, { list }) => `Сессия состоялась, это больше не меняется: ${list(aspects.map((one) => aspect[one]))}.`,
  'ends-before-start': ({ startsAt, timeZone }, { moment }) => `Должно быть после начала: ${moment(startsAt, timeZone)}`,
  'lasts-too-long': ({ days }) =>
    plural(days, {
      one: 'Не больше # дня после начала',
      few: 'Не больше # дней после начала',
      many: 'Не больше # дней после начала',
      other: 'Не больше # дня после начала',
    }),
  'closes-before-opening': ({ opensAt, timeZone }, { moment }) => `Должно быть после открытия регистрации: ${moment(opensAt, timeZone)}`,
  'opens-after-start': ({ startsAt, timeZone }, { moment }) => `Должно быть до начала: ${moment(startsAt, timeZone)}`,
  'closes-after-start': ({ startsAt, timeZone }, { moment }) => `Не может быть позже начала: ${moment(startsAt, timeZone)}`,
  'slug-taken': ({ slug }) => `У другой консультации в адресе уже стоит ${slug}: выберите другое имя`,
  'too-many-to-copy': ({ most }) =>
    plural(most, {
      one: 'Скопировать можно консультацию не больше чем из # сессии.',
      few: 'Скопировать можно консультацию не больше чем из # сессий.',
      many: 'Скопировать можно консультацию не больше чем из # сессий.',
      other: 'Скопировать можно консультацию не больше чем из # сессии.',
    }),
  'copied-partly': ({ copied, all }, { number }) =>
    `Консультация скопирована, но сессий — только ${number(copied)} из ${number(all)}: следующую скопировать не удалось. Откройте копию и добавьте недостающее.`,
};
