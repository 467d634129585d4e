import type { Instant, SeriesId, SessionAspect, SessionId } from '../../../events/values.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { begin, rewrite } from '../domain/actions.ts';
import { toldAspects } from '../domain/changes.ts';
import { settle } from '../domain/clockwork.ts';
import { isAhead } from '../domain/lifecycle.ts';
import { noticeAt } from '../domain/plan.ts';
import type { Session } from '../domain/session.ts';
import type { ScheduleSessionInput, UpdateSessionInput } from '../inputs.ts';
import type { SessionDeps } from '../ports.ts';
import { noSession } from './change-session.ts';
import { blankSession } from './schedule-session.ts';
import { noSeries } from './update-series.ts';
import { writtenOver } from './write-session.ts';

type Deps = Pick<SessionDeps, 'store' | 'clock' | 'ids'>;

/** A session as it would be, and what registrants would be told of the change, and when. */
export type Previewed = { readonly session: Session; readonly told: readonly SessionAspect[]; readonly toldAt?: Instant | undefined };

/** What scheduling would make of it; nothing is stored. The same refusals. */
export function previewSession({ store, clock, ids }: Deps) {
  return async (seriesId: SeriesId, input: ScheduleSessionInput): Promise<Result<Previewed>> => {
    const series = await store.series(seriesId);
    if (!series) return noSeries();
    const now = clock.now();
    const written = writtenOver({ ...blankSession(series), sessionId: ids.mint('ssn'), createdAt: now }, input, series);
    if (!written.ok) return written;
    return ok({ session: settle(begin(written.value, now), { published: series.status === 'published' }, now).session, told: [] });
  };
}

/** What a change would make of a session; nothing is stored. The same refusals. */
export function previewSessionChange({ store, clock }: Deps) {
  return async (sessionId: SessionId, input: UpdateSessionInput): Promise<Result<Previewed>> => {
    const session = await store.session(sessionId);
    const series = session && (await store.series(session.seriesId));
    if (!session || !series) return noSession();
    const now = clock.now();
    const written = writtenOver(session, input, series);
    if (!written.ok) return written;
    const rewritten = rewrite(session, written.value, input.startsAt !== undefined, now);
    if (!rewritten.ok) return rewritten;
    const after = rewritten.value.session;
    const { pendingNotice } = after;
    const told = pendingNotice && isAhead(after) ? toldAspects(pendingNotice.told, after) : [];
    return ok({ session: after, told, ...(told.length > 0 && { toldAt: noticeAt(after) }) });
  };
}
