import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationAddressChangedV1 = defineEvent(
  'registration.address-changed',
  1,
  {
    producer: 'registration',
    meaning: 'The new address of a registrant was confirmed.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    revision: z.int().min(1),
    /** How the registration stands; absent in events of before it was told. */
    status: v.registrationStatus.optional(),
  },
);
