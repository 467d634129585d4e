import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const signInRequestedV1 = defineEvent(
  'sign-in.requested',
  1,
  {
    producer: 'people',
    meaning: 'Somebody asked for a sign-in link.',
  },
  {
    signInId: v.signInId,
  },
);
