import type { ConsoleWords } from '../../shape.ts';

export const series: ConsoleWords['series'] = {
  none: 'Vous n’organisez encore aucune série.',
  noSession: 'Il n’y a encore aucune session.',
  status: { draft: 'Brouillon', published: 'Publiée' },
};
