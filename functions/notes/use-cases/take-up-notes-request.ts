import type { EventOf, Fact } from '../../../events/registry.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { mayReadNotes } from '../domain/reading.ts';
import { admitRequest, decided, isGranted, type NotesRequest, type RequestRule, USUAL_RULE } from '../domain/request.ts';
import type { Asker, NotesRequests, NotesSessions, Seat, TakenUp } from '../ports.ts';

type Deps = {
  readonly requests: NotesRequests;
  readonly sessions: NotesSessions;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Takes up a request that was submitted: drops what one address asks too often or asks twice, approves at once who has the
 * right already or whom the series lets in, and leaves the others to the organisers.
 *
 * @returns what was done, for the log
 */
export function takeUpNotesRequest({ requests, sessions, clock, wait, randomness }: Deps) {
  return ({ data }: EventOf<'notes.requested.v1'>, cause: Cause): Promise<string> =>
    optimistically(
      async () => {
        const before = await requests.find(data.notesRequestId);
        if (before?.status !== 'submitted') return 'taken up already';
        const asker = await requests.asker(before.sessionId, before.personId);
        // The event came twice, and the other one was faster by the time between the two reads.
        if (asker.standing?.notesRequestId === before.notesRequestId) return 'outdated';
        const seats = await requests.seats(before.seriesId, before.sessionId, before.personId);
        const rule = (await sessions.get(before.sessionId))?.requestRule ?? USUAL_RULE;
        const change = takenUp(before, { asker, seats, rule, now: clock.now() });
        return (await requests.takeUp(change, cause)) ? (change.after?.status ?? 'dropped') : 'outdated';
      },
      { wait, randomness },
    );
}

type Known = { readonly asker: Asker; readonly seats: readonly Seat[]; readonly rule: RequestRule; readonly now: string };

function takenUp(before: NotesRequest, known: Known): TakenUp {
  const { asker, now } = known;
  const recent = admitRequest(asker.recent, { requestId: before.notesRequestId, at: before.requestedAt });
  const { standing } = asker;
  if (!recent || standing?.status === 'waiting') return { before, after: undefined, asker, recent: recent ?? asker.recent, facts: [] };
  const granted = grantedAnew(before, known);
  const ended = standing && isGranted(standing, now) && granted ? { before: standing, after: endedNow(standing, now) } : undefined;
  const after: NotesRequest = granted ?? { ...before, status: 'waiting' };
  return { before, after, asker, recent, facts: [factOf(after)], ...(ended && { ended }) };
}

/** Whoever has the notes gets a new link; a seat in this session always counts, one in another as the series says. */
function grantedAnew(before: NotesRequest, { asker, seats, rule, now }: Known): NotesRequest | undefined {
  const { standing } = asker;
  const seat = seats.find((one) => mayReadNotes(one) && (one.sessionId === before.sessionId || rule.approval === 'series'));
  const basis = seat && { sessionId: seat.sessionId, registrationId: seat.registrationId };
  if (basis) return decided(before, { status: 'approved', at: now, decidedBy: 'rule', basis });
  const byOrganiser = standing && isGranted(standing, now) && !standing.basis ? standing : undefined;
  // The end of a grant stays what it was: asking again does not lengthen it.
  return (
    byOrganiser && { ...decided(before, { status: 'approved', at: now, decidedBy: byOrganiser.decidedBy }), grantedUntil: byOrganiser.grantedUntil }
  );
}

/** Its place is taken by a newer one, so that corrections come once. */
function endedNow(request: NotesRequest, now: string): NotesRequest {
  return { ...request, grantedUntil: now };
}

function factOf({ seriesId, sessionId, notesRequestId, status }: NotesRequest): Fact {
  const data = { seriesId, sessionId, notesRequestId };
  if (status === 'approved') return { type: 'notes.request-decided.v1', data: { ...data, decision: 'approved' } };
  return { type: 'notes.request-received.v1', data };
}
