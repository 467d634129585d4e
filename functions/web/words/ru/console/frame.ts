import type { ConsoleWords } from '../../shape.ts';

export const frame: ConsoleWords['frame'] = {
  rooms: 'Рабочее место',
  today: 'Сегодня',
  series: 'Серии',
  points: 'Пункты действий',
  people: 'Люди',
  trail: 'Где вы',
  overview: 'Обзор',
  registrations: 'Регистрации',
  messages: 'Сообщения',
  day: 'День сессии',
  attendance: 'Присутствие',
  notes: 'Отчёт',
  summary: 'Резюме',
  materials: 'Документы',
  mails: 'Письма',
  settings: 'Настройки',
};
