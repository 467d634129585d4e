import type { PersonId, SessionId } from '../../../events/values.ts';
import { endOfEmbargo } from '../../kernel/embargo.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { newDistribution, requestedFact, type Sending } from '../domain/distributing.ts';
import type { Distribution, Notes, Release } from '../domain/notes.ts';
import { embargoed, released } from '../domain/releasing.ts';
import type { DistributeNotes } from '../inputs.ts';
import type { NotesBook, NotesChange, NotesSession, NotesSessions, Register, Stored } from '../ports.ts';
import { distributionView, type OrganisersDistribution } from '../views.ts';
import { checkNames } from './check-names.ts';

export type DistributingDeps = {
  readonly notes: NotesBook;
  readonly sessions: NotesSessions;
  readonly register: Register;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

const NOBODY_RECORDED = 'No attendance was recorded, so nobody counts as attended and nobody gets this mail. Record who came, or send to registered';

/**
 * Asks for the approved notes to be sent: to all who were registered, or to those who attended, or to the readers of one
 * language among them. A second distribution of the same version reaches only those who have not had it, since a mail is
 * known by its recipient and the version.
 *
 * With an embargo it is decided now and done on its day; a text that is written meanwhile changes nothing of it.
 *
 * @returns with a warning when attended was said and no attendance was recorded; `not-found` without such a session; `conflict`
 * when the notes are not approved, the session has not begun, or notes under the Chatham House Rule name people
 */
export function distributeNotes(deps: DistributingDeps) {
  return (sessionId: SessionId, input: DistributeNotes, by: PersonId, cause: Cause): Promise<Result<OrganisersDistribution>> =>
    optimistically(async () => {
      const session = await deps.sessions.get(sessionId);
      if (!session) return reject('not-found', 'unknown-session');
      const before = await deps.notes.get(sessionId);
      const asked = await askedOf(deps, session, input, by);
      if (!asked.ok) return asked;
      const decided = await sending(deps, { before, session, kind: kindOf(asked.value, before) }, asked.value);
      if (!decided.ok) return decided;
      return (await deps.notes.commit(before, decided.value, cause)) ? ok(distributionView(decided.value.distribution)) : 'outdated';
    }, deps);
}

/** @returns `invalid` for an embargo at an hour that does not exist */
async function askedOf(
  { register, clock, ids }: DistributingDeps,
  { sessionId, timeZone }: NotesSession,
  { audience, language, confirmedNames, embargoUntil }: DistributeNotes,
  by: PersonId,
): Promise<Result<Sending>> {
  const at = clock.now();
  const day = endOfEmbargo(timeZone, embargoUntil, at);
  if (!day.ok) return day;
  const nobody = audience === 'attended' && !(await register.hasAttendance(sessionId));
  return ok({
    ...{ distributionId: ids.mint('dst'), audience, by, at },
    ...(language !== undefined && { only: 'language' as const, language }),
    ...(day.value > at && { visibleFrom: day.value }),
    ...(nobody && { warning: NOBODY_RECORDED }),
    ...(confirmedNames && { confirmedNames }),
  });
}

/** What comes before anything else is a first sending, whatever it is narrowed to. */
function kindOf({ language }: Pick<Sending, 'language'>, before: Stored<Notes> | undefined): Release['kind'] {
  return language !== undefined && before?.value.distributedVersion !== undefined ? 'language' : 'sent';
}

type Ground = { readonly before: Stored<Notes> | undefined; readonly session: NotesSession; readonly kind: Release['kind'] };

/** Decides on a sending, with the check for names that everything passes before it goes out. */
export async function sending(
  { notes, register }: Pick<DistributingDeps, 'notes' | 'register'>,
  { before, session, kind }: Ground,
  asked: Sending,
): Promise<Result<NotesChange & { readonly distribution: Distribution }>> {
  const decided = newDistribution(before?.value, session, asked);
  if (!decided.ok) return decided;
  const { distribution, notes: of } = decided.value;
  const unnamed = await checkNames(register, session, of.texts, asked.confirmedNames);
  if (!unnamed.ok) return unnamed;
  if (distribution.status === 'scheduled') return ok({ notes: embargoed(of, distribution, kind), distribution, facts: [] });
  const { at, correction } = asked;
  const after = released(of, await textsOut(notes, of), { at, kind, correction });
  return ok({ notes: after, distribution, facts: [requestedFact(distribution)] });
}

/** What readers have now. */
export async function textsOut(notes: NotesBook, { sessionId, distributedVersion }: Notes) {
  return distributedVersion === undefined ? undefined : (await notes.approved(sessionId, distributedVersion))?.texts;
}
