import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const seriesDigestDueV1 = defineEvent(
  'series.digest-due',
  1,
  {
    producer: 'series',
    meaning: 'The day has come for the daily digest to the organisers of a series.',
  },
  {
    seriesId: v.seriesId,
    date: v.localDate,
  },
);
