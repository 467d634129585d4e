import type { NotesOfPerson } from '../../notes/ports.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { everythingListed } from './mail-reads.ts';
import { noteCommentItem, notesAskerItem, notesRequestItem } from './notes-items.ts';
import { COMMENTS } from './notes-store.ts';

/** What one address has to do with notes, in the table. */
export function notesOfPerson({ table }: Pick<Platform, 'table'>): NotesOfPerson {
  return {
    async requests(person) {
      const items = await everythingListed(table, { listPk: lists.person(person), prefix: 'NOTES-REQUEST#' });
      return items.map((item) => notesRequestItem.read(item));
    },
    async comments(person) {
      const items = await everythingListed(table, { listPk: lists.person(person), prefix: COMMENTS });
      return items.map((item) => noteCommentItem.read(item));
    },
    async removeRequest({ sessionId, notesRequestId, personId }) {
      const stored = await table.get(keys.notesAsker(sessionId, personId));
      const asker = stored && notesAskerItem.read(stored);
      const { committed } = await table.write([
        { remove: keys.notesRequest(sessionId, notesRequestId) },
        { remove: keys.notesRequestPointer(notesRequestId) },
        ...(asker?.notesRequestId === notesRequestId ? [{ remove: keys.notesAsker(sessionId, personId), when: { version: asker.version } }] : []),
      ]);
      return committed;
    },
    async removeComment({ sessionId, commentId }) {
      await table.write([{ remove: keys.noteComment(sessionId, commentId) }]);
    },
  };
}
