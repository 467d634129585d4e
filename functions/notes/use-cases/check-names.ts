import { refuseNamings } from '../../kernel/names.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { NotesTexts } from '../domain/notes.ts';
import type { NotesSession, Register } from '../ports.ts';

/**
 * Under the Chatham House Rule: whether the notes name anybody who registered, or their body, before they go out.
 *
 * @param confirmed words that the organiser says are no names
 * @returns `conflict` with each place; nothing is checked for other sessions
 */
export async function checkNames(
  register: Register,
  session: NotesSession,
  texts: NotesTexts,
  confirmed: readonly string[] = [],
): Promise<Result<void>> {
  if (!session.chathamHouse) return ok();
  const going = Object.entries(texts).map(([language, text]) => ({ path: `texts.${language}`, text }));
  return refuseNamings(going, { people: await register.people(session.sessionId), exempt: session.organisers, confirmed });
}
