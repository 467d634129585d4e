import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesRequestedV1 = defineEvent(
  'notes.requested',
  1,
  {
    producer: 'notes',
    meaning: 'Somebody who was not at a session asked for its notes.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    notesRequestId: v.notesRequestId,
  },
);
