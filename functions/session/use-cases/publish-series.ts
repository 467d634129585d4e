import type { PersonId, SeriesId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Series } from '../domain/series.ts';
import { published, seriesDueAt } from '../domain/series-plan.ts';
import type { SessionDeps } from '../ports.ts';
import { releaseSessions } from './advance-series.ts';
import { noSeries } from './update-series.ts';

/**
 * Makes a series visible to everyone; registration opens for the sessions whose time has come. Should that be cut short,
 * the clock does it a minute later.
 *
 * @returns the series; `not-found`; `conflict` when it is published already
 */
export function publishSeries(deps: SessionDeps) {
  return async (seriesId: SeriesId, by: PersonId, cause: Cause): Promise<Result<Series>> => {
    const now = deps.clock.now();
    const result = await optimistically(async (): Promise<Result<Series> | 'outdated'> => {
      const series = await deps.store.series(seriesId);
      if (!series) return noSeries();
      if (series.status === 'published') return reject('conflict', 'series-published-already');
      const { series: after, facts } = published(series, now);
      const state: Series = { ...after, changedAt: now, changedBy: by, version: series.version + 1 };
      const stored = await deps.store.commit({ series: { state, dueAt: seriesDueAt(state) } }, facts, cause);
      return stored === 'committed' ? ok(state) : 'outdated';
    }, deps);
    if (result.ok) await releaseSessions(deps, seriesId, now, cause);
    return result;
  };
}
