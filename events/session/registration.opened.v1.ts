import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationOpenedV1 = defineEvent(
  'registration.opened',
  1,
  {
    producer: 'session',
    meaning: 'Registration for a session opened.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    cause: z.enum(['clock', 'organiser']),
  },
);
