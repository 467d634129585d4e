import type { Fact } from '../../../events/registry.ts';
import type { Instant, PersonId, SessionId } from '../../../events/values.ts';
import { endOfEmbargo } from '../../kernel/embargo.ts';
import { refuseNamings } from '../../kernel/names.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { mayPublish, published, publishedFact, released } from '../domain/publishing.ts';
import { type Summary, textsOf } from '../domain/summary.ts';
import type { PublishSummary } from '../inputs.ts';
import type { Participation, SummarySession } from '../ports.ts';
import type { WritingDeps } from './write-summary.ts';

export type PublishingDeps = WritingDeps & { readonly participation: Participation };

/**
 * Publishes the summary as it is written: at once, or when its embargo ends. Participants are counted unless an organiser
 * counted them; bodies are named only of those who agreed, and none under the Chatham House Rule.
 *
 * @returns `not-found` without a summary; `conflict` when the session is discreet or has not begun, or when a summary under the
 * Chatham House Rule names people; `invalid` for an embargo at an hour that does not exist
 */
export function publishSummary(deps: PublishingDeps) {
  return (sessionId: SessionId, input: PublishSummary, by: PersonId, cause: Cause): Promise<Result<Summary>> =>
    optimistically(async () => {
      const [session, before] = [await deps.sessions.get(sessionId), await deps.summaries.get(sessionId)];
      if (!session) return reject('not-found', 'unknown-session');
      const now = deps.clock.now();
      const after = await publication(deps, { session, summary: before?.value, input, by, now });
      if (!after.ok) return after;
      return (await deps.summaries.commit(before, after.value, factsOf(after.value), cause)) ? ok(after.value) : 'outdated';
    }, deps);
}

/** An embargo is announced by the clock when it ends. */
function factsOf(summary: Summary): readonly Fact[] {
  return summary.status === 'published' && summary.published ? [publishedFact(summary, summary.published)] : [];
}

type Publishing = {
  readonly session: SummarySession;
  readonly summary: Summary | undefined;
  readonly input: PublishSummary;
  readonly by: PersonId;
  readonly now: Instant;
};

async function publication({ participation }: PublishingDeps, { session, summary, input, by, now }: Publishing): Promise<Result<Summary>> {
  const allowed = mayPublish(summary, { ...session, hasBegun: hasBegun(session, now) });
  if (!allowed.ok) return allowed;
  const visibleFrom = endOfEmbargo(session.timeZone, input.embargoUntil, now);
  if (!visibleFrom.ok) return visibleFrom;
  const { sessionId, chathamHouse, organisers } = session;
  const { confirmedNames } = input;
  if (chathamHouse) {
    const people = await participation.people(sessionId);
    const unnamed = refuseNamings(textsOf(allowed.value), { people, exempt: organisers, confirmed: confirmedNames ?? [] });
    if (!unnamed.ok) return unnamed;
  }
  const { named, ...counted } = await participation.count(sessionId);
  return ok(
    published(allowed.value, {
      ...{ by, at: now, visibleFrom: visibleFrom.value, named: chathamHouse ? [] : [...named] },
      participants: { ...counted, ...allowed.value.participants },
      ...(confirmedNames && { confirmedNames }),
    }),
  );
}

function hasBegun({ status, startsAt }: SummarySession, now: Instant): boolean {
  if (status === 'held' || status === 'concluded') return true;
  return status !== 'cancelled' && status !== 'postponed' && startsAt !== undefined && startsAt <= now;
}

/** The clock's part: says that a summary is published when its embargo has ended. @returns what was done, for the log */
export function advanceSummary(deps: Omit<WritingDeps, 'sessions' | 'clock'>) {
  return (sessionId: SessionId, now: Instant, cause: Cause): Promise<'nothing due' | 'published'> =>
    optimistically(async () => {
      const before = await deps.summaries.get(sessionId);
      const after = before && released(before.value, now);
      if (!after?.published || after === before?.value) return 'nothing due';
      return (await deps.summaries.commit(before, after, [publishedFact(after, after.published)], cause)) ? 'published' : 'outdated';
    }, deps);
}
