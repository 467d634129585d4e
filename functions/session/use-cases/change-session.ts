import type { Instant, PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Changed } from '../domain/actions.ts';
import { settle, takeDueSteps } from '../domain/clockwork.ts';
import type { Series } from '../domain/series.ts';
import type { Session } from '../domain/session.ts';
import type { SessionDeps } from '../ports.ts';

/** What an organiser wants of a session, decided on its present state. */
export type Decision = (session: Session, series: Series, now: Instant) => Result<Changed>;

export type Asking = { readonly sessionId: SessionId; readonly by: PersonId; readonly cause: Cause };

/** Said of a session that is not there, whatever was asked of it. */
export const noSession = () => reject('not-found', 'unknown-session');

/**
 * Reads, lets the clock catch up, decides, takes what is due because of the decision, and stores all of it in one
 * transaction. A refusal stores nothing; a decision that changes nothing neither.
 */
export async function changeSession(deps: SessionDeps, { sessionId, by, cause }: Asking, decide: Decision): Promise<Result<Session>> {
  return optimistically(async () => {
    const session = await deps.store.session(sessionId);
    const series = session && (await deps.store.series(session.seriesId));
    if (!session || !series) return noSession();
    const now = deps.clock.now();
    const facts = { published: series.status === 'published' };
    const caughtUp = takeDueSteps(session, facts, now);
    const decided = decide(caughtUp.session, series, now);
    if (!decided.ok) return decided;
    if (decided.value.session === session) return ok(session);
    const settled = settle({ session: decided.value.session, facts: [...caughtUp.facts, ...decided.value.facts] }, facts, now);
    const state: Session = { ...settled.session, changedAt: now, changedBy: by, version: session.version + 1 };
    const stored = await deps.store.commit({ session: { state, dueAt: settled.dueAt } }, settled.facts, cause);
    return stored === 'committed' ? ok(state) : 'outdated';
  }, deps);
}
