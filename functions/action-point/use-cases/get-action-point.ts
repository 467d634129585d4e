import type { ActionPointId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoints, Results } from '../ports.ts';
import { type OrganisersActionPoint, organiserView, resultFor } from '../views.ts';

/** One action point with its history, for organisers; who may see it is decided by the caller. @returns or `not-found` */
export function getActionPoint({ actionPoints, results }: { readonly actionPoints: ActionPoints; readonly results: Results }) {
  return async (id: ActionPointId): Promise<Result<OrganisersActionPoint>> => {
    const point = await actionPoints.get(id);
    return point ? ok(organiserView(point, await resultFor(results, 'organiser', point))) : reject('not-found', 'unknown-action-point');
  };
}
