import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionUpdatePublishedV1 = defineEvent(
  'session.update-published',
  1,
  {
    producer: 'session',
    meaning: 'A change of time, zone, place, link or title has settled and registrants are to be told.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    changed: z.array(v.sessionAspect).min(1),
    /** True when registrants had no joining link before, so that this brings it rather than replaces it. */
    joiningDetailsAreNew: z.boolean(),
    sequence: v.sequence,
    scheduleRevision: v.scheduleRevision,
  },
);
