import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionCancelledV1 = defineEvent(
  'session.cancelled',
  1,
  {
    producer: 'session',
    meaning: 'A session will not take place at all.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    sequence: v.sequence,
  },
);
