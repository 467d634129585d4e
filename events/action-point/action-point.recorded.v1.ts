import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const actionPointRecordedV1 = defineEvent(
  'action-point.recorded',
  1,
  {
    producer: 'action-point',
    meaning: 'What was agreed or proposed in a session was written down.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    actionPointId: v.actionPointId,
    revision: z.int().min(1),
    status: v.actionPointStatus,
    owned: z.boolean(),
  },
);
