import type * as z from 'zod';
import type { SessionId } from '../../../events/values.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { ActionPoint } from '../domain/action-point.ts';
import type { ActionPoints, Origins, Results } from '../ports.ts';
import { maySee, openActionPoint, resultFor } from '../views.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly origins: Origins; readonly results: Results };

/** What those who had a seat in a session see of what was agreed there: what is public, and what is for the registered. */
export function listSessionsActionPoints({ actionPoints, origins, results }: Deps) {
  return async (sessionId: SessionId): Promise<Result<{ readonly items: readonly z.infer<typeof openActionPoint>[] }>> => {
    const origin = await origins.ofSession(sessionId);
    const found: ActionPoint[] = [];
    for (let next: string | undefined, more = origin !== undefined; origin && more; more = next !== undefined) {
      const page = await actionPoints.ofSeries(origin.seriesId, next);
      found.push(...page.items.filter((point) => point.sessionId === sessionId && maySee('registered', point, origin)));
      next = page.next;
    }
    return ok({
      items: await Promise.all(
        found.map(async (point) => openActionPoint.parse({ ...point, result: await resultFor(results, 'registered', point) })),
      ),
    });
  };
}
