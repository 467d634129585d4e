import type { ConsoleWords } from '../../shape.ts';

export const session: ConsoleWords['session'] = {
  undated: 'Encore sans date',
};
