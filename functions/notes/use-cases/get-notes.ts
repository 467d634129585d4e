import type { SessionId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import type { NotesBook } from '../ports.ts';

/** The notes of a session as organisers see them, drafts included. @returns `not-found` when nobody wrote any */
export function getNotes({ notes }: { readonly notes: NotesBook }) {
  return async (sessionId: SessionId): Promise<Result<Notes>> => {
    const found = await notes.get(sessionId);
    return found ? ok(found.value) : reject('not-found', 'unknown-notes');
  };
}
