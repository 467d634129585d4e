import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationLapsedV1 = defineEvent(
  'registration.lapsed',
  1,
  {
    producer: 'registration',
    meaning: 'The session started while the registrant was under review, waiting or held an offer.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
  },
);
