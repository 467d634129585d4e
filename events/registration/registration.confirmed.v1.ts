import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationConfirmedV1 = defineEvent(
  'registration.confirmed',
  1,
  {
    producer: 'registration',
    meaning: 'A registrant may attend.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
    attendeeType: v.attendeeType,
    cause: z.enum(['seat-available', 'reviewed', 'promoted', 'offer-accepted', 'added-by-organiser', 'substituted']),
    /** Whether the session has begun, or had before it was given another date: then its notes may be out already. */
    sessionHasBegun: z.boolean().optional(),
  },
);
