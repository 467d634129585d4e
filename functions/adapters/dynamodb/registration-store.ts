import type { Fact } from '../../../events/registry.ts';
import type { PersonId, RegistrationId, SessionId } from '../../../events/values.ts';
import type { Outdated } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Intake, Registration, SameAddress } from '../../registration/domain/registration.ts';
import type { Standing } from '../../registration/domain/take-up.ts';
import type { RegistrationPage, Registrations } from '../../registration/ports.ts';
import type { Platform } from '../platform.ts';
import { erasureItem } from './erasure-items.ts';
import { inboxOf, keys, lists } from './keys.ts';
import { intakeOf, isIntake, ledgerOf, messageItem, registrantItem, registrationItem, sameAddressItem, waitingItem } from './registration-items.ts';
import { placeOf, registrationById, registrationOf } from './registration-reads.ts';
import { intakePut, planWrites, registrationPut, takenUp } from './registration-writes.ts';
import type { Item, Query, Table, Write } from './table.ts';

type Store = Pick<Platform, 'table' | 'outbox'>;

/** Registrations in the one table. See the port for what each does. */
export function registrationStore(platform: Store): Registrations {
  const { table, outbox } = platform;
  const partition = (session: SessionId) => keys.session(session).pk;
  return {
    submit: async (intake, fact, cause) => {
      await table.write(outbox([fact], cause).map((entry) => intakePut(intake, entry)));
    },
    inbox: (session, limit) => inbox(table, session, limit),
    ledger: async (session) => ledgerOf(session, await table.get(keys.seats(session))),
    get: (session, id) => registrationOf(table, session, id),
    find: (id) => registrationById(table, id),
    ofPerson: (person) => ofPerson(table, person),
    standing: (session, person) => standing(table, session, person),
    queue: async (session, limit) => {
      const { items } = await table.query({ pk: partition(session), prefix: 'WAIT#', limit });
      const found = await table.getMany(items.map((item) => keys.registration(session, waitingItem.read(item).registrationId)));
      // Whoever got a seat, or left, between the two reads waits no more: the ledger has a newer version then, and a plan finds out.
      const waiting = found.map((item) => registrationItem.read(item)).filter(({ status }) => status === 'waitlisted');
      return waiting.toSorted((a, b) => (a.queueNumber ?? 0) - (b.queueNumber ?? 0));
    },
    position: (session, queueNumber) => position(table, session, queueNumber),
    page: (session, limit, cursor) => page(table, { pk: partition(session), prefix: 'REG#', limit, ...(cursor && { cursor }) }),
    question: (id) => question(table, id),
    commit: (plan, cause) => written(table, [...planWrites(plan), ...takenUp(plan.taken, outbox(plan.facts, cause))]),
    update: (changes, facts, cause) =>
      written(table, [...changes.map(({ before, after }) => registrationPut(before, after)), ...outbox(facts, cause)]),
    addMessage: async (message, facts: readonly Fact[], cause: Cause) => {
      await stored(platform, [{ put: messageItem.item(keys.message(message.sessionId, message.messageId), message) }, ...outbox(facts, cause)]);
    },
    messages: async (session) => (await all(table, { pk: partition(session), prefix: 'MESSAGE#' })).map((item) => messageItem.read(item)),
  };
}

/** So many are read at once where those that wait lie behind facts that took the places of others and are not published yet. */
const INBOX_PAGE = 40;

async function inbox(table: Table, session: SessionId, limit: number): Promise<readonly Intake[]> {
  const found: Intake[] = [];
  const query = { pk: keys.intake(session, '').pk, prefix: inboxOf(session) };
  let page = await table.query({ ...query, limit });
  for (;;) {
    found.push(...page.items.filter(isIntake).map(intakeOf));
    if (page.cursor === undefined || found.length >= limit) return found.slice(0, limit);
    page = await table.query({ ...query, limit: INBOX_PAGE, cursor: page.cursor });
  }
}

async function written(table: Table, writes: readonly Write[]): Promise<'committed' | Outdated> {
  const { committed } = await table.write(writes);
  return committed ? 'committed' : 'outdated';
}

/** Writes that rest on nothing that could have changed. */
async function stored({ table }: Store, writes: readonly Write[]): Promise<void> {
  const { committed } = await table.write(writes);
  if (!committed) throw new Error('A write without a condition was refused');
}

async function question(table: Table, id: RegistrationId): Promise<SameAddress | undefined> {
  const place = await placeOf(table, id);
  const item = place && (await table.get({ pk: keys.session(place.sessionId).pk, sk: place.sk }));
  if (item?.type !== sameAddressItem.type) return undefined;
  const found = sameAddressItem.read(item);
  return found.intake.registrationId === id ? found : undefined;
}

async function standing(table: Table, session: SessionId, person: PersonId): Promise<Standing> {
  const { pk } = keys.session(session);
  const [known, erasure] = await Promise.all([all(table, { pk, prefix: `WHO#${person}#` }), table.get(keys.erasure(person))]);
  const isQuestion = ({ type }: Item) => type === sameAddressItem.type;
  const ids = known.filter((item) => !isQuestion(item)).map((item) => registrantItem.read(item).registrationId);
  const found = await table.getMany(ids.map((id) => keys.registration(session, id)));
  return {
    registrations: found.map((item) => registrationItem.read(item)),
    questions: known.filter(isQuestion).map((item) => sameAddressItem.read(item)),
    ...(erasure && { erasedAt: erasureItem.read(erasure).requestedAt }),
  };
}

/** How many registrations of one person are looked at. */
const PERSONS = 100;

async function ofPerson(table: Table, person: PersonId): Promise<readonly Registration[]> {
  const list = { index: 'list', listPk: lists.person(person), prefix: 'REGISTRATION#', limit: PERSONS, descending: true } as const;
  const { items } = await table.queryIndex(list);
  const found = await table.getMany(items);
  // The index may lag behind a change of address: what is read is compared with what was asked for.
  return found.map((item) => registrationItem.read(item)).filter(({ personId }) => personId === person);
}

async function position(table: Table, session: SessionId, queueNumber: number): Promise<number> {
  const { pk, sk } = keys.waiting(session, queueNumber);
  const places = await all(table, { pk, prefix: 'WAIT#' });
  return places.filter((place) => place.sk <= sk).length;
}

async function page(table: Table, query: Query): Promise<RegistrationPage> {
  const { items, cursor } = await table.query(query);
  return { items: items.map((item) => registrationItem.read(item)), ...(cursor !== undefined && { cursor }) };
}

async function all(table: Table, query: Query): Promise<readonly Item[]> {
  const first = await table.query(query);
  const items = [...first.items];
  for (let { cursor } = first; cursor !== undefined; ) {
    const more = await table.query({ ...query, cursor });
    items.push(...more.items);
    cursor = more.cursor;
  }
  return items;
}
