import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationSubmittedV1 = defineEvent(
  'registration.submitted',
  1,
  {
    producer: 'registration',
    meaning: 'Somebody asked to attend a session. It is stored and waits to be taken up in order of arrival.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
  },
);
