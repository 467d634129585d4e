import type { ActionPointId, PersonId, SessionId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { checkVisibility } from '../domain/openness.ts';
import { newActionPoint, recordedFact } from '../domain/record.ts';
import type { RecordActionPoint } from '../inputs.ts';
import type { ActionPoints, Origins } from '../ports.ts';
import { type OrganisersActionPoint, organiserView } from '../views.ts';
import { knownOwner } from './known-owner.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly origins: Origins; readonly people: People; readonly clock: Clock; readonly ids: Ids };

/**
 * Writes down what was agreed or proposed in a session.
 *
 * @returns `not-found` without such a session; `invalid` for a due date that has passed in the zone of the series, or a
 *   public action point of a session that not everyone may know of; `conflict` when the line of the notes that it is was
 *   recorded before
 */
export function recordActionPoint({ actionPoints, origins, people, clock, ids }: Deps) {
  return async (sessionId: SessionId, input: RecordActionPoint, by: PersonId, cause: Cause): Promise<Result<OrganisersActionPoint>> => {
    const origin = await origins.ofSession(sessionId);
    if (!origin) return reject('not-found', 'unknown-session');
    const shown = checkVisibility(input.visibility, origin);
    if (!shown.ok) return shown;
    const { owner, supporting = [], status, ...rest } = input;
    const recorded = newActionPoint(
      ids.mint('act'),
      { ...rest, supporting, status, known: owner && knownOwner(people, owner), seriesId: origin.seriesId, sessionId, timeZone: origin.timeZone },
      by,
      clock.now(),
    );
    if (!recorded.ok) return recorded;
    if (await actionPoints.commit(undefined, recorded.value, [recordedFact(recorded.value)], cause))
      return ok(organiserView(recorded.value, undefined));
    const earlier = input.proposal && (await actionPoints.ofProposal(sessionId, input.proposal));
    if (!earlier) throw new Error(`The id ${recorded.value.actionPointId} is in use`);
    return alreadyRecorded(earlier);
  };
}

function alreadyRecorded(actionPointId: ActionPointId): Result<never> {
  const reason = { code: 'proposal-recorded', facts: { actionPointId } } as const;
  return reject('conflict', reason, [{ path: 'proposal', reason }]);
}
