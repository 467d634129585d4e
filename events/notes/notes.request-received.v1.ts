import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesRequestReceivedV1 = defineEvent(
  'notes.request-received',
  1,
  {
    producer: 'notes',
    meaning: 'A request for notes was taken up and waits for an organiser.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    notesRequestId: v.notesRequestId,
  },
);
