import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationCancelledV1 = defineEvent(
  'registration.cancelled',
  1,
  {
    producer: 'registration',
    meaning: 'A registration ended because its session was cancelled.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
  },
);
