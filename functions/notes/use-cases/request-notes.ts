import { notesRequestId, type SessionId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { hasBegun } from '../domain/distributing.ts';
import { requestKeptUntil } from '../domain/request.ts';
import type { RequestNotes } from '../inputs.ts';
import type { NotesRequests, NotesSessions } from '../ports.ts';

type Deps = {
  readonly requests: NotesRequests;
  readonly sessions: NotesSessions;
  readonly people: People;
  readonly clock: Clock;
  readonly ids: Ids;
};

/**
 * Takes a request for notes. The work and the answer are the same for every address: what comes of it is told by mail.
 *
 * @returns `not-found` for a session that is not open to everyone, `gone` for a cancelled one, `conflict` before its start
 */
export function requestNotes({ requests, sessions, people, clock, ids }: Deps) {
  return async (sessionId: SessionId, input: RequestNotes, cause: Cause): Promise<Result<{ readonly status: 'submitted' }>> => {
    const session = await sessions.get(sessionId);
    if (!session?.isOpen) return reject('not-found', 'unknown-session');
    if (session.status === 'cancelled') return reject('gone', 'session-cancelled');
    const now = clock.now();
    if (!hasBegun(session, now)) return reject('conflict', 'notes-later');
    const id = notesRequestId.parse(ids.mint('nrq'));
    const { seriesId, requestRule } = session;
    const request = {
      ...{ notesRequestId: id, sessionId, seriesId, personId: people.idOf(input.email) },
      ...{ name: input.name, email: input.email, organisation: input.organisation, reason: input.reason, language: input.language ?? 'en' },
      ...{ status: 'submitted' as const, requestedAt: now, linkGeneration: 1, keptUntil: requestKeptUntil(now, requestRule), version: 1 },
    };
    await requests.submit(request, [{ type: 'notes.requested.v1', data: { seriesId, sessionId, notesRequestId: id } }], cause);
    return ok({ status: 'submitted' });
  };
}
