import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const linksRequestedV1 = defineEvent(
  'links.requested',
  1,
  {
    producer: 'people',
    meaning: 'Somebody asked for the links to their registrations, or for the link to their data.',
  },
  {
    linksRequestId: v.linksRequestId,
    /** What the mail is to bring; absent: the links to registrations. */
    purpose: z.enum(['data']).optional(),
  },
);
