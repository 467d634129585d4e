import * as z from 'zod';
import { notesRequestId, sessionId } from '../../../events/values.ts';
import type { Distribution } from '../../notes/domain/notes.ts';
import { approvedNotes, distribution, notes } from '../../notes/domain/notes.ts';
import { type NotesRequest, notesRequest } from '../../notes/domain/request.ts';
import { comment } from '../../notes/domain/reviewing.ts';
import { defineItem } from './item.ts';
import { keys, lists } from './keys.ts';
import type { Item } from './table.ts';

/** The notes of a session as they are being written. */
export const notesItem = defineItem({ type: 'notes', v: 1, schema: notes });

/** The text of an approved version: what is sent and read. */
export const approvedNotesItem = defineItem({ type: 'approved-notes', v: 1, schema: approvedNotes });

/** A distribution. In the due-time index until it is done. */
export const distributionItem = defineItem({ type: 'distribution', v: 1, schema: distribution });

/** What a reviewer said of a draft. */
export const noteCommentItem = defineItem({ type: 'note-comment', v: 1, schema: comment });

/** A request for notes: found by its session, by its id through a pointer, and by the person. */
export const notesRequestItem = defineItem({ type: 'notes-request', v: 1, schema: notesRequest });
export const notesRequestPointerItem = defineItem({ type: 'notes-request-pointer', v: 1, schema: z.object({ sessionId }) });

/** Which request of a person counts for a session. */
export const notesAskerItem = defineItem({ type: 'notes-asker', v: 1, schema: z.object({ notesRequestId, version: z.int().min(1) }) });

export function storedDistribution(data: Distribution): Item {
  const list = { pk: lists.distributionsOf(data.sessionId), sk: data.distributionId };
  return distributionItem.item(keys.distribution(data.distributionId), data, { version: data.version, dueAt: data.lookAt, list });
}

export function storedRequest(data: NotesRequest): Item {
  const { sessionId: session, notesRequestId: id, personId, version, keptUntil } = data;
  const list = { pk: lists.person(personId), sk: `NOTES-REQUEST#${id}` };
  return notesRequestItem.item(keys.notesRequest(session, id), data, { version, list, keptUntil, isPersonal: true });
}
