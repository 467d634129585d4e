import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const notesDistributionRequestedV1 = defineEvent(
  'notes.distribution-requested',
  1,
  {
    producer: 'notes',
    meaning: 'An organiser asked for the notes of a session to be sent to an audience.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    distributionId: v.distributionId,
    audience: z.enum(['registered', 'attended']),
    version: z.int().min(1),
    /** Not the whole audience: those who had an earlier version, or the readers of `language`. */
    only: z.enum(['had-earlier-version', 'language']).optional(),
    language: z.string().min(2).max(35).optional(),
  },
);
