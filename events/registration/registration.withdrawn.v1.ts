import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationWithdrawnV1 = defineEvent(
  'registration.withdrawn',
  1,
  {
    producer: 'registration',
    meaning: 'A registrant gave up the registration.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
    freedSeat: z.boolean(),
    cause: z.enum(['registrant', 'offer-refused', 'substituted', 'erased']),
  },
);
