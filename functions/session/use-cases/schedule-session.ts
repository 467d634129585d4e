import type { PersonId, SeriesId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { begin } from '../domain/actions.ts';
import { settle } from '../domain/clockwork.ts';
import type { Series } from '../domain/series.ts';
import { nextDigest, seriesDueAt } from '../domain/series-plan.ts';
import type { Session } from '../domain/session.ts';
import type { ScheduleSessionInput } from '../inputs.ts';
import type { SessionDeps } from '../ports.ts';
import { writtenOver } from './write-session.ts';

/**
 * Adds a session to a series: scheduled when it has a date, a draft otherwise. Registration opens at once when its time has
 * come and the series is published.
 *
 * @returns the session; `not-found` without the series; `invalid` with the places to mend
 */
export function scheduleSession(deps: SessionDeps) {
  return (seriesId: SeriesId, input: ScheduleSessionInput, by: PersonId, cause: Cause): Promise<Result<Session>> => {
    const sessionId = deps.ids.mint('ssn');
    return optimistically(async () => {
      const series = await deps.store.series(seriesId);
      if (!series) return reject('not-found', 'unknown-series');
      const now = deps.clock.now();
      const written = writtenOver({ ...blankSession(series), sessionId, createdAt: now, changedAt: now, changedBy: by }, input, series);
      if (!written.ok) return written;
      const { session, facts, dueAt } = settle(begin(written.value, now), { published: series.status === 'published' }, now);
      // The series is written too: whoever publishes it in this moment, or ends its digest, has to look again.
      const parent: Series = {
        ...series,
        ...(series.status === 'published' && { digestDueAt: series.digestDueAt ?? nextDigest(series.timeZone, now) }),
        lastSessionAt: now,
        version: series.version + 1,
      };
      const change = { session: { state: session, dueAt }, series: { state: parent, dueAt: seriesDueAt(parent) } };
      return (await deps.store.commit(change, facts, cause)) === 'committed' ? ok(session) : 'outdated';
    }, deps);
  };
}

/** What a session is before anything is said of it. */
export function blankSession({ seriesId, languages, timeZone }: Series): Omit<Session, 'sessionId' | 'createdAt'> {
  return {
    seriesId,
    status: 'draft',
    title: {},
    timeZone,
    format: 'online',
    coOrganisers: [],
    languages,
    interpretation: [],
    agenda: [],
    speakers: [],
    visibility: 'public',
    discreet: false,
    chathamHouse: false,
    recorded: false,
    registration: {},
    registrationByHand: false,
    scheduleRevision: 0,
    sequence: 0,
    stepsTaken: [],
    version: 1,
  };
}
