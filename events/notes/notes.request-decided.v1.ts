import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesRequestDecidedV1 = defineEvent(
  'notes.request-decided',
  1,
  {
    producer: 'notes',
    meaning: 'A request for notes was approved or declined.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    notesRequestId: v.notesRequestId,
    decision: z.enum(['approved', 'declined']),
  },
);
