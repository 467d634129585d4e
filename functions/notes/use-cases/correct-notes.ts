import type { PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { mayCorrect, released } from '../domain/releasing.ts';
import type { CorrectNotes } from '../inputs.ts';
import type { NotesChange, NotesSession, Stored } from '../ports.ts';
import { checkNames } from './check-names.ts';
import { type DistributingDeps, sending, textsOut } from './distribute-notes.ts';

/**
 * Puts the approved text in the place of the one that readers have: silently, or with a mail to those who had it. Links stay.
 *
 * @returns `not-found` without notes; `conflict` when nothing was sent, nothing was corrected, the correction is not approved, or
 * it names people under the Chatham House Rule
 */
export function correctNotes(deps: DistributingDeps) {
  return (sessionId: SessionId, input: CorrectNotes, by: PersonId, cause: Cause): Promise<Result<Notes>> =>
    optimistically(async () => {
      const [session, before] = [await deps.sessions.get(sessionId), await deps.notes.get(sessionId)];
      if (!session || !before) return reject('not-found', 'unknown-notes');
      const change = await correction(deps, { before, session, input, by });
      if (!change.ok) return change;
      return (await deps.notes.commit(before, change.value, cause)) ? ok(change.value.notes) : 'outdated';
    }, deps);
}

type Correcting = { readonly before: Stored<Notes>; readonly session: NotesSession; readonly input: CorrectNotes; readonly by: PersonId };

async function correction(deps: DistributingDeps, asked: Correcting): Promise<Result<NotesChange>> {
  const allowed = mayCorrect(asked.before.value);
  if (!allowed.ok) return allowed;
  return asked.input.notice === 'silent' ? silently(deps, asked) : withNotice(deps, asked);
}

async function silently({ notes, register, clock }: DistributingDeps, { before, session, input }: Correcting): Promise<Result<NotesChange>> {
  const unnamed = await checkNames(register, session, before.value.texts, input.confirmedNames);
  if (!unnamed.ok) return unnamed;
  const { correction } = input;
  return ok({ notes: released(before.value, await textsOut(notes, before.value), { at: clock.now(), kind: 'silent', correction }), facts: [] });
}

function withNotice(deps: DistributingDeps, { before, session, input, by }: Correcting): Promise<Result<NotesChange>> {
  const { correction, confirmedNames } = input;
  return sending(
    deps,
    { before, session, kind: 'corrected' },
    {
      ...{ distributionId: deps.ids.mint('dst'), audience: 'registered', only: 'had-earlier-version', by, at: deps.clock.now() },
      ...(correction !== undefined && { correction }),
      ...(confirmedNames && { confirmedNames }),
    },
  );
}
