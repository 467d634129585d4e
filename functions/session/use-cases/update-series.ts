import type { Instant, PersonId, SeriesId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Series } from '../domain/series.ts';
import { nextDigest, seriesDueAt } from '../domain/series-plan.ts';
import type { UpdateSeriesInput } from '../inputs.ts';
import type { SessionDeps } from '../ports.ts';
import { slugTaken } from './create-series.ts';
import { seriesWrittenOver } from './write-series.ts';

/** Said of a series that is not there, whatever was asked of it. */
export const noSeries = () => reject('not-found', 'unknown-series');

/**
 * Changes what is given and leaves the rest. Sessions keep the zone and the languages they were given.
 *
 * @returns the series; `not-found`; `invalid` when another one has the slug; `conflict` for a slug that was published
 */
export function updateSeries(deps: SessionDeps) {
  return (seriesId: SeriesId, input: UpdateSeriesInput, by: PersonId, cause: Cause): Promise<Result<Series>> =>
    optimistically(() => attempt(deps, { seriesId, input, by, cause }), deps);
}

type Asking = { readonly seriesId: SeriesId; readonly input: UpdateSeriesInput; readonly by: PersonId; readonly cause: Cause };

async function attempt(deps: SessionDeps, { seriesId, input, by, cause }: Asking): Promise<Result<Series> | 'outdated'> {
  const series = await deps.store.series(seriesId);
  if (!series) return noSeries();
  const now = deps.clock.now();
  const rewritten = rewrite(series, input, now);
  if (!rewritten.ok) return rewritten;
  const state: Series = { ...rewritten.value, changedAt: now, changedBy: by, version: series.version + 1 };
  const slug = state.slug === series.slug ? {} : { slug: { taken: state.slug, freed: series.slug } };
  const stored = await deps.store.commit({ series: { state, dueAt: seriesDueAt(state) }, ...slug }, [], cause);
  if (stored === 'slug-taken') return slugTaken(state.slug);
  return stored === 'committed' ? ok(state) : 'outdated';
}

function rewrite(series: Series, input: UpdateSeriesInput, now: Instant): Result<Series> {
  const written = seriesWrittenOver(series, input, series.languages);
  if (!written.ok) return written;
  const { slug, timeZone, digestDueAt } = written.value;
  if (slug !== series.slug && series.status === 'published') return reject('conflict', 'slug-stays', [{ path: 'slug', reason: 'slug-stays' }]);
  if (!digestDueAt || timeZone === series.timeZone) return written;
  return ok({ ...written.value, digestDueAt: nextDigest(timeZone, now) });
}
