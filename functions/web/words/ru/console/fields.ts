import type { ConsoleWords } from '../../shape.ts';

export const fields: ConsoleWords['fields'] = {
  name: { label: 'Имя', wrong: 'Напишите имя одной строкой, без адресов сайтов и без знаков < и >' },
  email: { label: 'Адрес почты', wrong: 'Напишите один адрес, например name@example.org' },
  organisation: { label: 'Организация', wrong: 'Напишите название одной строкой, без адресов сайтов и без знаков < и >' },
  position: { label: 'Должность', wrong: 'Напишите одной строкой, без адресов сайтов и без знаков < и >' },
  country: { label: 'Страна' },
  category: { label: 'Вид организации' },
  language: { label: 'Язык писем' },
  attendeeType: { label: 'Участвует в качестве', wrong: 'Свободного места нет: сначала увеличьте число мест' },
  criteria: { label: 'Критерии' },
  statement: { label: 'Что сообщено' },
  interpretation: { label: 'Нужный устный перевод' },
  accessibility: { label: 'Что нужно для участия' },
  showToParticipants: { label: 'Другие участники могут видеть имя и организацию' },
  nameOrganisationPublicly: { label: 'Организацию можно называть публично' },
  discreet: { label: 'Просит о сдержанности' },
  contactFirst: { label: 'Опасения за безопасность: сначала связаться' },
  joinUrl: { label: 'Личная ссылка для подключения', wrong: 'Напишите адрес, который начинается с https://' },
  reason: { label: 'Что вы хотите им сказать', wrong: 'Напишите не более 1000 знаков простого текста' },
  list: { label: 'Список' },
};
