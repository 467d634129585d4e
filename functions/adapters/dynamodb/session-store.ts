import type { Fact } from '../../../events/registry.ts';
import type { Instant } from '../../../events/values.ts';
import { BadCursorError } from '../../kernel/cursor.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Coming, Listed, Paging, SessionChange, SessionStore } from '../../session/ports.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { putRole } from './people-store.ts';
import { noSeats, seatsItem } from './registration-items.ts';
import { seriesItem, sessionItem, slugItem, storedAnnouncement, storedSeries, storedSession } from './session-items.ts';
import type { Condition, Item, Key, Table, Write } from './table.ts';

type Deps = Pick<Platform, 'table' | 'outbox'>;

/** Series and sessions in the one table. */
export function sessionStore({ table, outbox }: Deps): SessionStore {
  const series = async (id: Series['seriesId']) => read(await table.get(keys.series(id)), seriesItem.read);
  return {
    series,
    async seriesOfSlug(slug) {
      const found = read(await table.get(keys.slug(slug)), slugItem.read);
      return found && series(found.seriesId);
    },
    session: async (id) => read(await table.get(keys.session(id)), sessionItem.read),
    listSeries: (paging) => list(table, { listPk: lists.allSeries, descending: true }, paging, seriesItem.read),
    listSessions: (id, paging) => list(table, { listPk: lists.sessionsOf(id) }, paging, sessionItem.read),
    listComing: (from, paging) => listComing(table, from, paging),
    commit: (change, facts, cause) => commit({ table, outbox }, change, facts, cause),
  };
}

function read<T>(item: Item | undefined, parse: (item: Item) => T): T | undefined {
  return item && parse(item);
}

type ListQuery = { readonly listPk: string; readonly descending?: boolean; readonly from?: string };

async function list<T>(table: Table, query: ListQuery, paging: Paging, parse: (item: Item) => T): Promise<Listed<T>> {
  const page = await listKeys(table, query, paging);
  return page && { ...page, items: (await table.getMany(page.items)).map(parse) };
}

/** Three reads, however many series there are: the list, its sessions, and their series. */
async function listComing(table: Table, from: Instant, paging: Paging): Promise<Listed<Coming>> {
  const page = await listKeys(table, { listPk: lists.coming, from }, paging);
  if (!page) return undefined;
  const sessions = (await table.getMany(page.items.map(({ pk }) => ({ pk, sk: 'SESSION' })))).map((item) => sessionItem.read(item));
  const parents = await table.getMany([...new Set(sessions.map(({ seriesId }) => seriesId))].map((id) => keys.series(id)));
  const byId = new Map(parents.map((item) => seriesItem.read(item)).map((one) => [one.seriesId, one]));
  const items = sessions.flatMap((session) => {
    const of = byId.get(session.seriesId);
    return of ? [{ session, series: of }] : [];
  });
  return { ...page, items };
}

async function listKeys(table: Table, query: ListQuery, { limit, cursor }: Paging): Promise<Listed<Key>> {
  try {
    const page = await table.queryIndex({ index: 'list', ...query, limit, ...(cursor && { cursor }) });
    return { items: page.items, ...(page.cursor && { cursor: page.cursor }) };
  } catch (error) {
    if (error instanceof BadCursorError) return undefined;
    throw error;
  }
}

async function commit({ table, outbox }: Deps, { series, session, slug, founder }: SessionChange, facts: readonly Fact[], cause: Cause) {
  const slugs: readonly Write[] = series && slug ? slugWrites(series.state, slug) : [];
  const written = await table.write([
    ...slugs,
    ...(series ? [{ put: storedSeries(series.state, series.dueAt), when: following(series.state) }] : []),
    ...(series && founder ? [founderRole(series.state, founder)] : []),
    ...(session ? sessionWrites(session) : []),
    ...outbox(facts, cause),
  ]);
  if (written.committed) return 'committed';
  return slugs.length > 0 && written.failed.includes(0) ? 'slug-taken' : 'outdated';
}

function slugWrites({ seriesId }: Series, { taken, freed }: { readonly taken: string; readonly freed?: string }): readonly Write[] {
  const put = slugItem.item(keys.slug(taken), { seriesId });
  return [{ put, when: { absent: true } }, ...(freed ? [{ remove: keys.slug(freed) }] : [])];
}

/**
 * With every change the ledger of seats rises: what was decided by the rules of before is void. It has no condition of its own, so that
 * nobody who edits a session is held up by those who register.
 */
function sessionWrites({ state, dueAt }: NonNullable<SessionChange['session']>): readonly Write[] {
  const ledger = seatsItem.item(keys.seats(state.sessionId), noSeats(state.sessionId));
  return [{ put: storedSession(state, dueAt), when: following(state) }, { put: storedAnnouncement(state) }, { raise: ledger }];
}

function founderRole({ seriesId }: Series, { personId, email, at }: NonNullable<SessionChange['founder']>): Write {
  return putRole({ seriesId, personId, email, role: 'organiser', grantedBy: personId, at });
}

function following({ version }: { readonly version: number }): Condition {
  return version === 1 ? { absent: true } : { version: version - 1 };
}
