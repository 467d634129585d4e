import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const actionPointDueV1 = defineEvent(
  'action-point.due',
  1,
  {
    producer: 'action-point',
    meaning: 'An action point is to be remembered: before its date, on it, after it, or each month when it has none.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    actionPointId: v.actionPointId,
    revision: z.int().min(1),
    reminder: z.enum(['due-soon', 'due', 'overdue', 'undated', 'escalated']),
    /** Days from the due date to the day of this reminder: -7 a week before, 0 on the day. Absent without a due date. */
    offsetDays: z.int().optional(),
  },
);
