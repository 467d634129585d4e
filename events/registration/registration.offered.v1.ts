import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationOfferedV1 = defineEvent(
  'registration.offered',
  1,
  {
    producer: 'registration',
    meaning: 'A seat is held for a registrant who waited, until the offer expires.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
    expiresAt: v.instant,
  },
);
