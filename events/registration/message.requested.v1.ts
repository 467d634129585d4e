import { defineEvent } from '../envelope.ts';
import * as v from '../values.ts';

export const messageRequestedV1 = defineEvent(
  'message.requested',
  1,
  {
    producer: 'registration',
    meaning: 'An organiser wrote a message to the registrants of a session.',
  },
  {
    seriesId: v.seriesId,
    sessionId: v.sessionId,
    messageId: v.messageId,
  },
);
