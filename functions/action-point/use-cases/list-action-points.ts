import type { SeriesId, SessionId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoint } from '../domain/action-point.ts';
import type { Viewer } from '../domain/openness.ts';
import type { ListActionPoints } from '../inputs.ts';
import type { ActionPointPage, ActionPoints, Origin, Origins, Results } from '../ports.ts';
import { type ActionPointView, maySee, resultFor, viewFor } from '../views.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly origins: Origins; readonly results: Results };
type Listed = { readonly items: readonly ActionPointView[]; readonly next?: string | undefined };

/**
 * The action points of a series that the viewer may see, in the order in which they were recorded. A page may hold fewer
 * than others; it is never empty while a `next` follows.
 *
 * @returns `not-found` without such a series, or when the viewer may not know of it
 */
export function listActionPoints({ actionPoints, origins, results }: Deps) {
  return async (seriesId: SeriesId, { status, sessionId, cursor }: ListActionPoints, viewer: Viewer): Promise<Result<Listed>> => {
    const series = await origins.ofSeries(seriesId);
    if (!series || (viewer === 'public' && !series.isPublic)) return reject('not-found', 'unknown-series');
    const originOf = remembering((id: SessionId) => origins.ofSession(id));
    const isListed = async (point: ActionPoint) =>
      (status === undefined || point.status === status) &&
      (sessionId === undefined || point.sessionId === sessionId) &&
      maySee(viewer, point, await originOf(point.sessionId));
    let page: ActionPointPage = { items: [], next: cursor };
    let listed: readonly ActionPoint[] = [];
    do {
      page = await actionPoints.ofSeries(seriesId, page.next);
      const seen = await Promise.all(page.items.map(isListed));
      listed = page.items.filter((_, n) => seen[n]);
    } while (listed.length === 0 && page.next);
    const items = await Promise.all(listed.map(async (point) => viewFor(viewer, point, await resultFor(results, viewer, point))));
    return ok({ items, ...(page.next && { next: page.next }) });
  };
}

function remembering(read: (id: SessionId) => Promise<Origin | undefined>) {
  const known = new Map<SessionId, Promise<Origin | undefined>>();
  return (id: SessionId) => {
    const answer = known.get(id) ?? read(id);
    known.set(id, answer);
    return answer;
  };
}
