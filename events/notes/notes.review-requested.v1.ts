import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesReviewRequestedV1 = defineEvent(
  'notes.review-requested',
  1,
  {
    producer: 'notes',
    meaning: 'The notes of a session wait for their reviewers, who get a link each.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    round: z.int().min(1),
  },
);
