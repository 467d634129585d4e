import { notesRequestedV1 } from '../../events/notes/notes.requested.v1.ts';
import { notesRequestStore } from '../adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../adapters/dynamodb/notes-sessions.ts';
import { platform } from '../adapters/platform.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { notesEnv } from './env.ts';
import { takeUpNotesRequest } from './use-cases/take-up-notes-request.ts';

const base = platform(environment(notesEnv));

/** Takes up what people who were absent asked: approves whom the series lets in, leaves the others to the organisers. */
export const handler = eventConsumer({
  events: [notesRequestedV1],
  handle: takeUpNotesRequest({ ...base, requests: notesRequestStore(base), sessions: notesSessions(base) }),
  observability: observability('notes'),
});
