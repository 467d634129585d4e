import type { ConsoleWords } from '../../shape.ts';

export const materials: ConsoleWords['materials'] = {
  none: 'Документов пока нет.',
  add: 'Добавить документ',
  kind: 'Что это',
  title: 'Название',
  whoSees: 'Кто его видит',
  fromHint: 'По часам сессии. До этого его видят только организаторы. Пусто: сразу.',
  type: 'Формат файла',
  typeHint: 'Файл вы выберете на следующей странице.',
  file: 'Файл',
  fileHint: 'Не больше 50 МБ. Его проверят, прежде чем кто-либо его получит.',
  link: 'Адрес записи',
  linkHint: 'Только для записи; файл тогда не нужен.',
  next: 'Дальше',
  upload: 'Отправить файл',
  current: 'эту версию читают',
  another: 'Новая версия или язык',
  change: 'Что изменилось с прошлой версии',
  changeHint: 'Одно предложение, его видят читатели. Нужно, если язык уже есть.',
  remove: 'Удалить документ',
  removeText: 'Исчезнут все языки и версии, навсегда.',
  removeNow: 'Удалить сейчас',
  access: {
    public: 'Все',
    registered: 'Зарегистрированные с местом',
    organisers: 'Только организаторы',
  },
  status: {
    'awaiting-file': 'Ждёт файла',
    refused: 'Отклонён',
    embargoed: 'Ждёт своего дня',
    available: 'Доступен',
  },
  states: {
    awaited: 'ожидается или проверяется',
    usable: 'прежняя версия',
    refused: 'отклонён',
  },
  from: (at) => `видно с: ${at}`,
  version: (number) => `версия ${number}`,
};

export const materialsDone = {
  fileSent: () => 'Файл пришёл и проверяется: скоро он появится, или здесь будет сказано, почему нет.',
  linkAdded: () => 'Запись добавлена.',
  materialChanged: () => 'Изменено.',
  materialRemoved: () => 'Удалено.',
};
