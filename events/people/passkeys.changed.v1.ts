import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const passkeysChangedV1 = defineEvent(
  'passkeys.changed',
  1,
  {
    producer: 'people',
    meaning: 'The passkeys of a person are not what they were: one was added or removed, or all were reset.',
  },
  {
    personId: v.personId,
    change: z.enum(['added', 'removed', 'reset']),
    /** Where the person is told of it. */
    linksRequestId: v.linksRequestId,
  },
);
