import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationAddressChangeRequestedV1 = defineEvent(
  'registration.address-change-requested',
  1,
  {
    producer: 'registration',
    meaning: 'A registrant gave a new address, which is to be confirmed from there.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
  },
);
