import * as z from 'zod';
import { seriesId } from '../../../events/values.ts';
import type { CalendarEntry } from '../../kernel/calendar.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, reject } from '../../kernel/rejection.ts';
import { inLanguage } from '../../kernel/text.ts';
import type { SessionDeps } from '../../session/ports.ts';
import { getSeries, getSession, listSessions } from '../../session/use-cases/read-sessions.ts';
import { calendarOf, isListed, isVisibleToEveryone } from '../../session/views.ts';
import { none, operation } from '../operation.ts';
import { ofSession } from './shapes.ts';

type Deps = SessionDeps & { readonly site: string };

/** More sessions than a series ever had; a calendar has no pages. */
const MOST_ENTRIES = 500;

const calendar = {
  method: 'GET',
  query: none,
  body: none,
  status: 200,
  access: { who: 'anyone' },
  media: 'text/calendar; charset=utf-8',
  answer: z.string(),
} as const;

/** Calendars that anybody may subscribe to: what is public, and nothing of anybody's registration. */
export function calendarOperations(deps: Deps) {
  const session = getSession(deps);
  const series = getSeries(deps);
  const list = listSessions(deps);
  return {
    getSessionCalendar: operation({
      ...calendar,
      id: 'getSessionCalendar',
      path: '/sessions/{sessionId}/calendar.ics',
      summary: 'The session for a calendar program.',
      params: ofSession,
      run: async ({ params }) => {
        const found = await session(params.sessionId);
        const isOpen = found.ok && isVisibleToEveryone(found.value.session, found.value.series);
        const entry = isOpen ? calendarOf(found.value.session, found.value.series, deps.site) : undefined;
        if (!entry) return reject('not-found', 'no-dated-session');
        return ok(await feed([entry], entry.title, deps.clock));
      },
    }),
    getSeriesCalendar: operation({
      ...calendar,
      id: 'getSeriesCalendar',
      path: '/series/{seriesId}/calendar.ics',
      summary: 'All listed sessions of a series for a calendar program.',
      params: z.strictObject({ seriesId }),
      run: async ({ params }) => {
        const found = await series(params.seriesId);
        if (!found.ok || found.value.status === 'draft') return reject('not-found', 'unknown-series');
        const sessions = await list(params.seriesId, { limit: MOST_ENTRIES }, (one) => isListed(one, found.value));
        if (!sessions.ok) return sessions;
        const entries = sessions.value.items.flatMap((one) => calendarOf(one, found.value, deps.site) ?? []);
        return ok(await feed(entries, inLanguage(found.value.title, found.value.languages[0] ?? 'en').text, deps.clock));
      },
    }),
  };
}

/** The writer of calendars is loaded when one is asked for: registrations need not wait for it. */
async function feed(entries: readonly CalendarEntry[], title: string, clock: Clock): Promise<string> {
  const { calendarFeed } = await import('../../adapters/ical.ts');
  return calendarFeed(entries, title, clock.now());
}
