import type { ConsoleWords } from '../../shape.ts';

export const series: ConsoleWords['series'] = {
  none: 'Вы пока не проводите ни одной серии.',
  noSession: 'Встреч пока нет.',
  status: { draft: 'Черновик', published: 'Опубликована' },
};
