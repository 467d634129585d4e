import type { ActionPointId, Instant, PersonId } from '../../../events/values.ts';
import type { ActionPoint } from '../../action-point/domain/action-point.ts';
import type { ActionPoints, Origins } from '../../action-point/ports.ts';
import { earlier } from '../../kernel/time.ts';
import type { Platform } from '../platform.ts';
import { actionPointItem, actionPointOwnerItem } from './action-point-items.ts';
import { proposalWrites, recordedProposals } from './action-point-proposals.ts';
import { keys, lists } from './keys.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import type { DueKey, Page, Table, Write } from './table.ts';

/** How many of a series stand on one page. */
const PAGE = 50;
/** What the owner items of a person begin with in the list index. */
const OWNED = 'ACTION#';

/** Action points in the table. */
export function actionPointStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): ActionPoints {
  return {
    async get(id) {
      const item = await table.get(keys.actionPoint(id));
      return item && actionPointItem.read(item);
    },
    async commit(before, after, facts, cause) {
      const version = (before?.version ?? 0) + 1;
      const put: Write = {
        put: actionPointItem.item(
          keys.actionPoint(after.actionPointId),
          { ...after, version },
          {
            version,
            dueAt: dueAt(after),
            list: { pk: lists.actionPointsOf(after.seriesId), sk: after.actionPointId },
          },
        ),
        when: before ? { version: before.version } : { absent: true },
      };
      const { committed } = await table.write([put, ...ownerWrites(before, after), ...proposalWrites(before, after), ...outbox(facts, cause)]);
      return committed;
    },
    async ofProposal(session, proposal) {
      return (await recordedProposals({ table }).of(session, [proposal])).get(proposal);
    },
    async ofSeries(seriesId, cursor) {
      const page = await table.queryIndex({ index: 'list', listPk: lists.actionPointsOf(seriesId), limit: PAGE, ...(cursor && { cursor }) });
      return { items: await read(table, page.items), next: page.cursor };
    },
    async ofOwner(personId) {
      const found: DueKey[] = [];
      let page: Page<DueKey> | undefined;
      do {
        page = await table.queryIndex({ index: 'list', listPk: lists.person(personId), prefix: OWNED, ...(page?.cursor && { cursor: page.cursor }) });
        found.push(...page.items);
      } while (page.cursor);
      const owned = (await table.getMany(found)).map((item) => keys.actionPoint(actionPointOwnerItem.read(item).actionPointId));
      // The index may lag behind: what changed hands a moment ago is not theirs any more.
      return (await read(table, owned)).filter(({ ownerIds }) => ownerIds.includes(personId));
    },
  };
}

/** The clock reminds, and ends what is kept of an owner. */
function dueAt({ remindAt, ownerKeptUntil }: ActionPoint): Instant | undefined {
  return remindAt && ownerKeptUntil ? earlier(remindAt, ownerKeptUntil) : (remindAt ?? ownerKeptUntil);
}

async function read(table: Table, found: Parameters<Table['getMany']>[0]): Promise<readonly ActionPoint[]> {
  return (await table.getMany(found)).map((item) => actionPointItem.read(item));
}

function ownerWrites(before: ActionPoint | undefined, after: ActionPoint): readonly Write[] {
  const had = before?.ownerIds ?? [];
  const left = had.filter((personId) => !after.ownerIds.includes(personId));
  const came = after.ownerIds.filter((personId) => !had.includes(personId));
  return [
    ...left.map((personId) => ({ remove: keys.actionPointOwner(after.actionPointId, personId) })),
    ...came.map((personId) => ({ put: ownerItem(after.actionPointId, personId) })),
  ];
}

function ownerItem(actionPointId: ActionPointId, personId: PersonId) {
  const list = { pk: lists.person(personId), sk: `${OWNED}${actionPointId}` };
  return actionPointOwnerItem.item(keys.actionPointOwner(actionPointId, personId), { actionPointId, personId }, { list });
}

/** Reads of sessions and series what action points need to know. */
export function actionPointOrigins({ table }: { readonly table: Table }): Origins {
  async function ofSeries(id: Parameters<Origins['ofSeries']>[0]) {
    const item = await table.get(keys.series(id));
    return item && seriesItem.read(item);
  }
  return {
    async ofSession(id) {
      const item = await table.get(keys.session(id));
      const session = item && sessionItem.read(item);
      const series = session && (await ofSeries(session.seriesId));
      return (
        series && {
          seriesId: series.seriesId,
          sessionId: id,
          timeZone: series.timeZone,
          seriesTitle: series.title,
          sessionTitle: session.title,
          contactEmail: series.contactEmail,
          discreet: session.discreet,
          isPublic: series.status === 'published' && session.visibility === 'public' && session.status !== 'draft',
        }
      );
    },
    async ofSeries(id) {
      const series = await ofSeries(id);
      return series && { isPublic: series.status === 'published' };
    },
  };
}
