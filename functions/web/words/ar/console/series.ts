import type { ConsoleWords } from '../../shape.ts';

export const series: ConsoleWords['series'] = {
  none: 'لا تنظمون أي سلسلة بعد.',
  noSession: 'لا توجد جلسة بعد.',
  status: { draft: 'مسودة', published: 'منشورة' },
};
