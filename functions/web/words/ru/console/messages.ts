import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ru');

export const messages: ConsoleWords['messages'] = {
  nobody: 'Писать пока некому. Когда кто-нибудь зарегистрируется, вы сможете написать ему здесь.',
  whom: 'Кому',
  markdownHint: 'Можно использовать Markdown: **жирный**, *курсив*, списки с -, ссылки.',
  preview: 'Сначала посмотреть',
  before: 'До отправки',
  whole: 'Всё письмо текстом',
  send: 'Отправить сейчас',
  test: 'Отправить мне пробное',
  change: 'Изменить',
  testTo: 'Пробное письмо уйдёт на',
  tested: 'Пробное письмо уже в пути к вам.',
  past: 'Что было написано',
  refresh: 'Обновить числа',
  gets: (n: number) =>
    plural(n, {
      one: 'Это письмо сейчас получит # человек.',
      few: 'Это письмо сейчас получат # человека.',
      many: 'Это письмо сейчас получат # человек.',
      other: 'Это письмо сейчас получат # человека.',
    }),
};

export const messagesDone = {
  messaged: () => 'Сообщение в пути. Числа ниже растут по мере отправки.',
};
