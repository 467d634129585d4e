import { type SeriesId, type SessionId, seriesId, sessionId } from '../../../events/values.ts';
import { isOpen } from '../../action-point/domain/action-point.ts';
import type { DeskSeries, DeskSession } from '../../desk/domain/waiting.ts';
import type { DeskFacts } from '../../desk/ports.ts';
import { dateIn, plus } from '../../kernel/time.ts';
import { isLive } from '../../session/domain/lifecycle.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import type { Platform } from '../platform.ts';
import { actionPointItem } from './action-point-items.ts';
import { keys, lists } from './keys.ts';
import { notesItem, notesRequestItem } from './notes-items.ts';
import { seriesOfPerson } from './people-store.ts';
import { seatsItem } from './registration-items.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import { summaryItem } from './summary-items.ts';
import type { Item, Table } from './table.ts';

type Deps = Pick<Platform, 'table' | 'clock'>;

/** What is read at most: a desk is for what is at hand, lists have pages for the rest. */
const MOST_SERIES = 30;
const MOST_LISTED = 100;
const MOST_POINTS = 200;
/** So long after a session people ask for its notes. */
const ASKED_FOR = '-P90D';

/** What the desk needs to know, read from the items of all features: a fixed number of queries a series, the rest in batches. */
export function deskFacts(deps: Deps): DeskFacts {
  const { table } = deps;
  return {
    async seriesOf(person, isAdmin) {
      const ids = isAdmin ? await listedSeries(table) : (await seriesOfPerson(table, person)).toReversed();
      const items = await table.getMany(ids.slice(0, MOST_SERIES).map((id) => keys.series(id)));
      return Promise.all(items.map((item) => seriesFacts(deps, seriesItem.read(item))));
    },
    organisedBy: (person) => seriesOfPerson(table, person),
    async series(id) {
      const item = await table.get(keys.series(id));
      return item && seriesFacts(deps, seriesItem.read(item));
    },
    async sessionsOf(series) {
      const found = await Promise.all(
        series.map((id) => table.queryIndex({ index: 'list', listPk: lists.sessionsOf(id), limit: MOST_LISTED, descending: true })),
      );
      return sessionFacts(deps, await table.getMany(found.flatMap(({ items }) => items)));
    },
    sessions: async (ids) => sessionFacts(deps, await table.getMany(ids.map((id) => keys.session(id)))),
    async coOrganisedBy(person) {
      const list = { index: 'list', listPk: lists.person(person), prefix: 'CO-ORGANISER#' } as const;
      const { items } = await table.queryIndex({ ...list, limit: MOST_LISTED, descending: true });
      return items.map(({ pk }) => sessionId.parse(pk.replace('SESSION#', '')));
    },
  };
}

async function listedSeries(table: Table): Promise<readonly SeriesId[]> {
  const { items } = await table.queryIndex({ index: 'list', listPk: lists.allSeries, limit: MOST_SERIES, descending: true });
  return items.map(({ pk }) => seriesId.parse(pk.replace('SERIES#', '')));
}

async function seriesFacts({ table, clock }: Deps, { seriesId: id, title, timeZone, status }: Series): Promise<DeskSeries> {
  const [suppressed, listed] = await Promise.all([
    table.queryIndex({ index: 'list', listPk: lists.suppressedOf(id), limit: MOST_LISTED }),
    table.queryIndex({ index: 'list', listPk: lists.actionPointsOf(id), limit: MOST_POINTS }),
  ]);
  const points = (await table.getMany(listed.items)).map((item) => actionPointItem.read(item));
  const today = dateIn(timeZone, clock.now());
  return {
    ...{ seriesId: id, title, timeZone },
    published: status === 'published',
    undelivered: suppressed.items.length,
    overdue: points.filter((point) => isOpen(point) && point.dueOn !== undefined && point.dueOn < today).length,
    proposed: points.filter((point) => point.status === 'proposed').length,
  };
}

async function sessionFacts(deps: Deps, items: readonly Item[]): Promise<readonly DeskSession[]> {
  const askedFrom = plus(deps.clock.now(), ASKED_FOR);
  const isRecent = ({ startsAt }: Session) => startsAt !== undefined && startsAt > askedFrom;
  const sessions = items
    .map((item) => sessionItem.read(item))
    .filter((session) => isLive(session) || (session.status === 'concluded' && isRecent(session)));
  const about = await detailsOf(deps.table, sessions);
  return Promise.all(sessions.map(async (session) => ({ ...about(session), notesRequests: await requestsOf(deps, session) })));
}

/** Seats, notes and summaries of all of them in one go. */
async function detailsOf(table: Table, sessions: readonly Session[]) {
  const wanted = sessions.flatMap(({ sessionId: id }) => [keys.seats(id), keys.notes(id), keys.summary(id)]);
  const found = new Map((await table.getMany(wanted)).map((item) => [`${item.pk}\n${item.sk}`, item]));
  const at = (key: { readonly pk: string; readonly sk: string }) => found.get(`${key.pk}\n${key.sk}`);
  return (session: Session): Omit<DeskSession, 'notesRequests'> => {
    const [seats, notes, summary] = [at(keys.seats(session.sessionId)), at(keys.notes(session.sessionId)), at(keys.summary(session.sessionId))];
    return { ...scheduleOf(session), toReview: seats ? seatsItem.read(seats).toReview : 0, notes: notesState(notes), summary: summaryState(summary) };
  };
}

function scheduleOf(session: Session) {
  const { sessionId: id, seriesId: ofSeries, title, timeZone, status, startsAt, format, joinUrl, registration, visibility } = session;
  return {
    ...{ sessionId: id, seriesId: ofSeries, title, timeZone, status, startsAt },
    lacksLink: format !== 'in-person' && joinUrl === undefined,
    opensItself: registration.opensAt !== undefined || visibility === 'invited',
  };
}

function notesState(item: Item | undefined): DeskSession['notes'] {
  if (!item) return 'none';
  const { status, distributedVersion } = notesItem.read(item);
  // A correction that is being written takes nothing from readers: the notes are out all the same.
  return distributedVersion === undefined ? status : 'distributed';
}

function summaryState(item: Item | undefined): DeskSession['summary'] {
  if (!item) return 'none';
  const { status, published } = summaryItem.read(item);
  return published ? 'published' : status;
}

/** Requests for the notes that wait, of a session that has begun. */
async function requestsOf(
  { table, clock }: Deps,
  { sessionId: id, startsAt }: { readonly sessionId: SessionId; readonly startsAt?: string | undefined },
) {
  if (startsAt === undefined || startsAt > clock.now()) return 0;
  const { items } = await table.query({ pk: keys.session(id).pk, prefix: 'NOTES-REQUEST#', limit: MOST_LISTED });
  return items.map((item) => notesRequestItem.read(item)).filter(({ status, keptUntil }) => status === 'waiting' && keptUntil > clock.now()).length;
}
