import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const personErasedV1 = defineEvent(
  'person.erased',
  1,
  {
    producer: 'people',
    meaning: 'Everything about a person is to be deleted or was.',
  },
  {
    personId: v.personId,
  },
);
