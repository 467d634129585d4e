import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const summaryPublishedV1 = defineEvent(
  'summary.published',
  1,
  {
    producer: 'summary',
    meaning: 'The public account of a session was published.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    version: z.int().min(1),
  },
);
