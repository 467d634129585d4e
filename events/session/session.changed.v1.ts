import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionChangedV1 = defineEvent(
  'session.changed',
  1,
  {
    producer: 'session',
    meaning: 'An organiser changed a session. Said at once; registrants are told by `session.update-published`.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    changed: z.array(v.sessionAspect).min(1),
    scheduleRevision: v.scheduleRevision,
  },
);
