import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesDistributedV1 = defineEvent(
  'notes.distributed',
  1,
  {
    producer: 'notes',
    meaning: 'Every mail of a distribution has come to an end.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    distributionId: v.distributionId,
    sent: z.int().min(0),
    delivered: z.int().min(0),
    bounced: z.int().min(0),
    suppressed: z.int().min(0),
    failed: z.int().min(0),
  },
);
