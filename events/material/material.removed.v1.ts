import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const materialRemovedV1 = defineEvent(
  'material.removed',
  1,
  {
    producer: 'material',
    meaning: 'A material, or one of its languages, was deleted: nobody may read it any more.',
  },
  {
    seriesId: v.seriesId,
    /** Absent: it belonged to the series. */
    sessionId: v.sessionId.optional(),
    materialId: v.materialId,
  },
);
