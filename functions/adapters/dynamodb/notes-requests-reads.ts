import type { Instant, SessionId } from '../../../events/values.ts';
import type { Recipient } from '../../mail/domain/job.ts';
import type { RequestStanding } from '../../mail/domain/notes-admission.ts';
import { mayReadNotes } from '../../notes/domain/reading.ts';
import { isGranted, type NotesRequest } from '../../notes/domain/request.ts';
import { keys } from './keys.ts';
import { notesRequestItem } from './notes-items.ts';
import { registrationItem } from './registration-items.ts';
import type { Table } from './table.ts';

/** A request for notes as it is stored. */
export async function readNotesRequest(table: Table, session: SessionId, id: string): Promise<NotesRequest | undefined> {
  const item = await table.get(keys.notesRequest(session, id));
  return item && notesRequestItem.read(item);
}

/** Whether a request opens the notes: granted, not over, and the seat still there that it rests on. */
export async function opensNotes(table: Table, request: NotesRequest, now: Instant): Promise<boolean> {
  if (!isGranted(request, now)) return false;
  const { basis } = request;
  if (!basis) return true;
  const item = await table.get(keys.registration(basis.sessionId, basis.registrationId));
  if (!item) return false;
  const { status, history } = registrationItem.read(item);
  return mayReadNotes({ status, wasConfirmed: history.some(({ to }) => to === 'confirmed') });
}

/** How the request stands that a mail goes to; undefined for mails to others, and when it is gone. */
export async function requestStanding(table: Table, to: Recipient, now: Instant): Promise<RequestStanding | undefined> {
  const request = to.type === 'notes-request' ? await readNotesRequest(table, to.sessionId, to.notesRequestId) : undefined;
  return request && { status: request.status, granted: await opensNotes(table, request, now) };
}
