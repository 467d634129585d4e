import type { Distribution } from '../../notes/domain/notes.ts';
import type { Attendees, Distributions, NotesBook } from '../../notes/ports.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { everything } from './mail-reads.ts';
import { approvedNotesItem, distributionItem, noteCommentItem, notesItem, storedDistribution } from './notes-items.ts';
import { registrationById } from './registration-reads.ts';
import type { Table, Write } from './table.ts';

/** What the comments of a person begin with in the list index. */
export const COMMENTS = 'NOTES-COMMENT#';

/** How many distributions of a session are listed. */
const LATEST = 20;

/** Notes and their approved versions in the table. */
export function notesStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): NotesBook {
  return {
    async get(sessionId) {
      const item = await table.get(keys.notes(sessionId));
      return item && { value: notesItem.read(item), revision: item.version ?? 0 };
    },
    async approved(sessionId, version) {
      const item = await table.get(keys.approvedNotes(sessionId, version));
      return item && approvedNotesItem.read(item);
    },
    async commit(before, { notes, kept, distribution, facts }, cause) {
      const writes: readonly Write[] = [
        {
          put: notesItem.item(keys.notes(notes.sessionId), notes, { version: (before?.revision ?? 0) + 1 }),
          when: before ? { version: before.revision } : { absent: true },
        },
        ...(kept ? [{ put: approvedNotesItem.item(keys.approvedNotes(kept.sessionId, kept.version), kept) }] : []),
        ...(distribution ? [distributionWrite(distribution)] : []),
        ...outbox(facts, cause),
      ];
      return (await table.write(writes)).committed;
    },
    async comments(sessionId) {
      const items = await everything(table, { pk: keys.session(sessionId).pk, prefix: 'NOTES-COMMENT#' });
      return items.map((item) => noteCommentItem.read(item));
    },
    async addComment({ value, revision }, comment) {
      const { sessionId, commentId, keptUntil } = comment;
      const list = { pk: lists.person(comment.by), sk: `${COMMENTS}${commentId}` };
      const put = noteCommentItem.item(keys.noteComment(sessionId, commentId), comment, { keptUntil, list, isPersonal: true });
      return (await table.write([{ check: keys.notes(value.sessionId), when: { version: revision } }, { put }])).committed;
    },
  };
}

function distributionWrite(distribution: Distribution): Write {
  const { version } = distribution;
  return { put: storedDistribution(distribution), when: version === 1 ? { absent: true } : { version: version - 1 } };
}

/** Distributions in the table. */
export function distributionStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): Distributions {
  return {
    async get(id) {
      const item = await table.get(keys.distribution(id));
      return item && distributionItem.read(item);
    },
    async ofSession(id) {
      const page = await table.queryIndex({ index: 'list', listPk: lists.distributionsOf(id), limit: LATEST, descending: true });
      return (await table.getMany(page.items)).map((item) => distributionItem.read(item));
    },
    async commit(after, facts, cause) {
      const put = storedDistribution({ ...after, version: after.version + 1 });
      return (await table.write([{ put, when: { version: after.version } }, ...outbox(facts, cause)])).committed;
    },
  };
}

/** Reads of registrations what the link to notes needs to know. */
export function notesAttendees({ table }: { readonly table: Table }): Attendees {
  return {
    async get(id) {
      const found = await registrationById(table, id);
      if (!found) return undefined;
      const { status, sessionId, linkGeneration, history } = found;
      return { status, sessionId, linkGeneration, wasConfirmed: history.some(({ to }) => to === 'confirmed') };
    },
  };
}
