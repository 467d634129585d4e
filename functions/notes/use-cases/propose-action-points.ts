import type { SessionId } from '../../../events/values.ts';
import { type Naming, namingsIn } from '../../kernel/names.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Proposal, proposalsIn } from '../domain/proposals.ts';
import type { NotesBook, NotesSession, NotesSessions, RecordedProposals, Register } from '../ports.ts';
import type { ProposedActionPoints } from '../views.ts';

type Deps = {
  readonly notes: Pick<NotesBook, 'get'>;
  readonly sessions: NotesSessions;
  readonly register: Register;
  readonly recorded: RecordedProposals;
};

/** So many lines are offered at once: more are no action points of one session. */
const MOST = 100;

/**
 * The lines of the notes that look like action points, with those recorded already. Nothing is recorded. Under the Chatham House
 * Rule no owner is suggested, and each word is told that looks like somebody who registered.
 *
 * @returns `not-found` without such a session; nothing while there are no notes
 */
export function proposeActionPoints({ notes, sessions, register, recorded }: Deps) {
  return async (sessionId: SessionId): Promise<Result<ProposedActionPoints>> => {
    const session = await sessions.get(sessionId);
    if (!session) return reject('not-found', 'unknown-session');
    const all = proposalsIn(sessionId, (await notes.get(sessionId))?.value.texts ?? {});
    const offered = all.slice(0, MOST);
    const [known, namings] = await Promise.all([
      recorded.of(
        sessionId,
        offered.map(({ proposal }) => proposal),
      ),
      namingsOf(register, session, offered),
    ]);
    const items = offered.map(({ owner, ...one }, n) => ({
      ...one,
      ...(owner !== undefined && !session.chathamHouse && { owner }),
      namings: namings.filter(({ line }) => line === n + 1).map(({ found, as }) => ({ found, as })),
      actionPointId: known.get(one.proposal),
    }));
    return ok({ items, more: all.length - offered.length });
  };
}

/** Each text is one line, so that a naming tells by its line where it belongs. */
async function namingsOf(register: Register, session: NotesSession, proposals: readonly Proposal[]): Promise<readonly Naming[]> {
  if (!session.chathamHouse || proposals.length === 0) return [];
  const people = await register.people(session.sessionId);
  return namingsIn(proposals.map(({ text }) => text).join('\n'), people, session.organisers);
}
