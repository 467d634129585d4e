import type { Instant, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { takeDueSteps } from '../domain/clockwork.ts';
import type { SessionDeps } from '../ports.ts';

/**
 * The clock's turn: takes the steps of the session that are due at `now` and sets when it is needed next. Any number of
 * times, by any number of sweeps at once: each step is taken once.
 *
 * @returns how many facts came of it
 */
export function advanceSession(deps: SessionDeps) {
  return (sessionId: SessionId, now: Instant, cause: Cause): Promise<number> =>
    optimistically(async () => {
      const session = await deps.store.session(sessionId);
      const series = session && (await deps.store.series(session.seriesId));
      if (!session || !series) return 0;
      const { session: after, facts, dueAt } = takeDueSteps(session, { published: series.status === 'published' }, now);
      const state = { ...after, version: session.version + 1 };
      // Stored even when nothing was taken: the due time that brought the clock here must not bring it here for ever.
      return (await deps.store.commit({ session: { state, dueAt } }, facts, cause)) === 'committed' ? facts.length : 'outdated';
    }, deps);
}
