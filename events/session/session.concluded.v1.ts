import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionConcludedV1 = defineEvent(
  'session.concluded',
  1,
  {
    producer: 'session',
    meaning: 'An organiser closed the session: notes went out, the summary is published or was declined.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
  },
);
