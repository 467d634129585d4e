import type { ActionPointStatus } from '../../../../../events/values.ts';
import type { ActionPointReasons } from '../../../../action-point/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('ru');

const is: Readonly<Record<ActionPointStatus, string>> = {
  proposed: 'предложен',
  open: 'открыт',
  'in-progress': 'в работе',
  completed: 'выполнен',
  dropped: 'снят',
};

export const actionPoint: Sentences<ActionPointReasons> = {
  'unknown-action-point': 'Такого пункта действий нет.',
  'answers-of-a-day': 'На один день достаточно. Лучше напишите организаторам.',
  'mine-or-not': 'Скажите либо что он не ваш, либо как идёт дело, но не то и другое',
  'not-for-everyone': 'Выберите зарегистрированных или организаторов: об этой сессии должны знать не все',
  'result-when-completed': 'Итог бывает только у выполненного: отметьте и выполнение или назовите итог тогда',
  'result-unknown': 'Такого документа в этой консультации нет: возьмите один из её документов или документов её сессий',
  'history-full': 'История этого пункта действий заполнена. Запишите оставшееся новым пунктом.',
  'no-such-move': ({ from, to, allowed }, { list }) =>
    `Пункт действий в состоянии «${is[from]}» не может стать «${is[to]}». Отсюда он может стать: ${list(allowed.map((one) => is[one]))}`,
  'explain-going-back': ({ from, to }) => `Скажите в примечании, почему он возвращается из «${is[from]}» в «${is[to]}»`,
  'cannot-answer': ({ status }) => `Состояние этого пункта действий: ${is[status]}. Можно оставить организаторам сообщение.`,
  'due-in-the-past': ({ today, timeZone }, { date }) => `Эта дата прошла: сегодня ${date(today)} (${timeZone})`,
  'due-too-far': ({ years }) =>
    plural(years, {
      one: 'Не позже чем через # год',
      few: 'Не позже чем через # года',
      many: 'Не позже чем через # лет',
      other: 'Не позже чем через # года',
    }),
  'proposal-recorded': ({ actionPointId }) =>
    `Эта строка отчёта уже записана (${actionPointId}): измените тот пункт действий или запишите этот отдельно`,
};
