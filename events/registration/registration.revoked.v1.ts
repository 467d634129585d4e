import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationRevokedV1 = defineEvent(
  'registration.revoked',
  1,
  {
    producer: 'registration',
    meaning: 'An organiser took a confirmed registration back: link, notes and seat are gone at once.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
    freedSeat: z.boolean(),
  },
);
