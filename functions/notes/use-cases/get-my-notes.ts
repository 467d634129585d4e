import { notesRequestId, registrationId, type SessionId } from '../../../events/values.ts';
import { type Links, notesLinkGeneration } from '../../kernel/links.ts';
import type { Cause, Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { mayReadNotes } from '../domain/reading.ts';
import { updatesSince } from '../domain/releasing.ts';
import { isGranted, type NotesRequest } from '../domain/request.ts';
import type { Attendees, NotesBook, NotesRequests, NotesSessions } from '../ports.ts';
import { type RegistrantsNotes, registrantsNotes } from '../views.ts';

type Deps = {
  readonly notes: NotesBook;
  readonly sessions: NotesSessions;
  readonly attendees: Attendees;
  readonly requests: NotesRequests;
  readonly links: Links;
  readonly clock: Clock;
};

/** Whoever fails is told the same, so that nobody learns who was registered. */
const VOID_LINK = reject('gone', 'link-outdated');

/**
 * The notes that were sent, by a personal link: for those who had a seat, as long as they have not withdrawn and were not
 * revoked, and for those whose request was approved, as long as the grant lasts. The first opening by a request is kept.
 *
 * @param since the version one was mailed: what was updated since is told; absent: all updates
 * @returns `gone` for any link that does not open, `not-found` while no notes were sent
 */
export function getMyNotes(deps: Deps) {
  return async (token: string, cause: Cause, since?: number): Promise<Result<RegistrantsNotes>> => {
    const reader = await readerOf(deps, token);
    if (!reader) return VOID_LINK;
    const found = await deps.notes.get(reader.sessionId);
    const generation = notesLinkGeneration(reader.linkGeneration, found?.value.pullBacks);
    if (!deps.links.verify('notes', token, generation)) return VOID_LINK;
    const sent = await sentNotes(deps, reader.sessionId, found?.value, since);
    if (sent.ok && reader.request && !reader.request.openedAt) await opened(deps, reader.request, cause);
    return sent;
  };
}

type Reader = { readonly sessionId: SessionId; readonly linkGeneration: number; readonly request?: NotesRequest };

/** Who claims to read, if they still may; the link itself is not looked at yet. */
async function readerOf(deps: Deps, token: string): Promise<Reader | undefined> {
  const claimed = deps.links.claimedId(token);
  const registration = registrationId.safeParse(claimed);
  if (registration.success) {
    const attendee = await deps.attendees.get(registration.data);
    return attendee && mayReadNotes(attendee) ? attendee : undefined;
  }
  const id = notesRequestId.safeParse(claimed);
  const request = id.success ? await deps.requests.find(id.data) : undefined;
  if (!request || !isGranted(request, deps.clock.now()) || !(await hasBasis(deps, request))) return undefined;
  const { sessionId, linkGeneration } = request;
  return { sessionId, linkGeneration, request };
}

/** What was approved because of a seat ends with the seat. */
async function hasBasis({ attendees }: Deps, { basis }: NotesRequest): Promise<boolean> {
  const seat = basis && (await attendees.get(basis.registrationId));
  return basis === undefined || (seat !== undefined && mayReadNotes(seat));
}

/** One who opens twice at once is recorded once: who is slower finds the request changed. */
async function opened({ requests, clock }: Deps, request: NotesRequest, cause: Cause): Promise<void> {
  await requests.update(request, { ...request, openedAt: clock.now() }, [], cause);
}

async function sentNotes({ notes, sessions }: Deps, id: SessionId, head: Notes | undefined, since?: number): Promise<Result<RegistrantsNotes>> {
  const session = await sessions.get(id);
  const version = head?.status === 'pulled-back' ? undefined : head?.distributedVersion;
  const sent = version === undefined ? undefined : await notes.approved(id, version);
  if (!sent || !session || !head) return reject('not-found', 'notes-not-sent');
  return ok(registrantsNotes.parse({ ...session, ...sent, updates: updatesSince(head, since) }));
}
