import type { Instant, SeriesId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { isLive } from '../domain/lifecycle.ts';
import { isReleaseDue, seriesDueAt, takeSeriesSteps } from '../domain/series-plan.ts';
import type { Session } from '../domain/session.ts';
import type { SessionDeps, SessionStore } from '../ports.ts';
import { advanceSession } from './advance-session.ts';

const PAGE = 50;

/**
 * The clock's turn with a series: tells its sessions that it was published, and announces the day's digest.
 *
 * @returns how many facts came of it
 */
export function advanceSeries(deps: SessionDeps) {
  return async (seriesId: SeriesId, now: Instant, cause: Cause): Promise<number> => {
    const series = await deps.store.series(seriesId);
    if (!series) return 0;
    if (isReleaseDue(series, now)) await releaseSessions(deps, seriesId, now, cause);
    const hasLive = await hasLiveSession(deps.store, seriesId);
    return optimistically(async () => {
      const current = await deps.store.series(seriesId);
      if (!current) return 0;
      const { series: after, facts } = takeSeriesSteps(current, hasLive, now);
      const state = { ...after, version: current.version + 1 };
      const stored = await deps.store.commit({ series: { state, dueAt: seriesDueAt(state) } }, facts, cause);
      return stored === 'committed' ? facts.length : 'outdated';
    }, deps);
  };
}

/** Gives every session of a published series its turn: those whose registration is due open. */
export async function releaseSessions(deps: SessionDeps, seriesId: SeriesId, now: Instant, cause: Cause): Promise<void> {
  for await (const session of sessionsOf(deps.store, seriesId)) await advanceSession(deps)(session.sessionId, now, cause);
}

async function hasLiveSession(store: SessionStore, seriesId: SeriesId): Promise<boolean> {
  for await (const session of sessionsOf(store, seriesId)) if (isLive(session)) return true;
  return false;
}

async function* sessionsOf(store: SessionStore, seriesId: SeriesId): AsyncGenerator<Session> {
  let cursor: string | undefined;
  do {
    const page = await store.listSessions(seriesId, { limit: PAGE, cursor });
    yield* page?.items ?? [];
    cursor = page?.cursor;
  } while (cursor !== undefined);
}
