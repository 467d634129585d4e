import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const mailComplainedV1 = defineEvent(
  'mail.complained',
  1,
  {
    producer: 'mail',
    meaning: 'A recipient marked a mail as unwanted.',
  },
  {
    deliveryId: v.deliveryId,
    personId: v.personId,
    seriesId: v.seriesId.optional(),
  },
);
