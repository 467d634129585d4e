import * as z from 'zod';
import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const materialPublishedV1 = defineEvent(
  'material.published',
  1,
  {
    producer: 'material',
    meaning: 'A version of a material may be read by others than organisers: its content was checked and its day has come.',
  },
  {
    seriesId: v.seriesId,
    /** Absent: it belongs to the series. */
    sessionId: v.sessionId.optional(),
    materialId: v.materialId,
    kind: v.materialKind,
    access: v.materialAccess,
    language: z.string().max(35),
    /** Counts the versions of the language; the first is 1. */
    version: z.int().min(1),
  },
);
