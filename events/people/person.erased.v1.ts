import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const personErasedV1 = defineEvent(
  'person.erased',
  1,
  {
    producer: 'people',
    meaning: 'Everything about a person that came before is to be deleted, within 24 hours, by everyone who has it.',
  },
  {
    personId: v.personId,
    /** The request that the person confirmed: where the acknowledgement goes. Absent when nobody is to be told. */
    linksRequestId: v.linksRequestId.optional(),
  },
);
