import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const seriesPublishedV1 = defineEvent(
  'series.published',
  1,
  {
    producer: 'series',
    meaning: 'A series became visible to everyone.',
  },
  {
    seriesId: v.seriesId,
  },
);
