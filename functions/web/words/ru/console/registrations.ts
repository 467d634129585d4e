import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ru');

export const registrations: ConsoleWords['registrations'] = {
  none: 'Пока никто не зарегистрировался.',
  name: 'Имя',
  organisation: 'Организация',
  part: 'В качестве',
  state: 'Состояние',
  decide: 'Решение',
  confirm: 'Подтвердить',
  waitlist: 'В список ожидания',
  states: {
    submitted: 'На рассмотрении',
    confirmed: 'Подтверждена',
    waitlisted: 'В списке ожидания',
    offered: 'Место предложено',
    declined: 'Отклонена',
    withdrawn: 'Отозвана участником',
    revoked: 'Аннулирована',
    lapsed: 'Истекла',
    cancelled: 'Встреча отменена',
    attended: 'Присутствовал',
    absent: 'Отсутствовал',
  },
};

export const registrationsDone = {
  decided: (count: number) =>
    plural(count, {
      one: 'Решение принято по # регистрации. Человек узнает о нём из письма.',
      few: 'Решения приняты по # регистрациям. Каждый узнает о своём из письма.',
      many: 'Решения приняты по # регистрациям. Каждый узнает о своём из письма.',
      other: 'Решения приняты по # регистрации. Каждый узнает о своём из письма.',
    }),
};
