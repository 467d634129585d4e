import { registrationId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { mayReadNotes } from '../domain/reading.ts';
import type { Attendees, NotesBook, NotesSessions } from '../ports.ts';
import { type RegistrantsNotes, registrantsNotes } from '../views.ts';

type Deps = { readonly notes: NotesBook; readonly sessions: NotesSessions; readonly attendees: Attendees; readonly links: Links };

/** Whoever fails is told the same, so that nobody learns who was registered. */
const VOID_LINK = reject('gone', 'This link is not valid any more, or was not copied whole. Please use the link in the latest mail about the notes');

/**
 * The notes that were sent, for a registrant by their link: those who had a seat, as long as they have not withdrawn and
 * were not revoked.
 *
 * @returns `gone` for any link that does not open, `not-found` while no notes were sent
 */
export function getMyNotes(deps: Deps) {
  return async (token: string): Promise<Result<RegistrantsNotes>> => {
    const id = registrationId.safeParse(deps.links.claimedId(token));
    const attendee = id.success ? await deps.attendees.get(id.data) : undefined;
    if (!attendee || !deps.links.verify('notes', token, attendee.linkGeneration) || !mayReadNotes(attendee)) return VOID_LINK;
    return sentNotes(deps, attendee.sessionId);
  };
}

async function sentNotes({ notes, sessions }: Deps, id: NonNullable<Awaited<ReturnType<Attendees['get']>>>['sessionId']) {
  const [head, session] = await Promise.all([notes.get(id), sessions.get(id)]);
  const version = head?.value.status === 'pulled-back' ? undefined : head?.value.distributedVersion;
  const sent = version === undefined ? undefined : await notes.approved(id, version);
  if (!sent || !session) return reject('not-found', 'The notes of this session have not been sent yet. You will get a mail when they are');
  return ok(registrantsNotes.parse({ ...session, ...sent }));
}
