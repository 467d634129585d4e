import type { PersonId, SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { localise } from '../../kernel/text.ts';
import { declined, written } from '../domain/publishing.ts';
import type { Summary } from '../domain/summary.ts';
import type { WriteSummary } from '../inputs.ts';
import type { Stored, Summaries, SummarySession, SummarySessions } from '../ports.ts';

export type WritingDeps = {
  readonly summaries: Summaries;
  readonly sessions: SummarySessions;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

type Decide = (before: Summary | undefined, session: SummarySession, now: string) => Result<Summary>;

function changing(deps: WritingDeps, sessionId: SessionId, cause: Cause, decide: Decide): Promise<Result<Summary>> {
  return optimistically(async () => {
    const session = await deps.sessions.get(sessionId);
    if (!session) return reject('not-found', 'unknown-session');
    const before: Stored | undefined = await deps.summaries.get(sessionId);
    const after = decide(before?.value, session, deps.clock.now());
    if (!after.ok || after.value === before?.value) return after;
    return (await deps.summaries.commit(before, after.value, [], cause)) ? ok(after.value) : 'outdated';
  }, deps);
}

/**
 * Writes the whole summary. Readers of a published one go on with it until this one is published.
 *
 * @returns `not-found` without such a session; `invalid` when too long
 */
export function writeSummary(deps: WritingDeps) {
  return (sessionId: SessionId, { text, takeaways, participants }: WriteSummary, by: PersonId, cause: Cause): Promise<Result<Summary>> =>
    changing(deps, sessionId, cause, (before, { seriesId, seriesLanguages }, now) => {
      const texts = localise(text, seriesLanguages[0] ?? 'en');
      const next = { text: texts, takeaways, ...(participants && { participants }) };
      return written(before, next, { sessionId, seriesId, updatedAt: now, updatedBy: by });
    });
}

/** Says that there will be no summary. Writing one takes it back. @returns `not-found`; `conflict` when one is published */
export function declineSummary(deps: WritingDeps) {
  return (sessionId: SessionId, by: PersonId, cause: Cause): Promise<Result<Summary>> =>
    changing(deps, sessionId, cause, (before, { seriesId }, now) => declined(before, { sessionId, seriesId, updatedAt: now, updatedBy: by }));
}
