import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionReminderDueV1 = defineEvent(
  'session.reminder-due',
  1,
  {
    producer: 'session',
    meaning: 'The time has come to remind the confirmed of a session.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    lead: z.enum(['P1D', 'PT1H']),
    scheduleRevision: v.scheduleRevision,
  },
);
