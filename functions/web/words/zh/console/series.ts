import type { ConsoleWords } from '../../shape.ts';

export const series: ConsoleWords['series'] = {
  none: '您尚未主办任何系列。',
  noSession: '尚无会议。',
  status: { draft: '草稿', published: '已发布' },
};
