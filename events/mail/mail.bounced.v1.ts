import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const mailBouncedV1 = defineEvent(
  'mail.bounced',
  1,
  {
    producer: 'mail',
    meaning: 'A mail could not be delivered.',
  },
  {
    deliveryId: v.deliveryId,
    personId: v.personId,
    seriesId: v.seriesId.optional(),
    permanent: z.boolean(),
  },
);
