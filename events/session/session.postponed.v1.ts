import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionPostponedV1 = defineEvent(
  'session.postponed',
  1,
  {
    producer: 'session',
    meaning: 'A session will not take place at its date; a new one is not known yet.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    sequence: v.sequence,
  },
);
