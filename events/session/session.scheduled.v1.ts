import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const sessionScheduledV1 = defineEvent(
  'session.scheduled',
  1,
  {
    producer: 'session',
    meaning: 'A session got its date for the first time, or a new one after it was postponed.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    startsAt: v.instant,
    endsAt: v.instant,
    timeZone: v.timeZone,
    scheduleRevision: v.scheduleRevision,
  },
);
