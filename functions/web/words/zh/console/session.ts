import type { ConsoleWords } from '../../shape.ts';

export const session: ConsoleWords['session'] = {
  undated: '日期未定',
};
