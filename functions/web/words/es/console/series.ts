import type { ConsoleWords } from '../../shape.ts';

export const series: ConsoleWords['series'] = {
  none: 'Todavía no organiza ninguna serie.',
  noSession: 'Todavía no hay ninguna sesión.',
  status: { draft: 'Borrador', published: 'Publicada' },
};
