import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesPulledBackV1 = defineEvent(
  'notes.pulled-back',
  1,
  {
    producer: 'notes',
    meaning: 'The notes of a session were taken back: all links to them are dead.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    version: z.int().min(1),
  },
);
