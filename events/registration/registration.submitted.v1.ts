import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationSubmittedV1 = defineEvent(
  'registration.submitted',
  1,
  {
    producer: 'registration',
    meaning:
      'Somebody asked to attend a session. It is stored and waits to be taken up in order of arrival. After an outage one event may stand for several requests of a session, and one request may be told of more than once: do not count requests by it.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
  },
);
