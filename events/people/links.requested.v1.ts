import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const linksRequestedV1 = defineEvent(
  'links.requested',
  1,
  {
    producer: 'people',
    meaning: 'Somebody asked for the links to their registrations.',
  },
  {
    linksRequestId: v.linksRequestId,
  },
);
