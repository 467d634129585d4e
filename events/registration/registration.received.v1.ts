import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationReceivedV1 = defineEvent(
  'registration.received',
  1,
  {
    producer: 'registration',
    meaning: 'A registration was taken up and waits for the review of an organiser.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
  },
);
