import type { ActionPointId, PersonId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoint } from '../domain/action-point.ts';
import { type Author, type Changed, changeActionPoint, factsOf, type Patch } from '../domain/changes.ts';
import { checkVisibility } from '../domain/openness.ts';
import type { UpdateActionPoint } from '../inputs.ts';
import type { ActionPoints, Origin, Origins, ResultMaterial, Results } from '../ports.ts';
import { type OrganisersActionPoint, organiserView } from '../views.ts';
import { knownOwner } from './known-owner.ts';

type Deps = {
  readonly actionPoints: ActionPoints;
  readonly origins: Origins;
  readonly results: Results;
  readonly people: People;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Changes an action point on an organiser's word. What is already so is no change and no event.
 *
 * @returns `not-found`; `invalid` for a due date in the past, a step back without a reason in `note`, or a visibility that the
 *   session does not allow, or a result that is no document of the series; `conflict` for a move that does not exist
 */
export function updateActionPoint(deps: Deps) {
  return (id: ActionPointId, input: UpdateActionPoint, by: PersonId, cause: Cause): Promise<Result<OrganisersActionPoint>> =>
    optimistically(async () => {
      const found = await deps.actionPoints.get(id);
      const origin = found && (await deps.origins.ofSession(found.sessionId));
      if (!origin) return reject('not-found', 'unknown-action-point');
      const result = await resultAfter(deps.results, found, input);
      if (!result.ok) return result;
      const decided = decide(found, origin, patchOf(deps.people, input), { by, role: 'organiser', at: deps.clock.now() });
      return decided.ok ? store(deps.actionPoints, found, decided.value, cause, result.value) : decided;
    }, deps);
}

async function store(
  actionPoints: ActionPoints,
  found: ActionPoint,
  changed: Changed,
  cause: Cause,
  result: ResultMaterial | undefined,
): Promise<Result<OrganisersActionPoint> | Outdated> {
  const view = () => ok(organiserView(changed.point, changed.point.result && result));
  if (changed.aspects.length === 0) return view();
  const stored = await actionPoints.commit(found, changed.point, factsOf(changed), cause);
  return stored ? view() : 'outdated';
}

/** What came of it, after the change: a document of the same series, whoever may read it. */
async function resultAfter(results: Results, found: ActionPoint, { result: named }: UpdateActionPoint): Promise<Result<ResultMaterial | undefined>> {
  const id = named === undefined ? found.result : named;
  const result = id ? await results.find(id, 'organiser') : undefined;
  if (!named || result?.seriesId === found.seriesId) return ok(result);
  return invalid('result', 'result-unknown');
}

function patchOf(people: People, { owner, ...input }: UpdateActionPoint): Patch {
  return { ...input, owner: owner && knownOwner(people, owner) };
}

function decide(found: ActionPoint, origin: Origin, patch: Patch, author: Author): Result<Changed> {
  const shown = checkVisibility(patch.visibility, origin);
  // The zone of the series may have changed since: its calendar judges.
  return shown.ok ? changeActionPoint({ ...found, timeZone: origin.timeZone }, patch, author) : shown;
}
