import type { PersonId, SessionId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type DeskSeries, type DeskSession, inOrder, type Waiting, type WaitingFor, waitingInSeries, waitingInSession } from '../domain/waiting.ts';
import type { DeskFacts } from '../ports.ts';

type Deps = { readonly desk: DeskFacts; readonly clock: Clock };

/** What waits for somebody, and how many series they organise: 0 tells a newcomer from one whose work is done. */
export type Today = { readonly items: readonly Waiting[]; readonly series: number };

/** What co-organisers of a session may do. */
const FOR_CO_ORGANISERS: readonly WaitingFor[] = ['write-notes', 'summary'];

/** What waits for an organiser across their series, and in the sessions that they help with. */
export function getToday({ desk, clock }: Deps) {
  return async (person: PersonId, isAdmin: boolean): Promise<Today> => {
    const mine = await desk.seriesOf(person, isAdmin);
    const sessions = await desk.sessionsOf(mine.map(({ seriesId }) => seriesId));
    const helped = await helpedBy(desk, person, mine);
    const now = clock.now();
    const own = new Set(isAdmin ? await desk.organisedBy(person) : mine.map(({ seriesId }) => seriesId));
    const waiting = [...mine.flatMap(waitingInSeries), ...inSessions(sessions, mine, now)];
    const ofOthers = inSessions(helped.sessions, helped.series, now).filter(({ what }) => FOR_CO_ORGANISERS.includes(what));
    const all = [...waiting.map((one) => ({ ...one, own: own.has(one.seriesId) })), ...ofOthers.map((one) => ({ ...one, own: true }))];
    return { items: inOrder(all), series: mine.length };
  };
}

/** What waits in one session. @returns `not-found` */
export function getWaiting({ desk, clock }: Deps) {
  return async (id: SessionId): Promise<Result<{ readonly items: readonly Waiting[] }>> => {
    const [session] = await desk.sessions([id]);
    const series = session && (await desk.series(session.seriesId));
    if (!session || !series) return reject('not-found', 'unknown-session');
    const drafts = waitingInSeries(series).filter(({ what }) => what === 'publish');
    return ok({ items: inOrder([...waitingInSession(session, series, clock.now()), ...drafts]) });
  };
}

function inSessions(sessions: readonly DeskSession[], all: readonly DeskSeries[], now: string): readonly Waiting[] {
  const byId = new Map(all.map((series) => [series.seriesId, series]));
  return sessions.flatMap((session) => {
    const series = byId.get(session.seriesId);
    return series ? waitingInSession(session, series, now) : [];
  });
}

async function helpedBy(desk: DeskFacts, person: PersonId, mine: readonly DeskSeries[]) {
  const own = new Set(mine.map(({ seriesId }) => seriesId));
  const sessions = (await desk.sessions(await desk.coOrganisedBy(person))).filter(({ seriesId }) => !own.has(seriesId));
  const found = await Promise.all([...new Set(sessions.map(({ seriesId }) => seriesId))].map((id) => desk.series(id)));
  return { sessions, series: found.filter((series) => series !== undefined) };
}
