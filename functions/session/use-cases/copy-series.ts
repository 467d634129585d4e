import type { Instant, SeriesId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { type Result, reject } from '../../kernel/rejection.ts';
import { type LocalisedText, localise } from '../../kernel/text.ts';
import { daysLater } from '../../kernel/time.ts';
import type { Series } from '../domain/series.ts';
import type { Session } from '../domain/session.ts';
import type { CopySeriesInput, ScheduleSessionInput } from '../inputs.ts';
import type { Founder, SessionDeps } from '../ports.ts';
import { createSeries } from './create-series.ts';
import { scheduleSession } from './schedule-session.ts';
import { noSeries } from './update-series.ts';

/** A series has some ten sessions; far more are no copy that anybody would look through. */
const MOST_SESSIONS = 100;

/**
 * A new series like an old one, as a draft, with its sessions moved by some days. What is somebody's or belongs to one date stays
 * behind: registrations, speakers, joining links and notes on joining, contacts. Sessions that were cancelled are left out.
 *
 * Each session is a transaction of its own. Should it be cut short, the draft holds fewer sessions: nobody outside sees it.
 *
 * @returns the new series; `not-found`; `invalid` when another series has the slug; `conflict` for more sessions than are copied
 */
export function copySeries(deps: SessionDeps) {
  const create = createSeries(deps);
  const schedule = scheduleSession(deps);
  return async (from: SeriesId, input: CopySeriesInput, by: Founder, cause: Cause): Promise<Result<Series>> => {
    const series = await deps.store.series(from);
    if (!series) return noSeries();
    const page = await deps.store.listSessions(from, { limit: MOST_SESSIONS });
    if (!page || page.cursor !== undefined) return reject('conflict', { code: 'too-many-to-copy', facts: { most: MOST_SESSIONS } });
    const created = await create(seriesLike(series, input), by, cause);
    if (!created.ok) return created;
    const sessions = page.items.filter(({ status }) => status !== 'cancelled');
    for (const [copied, session] of sessions.entries()) {
      const next = await schedule(created.value.seriesId, sessionLike(session, input.days), by.personId, cause);
      // The slug is taken now, so this is told rather than repeated.
      if (!next.ok) return reject('conflict', { code: 'copied-partly', facts: { copied, all: sessions.length } }, next.rejection.problems);
    }
    return created;
  };
}

function seriesLike(series: Series, { slug, title }: CopySeriesInput) {
  const { kind, description, objectives, organisers, contactEmail, languages, timeZone, criteria, moderation, observers, notesRequests } = series;
  return {
    ...{ slug, kind, description, objectives, organisers, contactEmail, languages, timeZone, criteria, moderation, observers, notesRequests },
    title: title === undefined ? series.title : overlaid(series.title, localise(title, languages[0] ?? 'en')),
  };
}

const overlaid = (old: LocalisedText, given: LocalisedText): LocalisedText => ({ ...old, ...given });

/** By the clocks of its zone: two o'clock stays two o'clock, whatever the clocks did in between. */
function sessionLike(session: Session, days: number): ScheduleSessionInput {
  const { number, title, description, timeZone, format, place, capacity, coOrganisers, languages, interpretation } = session;
  const { moderation, observers, visibility, discreet, chathamHouse, recorded, registration } = session;
  const moved = (at: Instant | undefined) => (at === undefined ? undefined : daysLater(timeZone, at, days));
  return {
    ...{ number, title, description, timeZone, format, place, capacity, coOrganisers, languages, interpretation },
    ...{ moderation, observers, visibility, discreet, chathamHouse, recorded },
    startsAt: moved(session.startsAt),
    endsAt: moved(session.endsAt),
    agenda: session.agenda.map((item) => ({ ...item, startsAt: moved(item.startsAt) })),
    registration: { opensAt: moved(registration.opensAt), closesAt: moved(registration.closesAt) },
  };
}
