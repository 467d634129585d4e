import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationWaitlistedV1 = defineEvent(
  'registration.waitlisted',
  1,
  {
    producer: 'registration',
    meaning: 'A registrant waits for a seat. The position counts from 1 and was true at this moment.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
    position: z.int().min(1),
    cause: z.enum(['full', 'reviewed', 'offer-expired']),
  },
);
