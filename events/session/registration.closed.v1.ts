import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationClosedV1 = defineEvent(
  'registration.closed',
  1,
  {
    producer: 'session',
    meaning: 'Registration for a session closed.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    cause: z.enum(['clock', 'organiser']),
  },
);
