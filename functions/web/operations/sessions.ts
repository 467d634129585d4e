import * as z from 'zod';
import { instant, seriesId, sessionAspect } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { moderation, observersRule, type Series, series as storedSeries } from '../../session/domain/series.ts';
import { type Session, session as stored } from '../../session/domain/session.ts';
import { reasonInput, scheduleSessionInput, updateSessionInput } from '../../session/inputs.ts';
import type { SessionDeps } from '../../session/ports.ts';
import {
  cancelSession,
  closeRegistration,
  concludeSession,
  holdSession,
  openRegistration,
  postponeSession,
} from '../../session/use-cases/act-on-session.ts';
import { type Previewed, previewSession, previewSessionChange } from '../../session/use-cases/preview-session.ts';
import { getSeries, getSession, listComing, listSessions } from '../../session/use-cases/read-sessions.ts';
import { scheduleSession } from '../../session/use-cases/schedule-session.ts';
import { updateSession } from '../../session/use-cases/update-session.ts';
import { isListed, isVisibleToEveryone, organiserSession, publicSeries, publicSession } from '../../session/views.ts';
import { personOf } from '../caller.ts';
import { none, operation, type View } from '../operation.ts';
import { listOf, ofSession, PAGE, paging } from './shapes.ts';

/** What may be said of any session, and what is known of one that is not discreet, or to its organisers. */
export const sessionAnswer = z.object({
  ...stored.pick({ sessionId: true, status: true, startsAt: true, endsAt: true, timeZone: true, format: true, languages: true }).shape,
  ...stored.pick({ interpretation: true, chathamHouse: true, recorded: true, registration: true, title: true, discreet: true }).shape,
  ...stored.pick({ seriesId: true, number: true, description: true, place: true, coOrganisers: true, agenda: true, speakers: true }).partial().shape,
  ...stored.pick({ visibility: true, reason: true, joinNote: true, technicalContact: true, joinUrl: true, capacity: true }).partial().shape,
  ...stored.pick({ registrationByHand: true, scheduleRevision: true, sequence: true, createdAt: true, changedAt: true }).partial().shape,
  moderation: moderation.optional(),
  observers: observersRule.optional(),
  untoldSince: instant.optional(),
  /** What it is part of, for its organisers: what belongs to a draft is seen by nobody else. */
  series: storedSeries.pick({ title: true, status: true }).optional(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

const bySeries = { params: z.strictObject({ seriesId }), body: none } as const;
const byOrganisers = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' }, answer: sessionAnswer } as const;
const unknown = () => reject('not-found', 'unknown-session');

const seen = (session: Session, series: Series, view: View) =>
  view === 'organiser' ? organiserSession(session, series) : publicSession(session, series);

/** Scheduling, changing, running and reading sessions. */
export function sessionOperations(deps: SessionDeps) {
  return { ...writing(deps), ...previewing(deps), ...running(deps), ...reading(deps), ...listing(deps) };
}

function writing(deps: SessionDeps) {
  const schedule = scheduleSession(deps);
  const update = updateSession(deps);
  return {
    scheduleSession: operation({
      ...bySeries,
      id: 'scheduleSession',
      method: 'POST',
      path: '/series/{seriesId}/sessions',
      summary: 'Add a session. Without a date it is announced as a draft. Times without an offset are by the clocks of its zone.',
      access: { who: 'organisers', of: 'series' },
      idempotent: true,
      query: none,
      body: scheduleSessionInput,
      status: 201,
      answer: sessionAnswer,
      run: async ({ params, body }, { caller, cause }) => forOrganisers(deps, await schedule(params.seriesId, body, personOf(caller), cause)),
    }),
    updateSession: operation({
      ...byOrganisers,
      id: 'updateSession',
      method: 'PATCH',
      path: '/sessions/{sessionId}',
      summary: 'Change what is given; `null` takes an optional field away. Registrants are told when the change has settled.',
      body: updateSessionInput,
      status: 200,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => forOrganisers(deps, await update(params.sessionId, body, personOf(caller), cause)),
    }),
  };
}

/** A session as it would be, and which changes registrants would be told of, and when. */
const preview = z.object({ session: sessionAnswer, told: z.array(sessionAspect).readonly(), toldAt: instant.optional() });

function previewing(deps: SessionDeps) {
  const before = previewSession(deps);
  const change = previewSessionChange(deps);
  const shown = async (result: Result<Previewed>) => {
    if (!result.ok) return result;
    const session = await forOrganisers(deps, ok(result.value.session));
    return session.ok ? ok({ ...result.value, session: session.value }) : session;
  };
  return {
    previewSession: operation({
      ...bySeries,
      id: 'previewSession',
      method: 'POST',
      path: '/series/{seriesId}/sessions/preview',
      summary: 'What scheduling would make of it, with the same refusals. Nothing is stored.',
      access: { who: 'organisers', of: 'series' },
      logged: 'never',
      idempotent: true,
      query: none,
      body: scheduleSessionInput,
      status: 200,
      answer: preview,
      run: async ({ params, body }) => shown(await before(params.seriesId, body)),
    }),
    previewSessionChange: operation({
      ...byOrganisers,
      id: 'previewSessionChange',
      method: 'POST',
      path: '/sessions/{sessionId}/preview',
      summary: 'What a change would make of the session, what registrants would be told of it and when. Nothing is stored.',
      logged: 'never',
      idempotent: true,
      body: updateSessionInput,
      status: 200,
      answer: preview,
      refusals: [409],
      run: async ({ params, body }) => shown(await change(params.sessionId, body)),
    }),
  };
}

async function forOrganisers({ store }: SessionDeps, result: Result<Session>) {
  if (!result.ok) return result;
  const series = await store.series(result.value.seriesId);
  return series ? ok(organiserSession(result.value, series)) : unknown();
}

function running(deps: SessionDeps) {
  const act = (id: string, path: string, summary: string, action: typeof openRegistration) => {
    const run = action(deps);
    return operation({
      ...byOrganisers,
      id,
      method: 'POST',
      path: `/sessions/{sessionId}/${path}`,
      summary,
      idempotent: true,
      body: reasonInput,
      status: 200,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => forOrganisers(deps, await run(params.sessionId, body, personOf(caller), cause)),
    });
  };
  return {
    openRegistration: act('openRegistration', 'open-registration', 'Open registration by hand.', openRegistration),
    closeRegistration: act('closeRegistration', 'close-registration', 'Close registration; the clock does not open it again.', closeRegistration),
    postponeSession: act('postponeSession', 'postpone', 'Take the session off its date. The reason is told to registrants.', postponeSession),
    cancelSession: act('cancelSession', 'cancel', 'The session will not take place. The reason is told to registrants.', cancelSession),
    holdSession: act('holdSession', 'hold', 'From the start on: it took place.', holdSession),
    concludeSession: act('concludeSession', 'conclude', 'Nothing more is to be done for it.', concludeSession),
  };
}

function reading(deps: SessionDeps) {
  const get = getSession(deps);
  return {
    getSession: operation({
      id: 'getSession',
      method: 'GET',
      path: '/sessions/{sessionId}',
      summary: 'A session. Those by invitation, and those of drafts, are for organisers; of a discreet one little is said.',
      access: { who: 'anyone', about: 'session' },
      params: ofSession,
      query: none,
      body: none,
      status: 200,
      answer: sessionAnswer,
      run: async ({ params }, { view }) => {
        const found = await get(params.sessionId);
        if (!found.ok || (view === 'public' && !isVisibleToEveryone(found.value.session, found.value.series))) return unknown();
        return ok(seen(found.value.session, found.value.series, view));
      },
    }),
  };
}

/** A session with what it belongs to, for lists of many series. */
const coming = z.object({ ...sessionAnswer.shape, series: storedSeries.pick({ seriesId: true, slug: true, title: true }) });

function listing(deps: SessionDeps) {
  const series = getSeries(deps);
  const [list, listAhead] = [listSessions(deps), listComing(deps)];
  return {
    listComingSessions: operation({
      id: 'listComingSessions',
      method: 'GET',
      path: '/sessions',
      summary: 'The sessions that lie ahead in all published series, by their end, those without a date last.',
      access: { who: 'anyone' },
      params: none,
      query: z.strictObject(paging),
      body: none,
      status: 200,
      answer: listOf(coming),
      run: async ({ query: { limit = PAGE, cursor } }) => {
        const page = await listAhead({ limit, cursor });
        if (!page.ok) return page;
        const items = page.value.items.map(({ session, series: of }) => ({ ...publicSession(session, of), series: publicSeries(of) }));
        return ok({ items, next: page.value.cursor });
      },
    }),
    listSessions: operation({
      ...bySeries,
      id: 'listSessions',
      method: 'GET',
      path: '/series/{seriesId}/sessions',
      summary: 'The sessions of a series by their start, those without a date last. Unlisted ones are for organisers.',
      access: { who: 'anyone', about: 'series' },
      query: z.strictObject(paging),
      status: 200,
      answer: listOf(sessionAnswer),
      run: async ({ params, query: { limit = PAGE, cursor } }, { view }) => {
        const of = await series(params.seriesId);
        if (!of.ok || (view === 'public' && of.value.status === 'draft')) return reject('not-found', 'unknown-series');
        const page = await list(params.seriesId, { limit, cursor }, (session) => view === 'organiser' || isListed(session, of.value));
        return page.ok ? ok({ items: page.value.items.map((session) => seen(session, of.value, view)), next: page.value.cursor }) : page;
      },
    }),
  };
}
