import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationDeclinedV1 = defineEvent(
  'registration.declined',
  1,
  {
    producer: 'registration',
    meaning: 'An organiser declined a registration.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
  },
);
