import type { ConsoleWords } from '../../shape.ts';

export const summary: ConsoleWords['summary'] = {
  next: {
    none: 'Резюме ещё никто не написал. Оно для всех: что было сказано, но не кем.',
    draft: 'Резюме — черновик: его видят только организаторы.',
    scheduled: 'Резюме будет опубликовано в назначенный день.',
    published: 'Резюме опубликовано.',
    declined: 'Резюме не будет. Чтобы это изменить, напишите его.',
    changed: 'У читателей прежняя версия. Опубликуйте эту, чтобы её заменить.',
  },
  public: 'Как его видят все',
  toPublish: 'Посмотреть и опубликовать',
  decline: 'Резюме не будет',
  text: 'Резюме',
  textHint: 'Markdown: # — заголовок, - — пункт списка.',
  language: 'Другой язык',
  addLanguage: 'Добавить этот язык',
  themeName: 'Тема',
  addPoint: 'Добавить пункт',
  addTheme: 'Добавить тему с выводами',
  save: 'Сохранить черновик',
  participants: 'Кто участвовал',
  participantsHint: 'Только числа, без имён. Оставьте поле пустым, чтобы опубликовать подсчитанное.',
  total: 'Участников',
  seen: 'Это увидят все.',
  embargoHint: 'По часам сессии. Оставьте пустым, чтобы опубликовать сейчас.',
  publish: 'Опубликовать',
  from: (at) => `Видно с: ${at}`,
  theme: (number) => `Выводы, тема ${number}`,
  point: (number) => `Пункт ${number}`,
  dropPoint: (number) => `Убрать пункт ${number}`,
  dropTheme: (number) => `Убрать тему ${number}`,
  counted: (count) => `Подсчитано: ${count}`,
};

export const summaryDone = {
  summarySaved: () => 'Сохранено как черновик.',
  summaryDeclined: () => 'Отмечено, что резюме не будет.',
  summaryPublished: () => 'Опубликовано. Его могут прочесть все, оно есть и в лентах.',
  summaryScheduled: () => 'Будет опубликовано в назначенный день.',
};
