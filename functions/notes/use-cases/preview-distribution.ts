import type { SessionId } from '../../../events/values.ts';
import { namingsIn } from '../../kernel/names.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { outlookOf } from '../domain/outlook.ts';
import type { PreviewDistribution } from '../inputs.ts';
import type { Candidates, NotesBook, NotesSession, NotesSessions, Register } from '../ports.ts';
import type { DistributionPreview } from '../views.ts';

type Deps = {
  readonly notes: Pick<NotesBook, 'get'>;
  readonly sessions: NotesSessions;
  readonly register: Register;
  readonly candidates: Candidates;
};

/**
 * What would happen if the notes were sent now as they are: who gets a mail, who does not and why, and where the text seems to
 * name people under the Chatham House Rule. Nothing is sent.
 *
 * @returns `not-found` without such a session
 */
export function previewDistribution({ notes, sessions, register, candidates }: Deps) {
  return async (sessionId: SessionId, { audience, language, only }: PreviewDistribution): Promise<Result<DistributionPreview>> => {
    const session = await sessions.get(sessionId);
    if (!session) return reject('not-found', 'unknown-session');
    const found = (await notes.get(sessionId))?.value;
    const version = found?.version ?? 1;
    const earlier = only === undefined ? [] : (found?.releases ?? []).map((release) => release.version).filter((one) => one < version);
    const all = await candidates.of(session, { version, earlier });
    return ok({
      audience,
      ...outlookOf(all, { audience, language, only }),
      attendanceRecorded: all.some(({ state }) => state === 'attended'),
      namings: found ? await namings(register, session, found) : [],
    });
  };
}

/** Each place where the notes seem to name somebody; nothing is looked for in other sessions. */
async function namings(register: Register, session: NotesSession, { texts }: Notes): Promise<DistributionPreview['namings']> {
  if (!session.chathamHouse) return [];
  const people = await register.people(session.sessionId);
  return Object.entries(texts).flatMap(([language, text]) => namingsIn(text, people, session.organisers).map((naming) => ({ ...naming, language })));
}
