import type { Fact } from '../../../events/registry.ts';
import type { Instant } from '../../../events/values.ts';
import { addDays, at, dateIn, earlier, plus } from '../../kernel/time.ts';
import type { Series } from './series.ts';

/** The digest is there when organisers begin their day, by the clocks of the series. */
const DIGEST_TIME = '08:00';

/** Lists lag by moments; sessions added in the last hour may not be on them yet when the clock looks. */
const LIST_IS_CURRENT_AFTER = 'PT1H';

/** The first time after now at which the digest is looked at. */
export function nextDigest(zone: string, now: Instant): Instant {
  const today = at(zone, dateIn(zone, now), DIGEST_TIME);
  return today > now ? today : at(zone, addDays(dateIn(zone, now), 1), DIGEST_TIME);
}

/** When the clock is needed next for the series itself. */
export function seriesDueAt({ releaseAt, digestDueAt }: Series): Instant | undefined {
  return releaseAt && digestDueAt ? earlier(releaseAt, digestDueAt) : (releaseAt ?? digestDueAt);
}

/** The series as everyone can see it: sessions are told at once and, because lists lag, again a minute later. */
export function published(series: Series, now: Instant): { readonly series: Series; readonly facts: readonly Fact[] } {
  return {
    series: { ...series, status: 'published', releaseAt: plus(now, 'PT1M'), digestDueAt: nextDigest(series.timeZone, now) },
    facts: [{ type: 'series.published.v1', data: { seriesId: series.seriesId } }],
  };
}

/** Whether the sessions are to be told now that the series is published. */
export function isReleaseDue({ releaseAt }: Series, now: Instant): boolean {
  return releaseAt !== undefined && releaseAt <= now;
}

/**
 * Takes the steps of the series that are due. The digest is announced once, however late the clock is, and no more when no
 * session is left to work with; the next session brings it back.
 *
 * @param hasLiveSession whether a session is neither concluded nor cancelled
 */
export function takeSeriesSteps(series: Series, hasLiveSession: boolean, now: Instant): { readonly series: Series; readonly facts: readonly Fact[] } {
  const { releaseAt, digestDueAt, ...rest } = series;
  const waiting = releaseAt !== undefined && releaseAt > now ? { releaseAt } : {};
  if (digestDueAt === undefined || digestDueAt > now) return { series: { ...rest, ...waiting, ...(digestDueAt && { digestDueAt }) }, facts: [] };
  const goesOn = hasLiveSession || (series.lastSessionAt !== undefined && plus(series.lastSessionAt, LIST_IS_CURRENT_AFTER) > now);
  return {
    series: { ...rest, ...waiting, ...(goesOn && { digestDueAt: nextDigest(series.timeZone, now) }) },
    facts: hasLiveSession ? [{ type: 'series.digest-due.v1', data: { seriesId: series.seriesId, date: dateIn(series.timeZone, now) } }] : [],
  };
}
