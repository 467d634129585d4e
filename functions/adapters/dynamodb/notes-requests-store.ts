import type { SeriesId, SessionId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { NotesRequest } from '../../notes/domain/request.ts';
import type { Asker, NotesRequests, Seat, TakenUp } from '../../notes/ports.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { everythingListed } from './mail-reads.ts';
import { notesAskerItem, notesRequestItem, notesRequestPointerItem, storedRequest } from './notes-items.ts';
import { recentMailsItem } from './people-items.ts';
import { registrationItem } from './registration-items.ts';
import type { Table, Write } from './table.ts';

type Needs = Pick<Platform, 'table' | 'outbox' | 'clock'>;

/** How many requests stand on one page. */
const PAGE = 50;
/** Longer than the window in which requests of one address are counted. */
const RECENT_KEPT = 'P2D';

/** Requests for notes in the table. See the port for what each does. */
export function notesRequestStore({ table, outbox, clock }: Needs): NotesRequests {
  /** DynamoDB deletes late: what is past its date is not there. */
  const isKept = ({ keptUntil }: NotesRequest) => keptUntil > clock.now();

  async function read(session: SessionId, id: string): Promise<NotesRequest | undefined> {
    const item = await table.get(keys.notesRequest(session, id));
    const request = item && notesRequestItem.read(item);
    return request && isKept(request) ? request : undefined;
  }

  return {
    async submit(request, facts, cause) {
      const { sessionId, notesRequestId, keptUntil } = request;
      const pointer = notesRequestPointerItem.item(keys.notesRequestPointer(notesRequestId), { sessionId }, { keptUntil });
      await table.write([{ put: storedRequest(request) }, { put: pointer }, ...outbox(facts, cause)]);
    },
    async find(id) {
      const pointer = await table.get(keys.notesRequestPointer(id));
      return pointer && read(notesRequestPointerItem.read(pointer).sessionId, id);
    },
    async ofSession(id, cursor) {
      const page = await table.query({ pk: keys.session(id).pk, prefix: 'NOTES-REQUEST#', limit: PAGE, ...(cursor !== undefined && { cursor }) });
      return { items: page.items.map((item) => notesRequestItem.read(item)).filter(isKept), cursor: page.cursor };
    },
    async asker(session, person): Promise<Asker> {
      const [stored, recent] = [await table.get(keys.notesAsker(session, person)), await table.get(keys.recentMails(person, 'notes'))];
      const asker = stored && notesAskerItem.read(stored);
      const mails = recent && recentMailsItem.read(recent);
      return {
        standing: asker && (await read(session, asker.notesRequestId)),
        recent: mails?.mails ?? [],
        versions: { asker: asker?.version ?? 0, recent: mails?.version ?? 0 },
      };
    },
    takeUp: async (change, cause) => (await table.write([...takeUpWrites(change, clock.now()), ...outbox(change.facts, cause)])).committed,
    async update(before, after, facts, cause) {
      return (await table.write([rewrite(before, after), ...outbox(facts, cause)])).committed;
    },
    seats: (series, session, person) => seats(table, { series, session, person }),
  };
}

function rewrite(before: NotesRequest, after: NotesRequest): Write {
  return { put: storedRequest({ ...after, version: before.version + 1 }), when: { version: before.version } };
}

function takeUpWrites({ before, after, ended, asker, recent }: TakenUp, now: string): readonly Write[] {
  const { sessionId, personId, notesRequestId, keptUntil } = before;
  const counted = { mails: [...recent], version: asker.versions.recent + 1 };
  const recentPut = recentMailsItem.item(keys.recentMails(personId, 'notes'), counted, {
    version: counted.version,
    keptUntil: plus(now, RECENT_KEPT),
  });
  const recentWrite: Write = { put: recentPut, when: following(asker.versions.recent) };
  if (!after)
    return [
      { remove: keys.notesRequest(sessionId, notesRequestId), when: { version: before.version } },
      { remove: keys.notesRequestPointer(notesRequestId) },
      recentWrite,
    ];
  const version = asker.versions.asker + 1;
  const put = notesAskerItem.item(keys.notesAsker(sessionId, personId), { notesRequestId, version }, { version, keptUntil });
  return [
    rewrite(before, after),
    { put, when: following(asker.versions.asker) },
    recentWrite,
    ...(ended ? [rewrite(ended.before, ended.after)] : []),
  ];
}

const following = (version: number) => (version === 0 ? ({ absent: true } as const) : { version });

async function seats(
  table: Table,
  { series, session, person }: { readonly series: SeriesId; readonly session: SessionId; readonly person: string },
): Promise<readonly Seat[]> {
  const items = await everythingListed(table, { listPk: lists.person(person), prefix: 'REGISTRATION#' });
  return items
    .map((item) => registrationItem.read(item))
    .filter(({ seriesId, personId }) => seriesId === series && personId === person)
    .map(({ sessionId, registrationId, status, history }) => ({
      ...{ sessionId, registrationId, status },
      wasConfirmed: history.some(({ to }) => to === 'confirmed'),
    }))
    .toSorted((a, b) => Number(b.sessionId === session) - Number(a.sessionId === session));
}
