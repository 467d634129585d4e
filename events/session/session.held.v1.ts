import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionHeldV1 = defineEvent(
  'session.held',
  1,
  {
    producer: 'session',
    meaning: 'An organiser said that the session took place.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
  },
);
