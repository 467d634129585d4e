import * as z from 'zod';
import { personId, type SeriesId, type SessionId } from '../../../events/values.ts';
import type { ActionPoint } from '../../action-point/domain/action-point.ts';
import type { Recipient } from '../../mail/domain/job.ts';
import type { Notes } from '../../notes/domain/notes.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import { actionPointItem } from './action-point-items.ts';
import { keys } from './keys.ts';
import { notesItem } from './notes-items.ts';
import { registrationItem } from './registration-items.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import type { DueKey, Item, Key, Page, Table } from './table.ts';

/** An organiser of a series or a co-organiser of a session, as far as mails need to know. */
const organiser = z.looseObject({ personId, email: z.string() });
export type Organiser = { readonly personId: z.infer<typeof personId>; readonly email: string };

/** What mails read of the other features. Each read is consistent. */
export function mailReads(table: Pick<Table, 'get' | 'query'>) {
  return {
    session: async (id: SessionId): Promise<Session | undefined> => read(await table.get(keys.session(id)), sessionItem.read),
    series: async (id: SeriesId): Promise<Series | undefined> => read(await table.get(keys.series(id)), seriesItem.read),
    registration: async (session: SessionId, id: string): Promise<Registration | undefined> =>
      read(await table.get(keys.registration(session, id)), registrationItem.read),
    /** The notes of a session as they are being written, and which version is out. */
    notes: async (session: SessionId): Promise<Notes | undefined> => read(await table.get(keys.notes(session)), notesItem.read),
    actionPoint: async (id: string): Promise<ActionPoint | undefined> => read(await table.get(keys.actionPoint(id)), actionPointItem.read),
    /** The organiser that a mail goes to; undefined once the role was taken back. */
    async organiser({ seriesId, sessionId, personId: person }: Recipient & { readonly type: 'organiser' }): Promise<Organiser | undefined> {
      const role = await table.get(keys.role(seriesId, person));
      const found = role ?? (sessionId && (await table.get(keys.coOrganiser(sessionId, person))));
      return found && organiser.parse(found.data);
    },
    /** All organisers of a series and, with a session, its co-organisers; each person once. */
    async organisers(series: SeriesId, session?: SessionId): Promise<readonly Organiser[]> {
      const roles = await everything(table, { pk: keys.series(series).pk, prefix: 'ROLE#' });
      const coOrganisers = session ? await everything(table, { pk: keys.session(session).pk, prefix: 'CO-ORGANISER#' }) : [];
      const found = [...roles, ...coOrganisers].map((item) => organiser.parse(item.data));
      return [...new Map(found.map((one) => [one.personId, one])).values()];
    },
  };
}
export type MailReads = ReturnType<typeof mailReads>;

/**
 * Reads each item once: what a mail is written from is what it was let out for. For one mail, from its claim on.
 *
 * @param known what was read already, by its key; undefined for what is not there
 */
export function readOnce(table: Table, known: ReadonlyMap<string, Item | undefined> = new Map()): Pick<Table, 'get' | 'query'> {
  const read = new Map([...known].map(([name, item]) => [name, Promise.resolve(item)]));
  return {
    get(key) {
      const found = read.get(nameOf(key)) ?? table.get(key);
      read.set(nameOf(key), found);
      return found;
    },
    query: (query) => table.query(query),
  };
}

/** The same with some items read together beforehand. */
export async function readTogether(table: Table, keysOf: readonly Key[]): Promise<Pick<Table, 'get' | 'query'>> {
  const distinct = new Map(keysOf.map((key) => [nameOf(key), key]));
  const found = new Map((await table.getMany([...distinct.values()])).map((item) => [nameOf(item), item]));
  return readOnce(table, new Map([...distinct.keys()].map((name) => [name, found.get(name)])));
}

const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

function read<T>(item: Item | undefined, parse: (item: Item) => T): T | undefined {
  return item && parse(item);
}

/** All items of a query, for lists that stay short. */
export async function everything(table: Pick<Table, 'query'>, query: { readonly pk: string; readonly prefix?: string }): Promise<readonly Item[]> {
  const items: Item[] = [];
  let page: Page<Item> | undefined;
  do {
    page = await table.query({ ...query, ...(page?.cursor !== undefined && { cursor: page.cursor }) });
    items.push(...page.items);
  } while (page.cursor !== undefined);
  return items;
}

/** All items that the list index holds under a partition. */
export async function everythingListed(table: Table, list: { readonly listPk: string; readonly prefix?: string }): Promise<readonly Item[]> {
  return table.getMany(await keysListed(table, list.listPk, list.prefix));
}

/** Where the items are that the list index holds under a partition. */
export async function keysListed(table: Table, listPk: string, prefix?: string): Promise<readonly Key[]> {
  const found: Key[] = [];
  let page: Page<DueKey> | undefined;
  do {
    const more = page?.cursor !== undefined && { cursor: page.cursor };
    page = await table.queryIndex({ index: 'list', listPk, ...(prefix !== undefined && { prefix }), ...more });
    found.push(...page.items.map(({ pk, sk }) => ({ pk, sk })));
  } while (page.cursor !== undefined);
  return found;
}
