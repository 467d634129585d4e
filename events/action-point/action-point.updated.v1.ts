import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const actionPointUpdatedV1 = defineEvent(
  'action-point.updated',
  1,
  {
    producer: 'action-point',
    meaning: 'An action point changed. Who, when and why stand in its history.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    actionPointId: v.actionPointId,
    revision: z.int().min(1),
    /** The document that came of it, where one was named. */
    result: v.materialId.optional(),
    status: v.actionPointStatus,
    changed: z
      .array(z.enum(['status', 'due-date', 'owner', 'progress', 'text', 'visibility', 'priority', 'supporting', 'comment', 'not-mine']))
      .min(1),
  },
);
