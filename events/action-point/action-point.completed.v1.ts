import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const actionPointCompletedV1 = defineEvent(
  'action-point.completed',
  1,
  {
    producer: 'action-point',
    meaning: 'What was agreed is done.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    actionPointId: v.actionPointId,
    revision: z.int().min(1),
    /** The document that came of it, where one was named. */
    result: v.materialId.optional(),
  },
);
