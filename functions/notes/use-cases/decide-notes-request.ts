import type { Fact } from '../../../events/registry.ts';
import type { Instant, NotesRequestId, PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { decided, type NotesRequest } from '../domain/request.ts';
import type { DecideNotesRequest } from '../inputs.ts';
import type { NotesRequests, RequestPage } from '../ports.ts';

type Deps = { readonly requests: NotesRequests; readonly clock: Clock; readonly wait: Wait; readonly randomness: Randomness };

const OUTCOMES = { approve: 'approved', decline: 'declined' } as const;

/**
 * Decides on a request. A decision can be changed: a decline after an approval makes the link void at once. The same decision
 * again changes nothing.
 *
 * @returns `not-found`; `conflict` in the moment before a request was taken up
 */
export function decideNotesRequest({ requests, clock, wait, randomness }: Deps) {
  return (id: NotesRequestId, input: DecideNotesRequest, by: PersonId, cause: Cause): Promise<Result<NotesRequest>> =>
    optimistically(
      async () => {
        const before = await requests.find(id);
        const after = before ? decision(before, input, by, clock.now()) : reject('not-found', 'unknown-notes-request');
        if (!before || !after.ok || after.value === before) return after;
        return (await requests.update(before, after.value, [factOf(after.value, OUTCOMES[input.decision])], cause)) ? after : 'outdated';
      },
      { wait, randomness },
    );
}

function decision(before: NotesRequest, { decision: word, reason }: DecideNotesRequest, by: PersonId, at: Instant): Result<NotesRequest> {
  if (before.status === 'submitted') return reject('conflict', 'request-just-in');
  return ok(decided(before, { status: OUTCOMES[word], at, decidedBy: by, ...(reason !== undefined && { decisionReason: reason }) }));
}

function factOf({ seriesId, sessionId, notesRequestId }: NotesRequest, outcome: 'approved' | 'declined'): Fact {
  return { type: 'notes.request-decided.v1', data: { seriesId, sessionId, notesRequestId, decision: outcome } };
}

/** The requests of a session, oldest first, by pages. @throws BadCursorError for a cursor that this list did not give */
export function listNotesRequests({ requests }: Pick<Deps, 'requests'>) {
  return (sessionId: SessionId, cursor?: string): Promise<RequestPage> => requests.ofSession(sessionId, cursor);
}
