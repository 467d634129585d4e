import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const registrationRepeatedV1 = defineEvent(
  'registration.repeated',
  1,
  {
    producer: 'registration',
    meaning: 'A request came for a session from an address that holds a registration there already.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    registrationId: v.registrationId,
    /** `same-person`: nothing changed. `same-address`: another name, kept until its owner decides. */
    repeat: z.enum(['same-person', 'same-address']),
    /** The request that came later: present for `same-address`, where it can still become a registration. */
    intakeId: v.registrationId.optional(),
  },
);
