import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesApprovedV1 = defineEvent(
  'notes.approved',
  1,
  {
    producer: 'notes',
    meaning: 'The notes of a session may be sent as they are.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    version: z.int().min(1),
  },
);
