import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionStartedV1 = defineEvent(
  'session.started',
  1,
  {
    producer: 'session',
    meaning: 'The start of a session was reached: who still waits has no seat any more.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    scheduleRevision: v.scheduleRevision,
  },
);
