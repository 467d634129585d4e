import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const mailDeliveryDueV1 = defineEvent(
  'mail.delivery-due',
  1,
  {
    producer: 'mail',
    meaning: 'A mail whose sending was ambiguous or postponed is to be tried again.',
  },
  {
    deliveryId: v.deliveryId,
  },
);
