import type { SeriesId, SessionId } from '../../../events/values.ts';
import { invalid, ok, type Result } from '../../kernel/rejection.ts';
import type { Series } from '../domain/series.ts';
import { isComing, type Session } from '../domain/session.ts';
import type { Coming, Listed, Paging, SessionDeps } from '../ports.ts';
import { isListed } from '../views.ts';
import { noSession } from './change-session.ts';
import { noSeries } from './update-series.ts';

type Reading = Pick<SessionDeps, 'store'>;

/** What a caller may see of a list; the page is filled up with the next ones instead. */
type Visible<T> = (thing: T) => boolean | Promise<boolean>;

export type PageOf<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** Returns the series or `not-found`. */
export function getSeries({ store }: Reading) {
  return async (seriesId: SeriesId): Promise<Result<Series>> => {
    const series = await store.series(seriesId);
    return series ? ok(series) : noSeries();
  };
}

/** Returns the series with the slug or `not-found`. */
export function findSeries({ store }: Reading) {
  return async (slug: string): Promise<Result<Series>> => {
    const series = await store.seriesOfSlug(slug);
    return series ? ok(series) : noSeries();
  };
}

/** Returns the session together with its series, which many of its rules come from, or `not-found`. */
export function getSession({ store }: Reading) {
  return async (sessionId: SessionId): Promise<Result<{ readonly session: Session; readonly series: Series }>> => {
    const session = await store.session(sessionId);
    const series = session && (await store.series(session.seriesId));
    return session && series ? ok({ session, series }) : noSession();
  };
}

/** Newest first. `invalid` for a cursor that this list did not give. */
export function listSeries({ store }: Reading) {
  return (paging: Paging, visible: Visible<Series>): Promise<Result<PageOf<Series>>> => filled(paging, visible, (page) => store.listSeries(page));
}

/** By their start, those without a date last. `invalid` for a cursor that this list did not give. */
export function listSessions({ store }: Reading) {
  return (seriesId: SeriesId, paging: Paging, visible: Visible<Session>): Promise<Result<PageOf<Session>>> =>
    filled(paging, visible, (page) => store.listSessions(seriesId, page));
}

/** What lies ahead in all published series, by its end, without a date last. `invalid` for a cursor that this list did not give. */
export function listComing({ store, clock }: Pick<SessionDeps, 'store' | 'clock'>) {
  return (paging: Paging): Promise<Result<PageOf<Coming>>> => {
    const now = clock.now();
    const isSeen = ({ session, series }: Coming) => isListed(session, series) && isComing(session, now);
    return filled(paging, isSeen, (page) => store.listComing(now, page));
  };
}

async function filled<T>(paging: Paging, visible: Visible<T>, read: (paging: Paging) => Promise<Listed<T>>): Promise<Result<PageOf<T>>> {
  const items: T[] = [];
  let cursor = paging.cursor;
  do {
    // No more than are wanted: the cursor names the last that was read, which must be one that the reader may see.
    const page = await read({ limit: paging.limit - items.length, cursor });
    if (!page) return invalid('cursor', 'cursor-unknown');
    for (const item of page.items) if (await visible(item)) items.push(item);
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < paging.limit);
  return ok({ items, ...(cursor !== undefined && { cursor }) });
}
