import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionNudgeDueV1 = defineEvent(
  'session.nudge-due',
  1,
  {
    producer: 'session',
    meaning: 'Organisers are to be reminded of what a session still needs from them.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    nudge: z.enum(['joining-link-missing', 'hold', 'publish-notes']),
    /** Days after the end of the session; for a missing link, days before its start as a negative number. */
    day: z.int().min(-31).max(31),
    scheduleRevision: v.scheduleRevision,
  },
);
