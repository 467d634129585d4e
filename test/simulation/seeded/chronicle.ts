import { deliveryItem } from '../../../functions/adapters/dynamodb/mail-items.ts';
import { outboxItem } from '../../../functions/adapters/dynamodb/outbox.ts';
import { intakeItem, ledgerOf, registrationItem, seatsItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { sessionItem } from '../../../functions/adapters/dynamodb/session-items.ts';
import { type Item, type Key, targetOf, type Write } from '../../../functions/adapters/dynamodb/table.ts';
import type { Delivery } from '../../../functions/mail/domain/delivery.ts';
import type { Ledger } from '../../../functions/registration/domain/plan.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import type { Session } from '../../../functions/session/domain/session.ts';

/** A registration as it stood from a moment on; undefined once it is deleted. */
type Stand = { readonly from: number; readonly registration: Registration | undefined };

/** What changed for registrations in one transaction. */
export type Turn = { readonly before: Registration | undefined; readonly after: Registration | undefined };

/** One transaction that took effect, as far as promises look at it. */
export type Commit = { readonly turns: readonly Turn[]; readonly sessions: readonly string[]; readonly takenUp: readonly Key[] };

const nameOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

/**
 * What really happened, in order: each thing has a number, and later things have higher ones. It is written down where things
 * take effect, so that it is true whatever the functions believe.
 */
/** @param time of now, in milliseconds since 1970 */
export function chronicle(time: () => number) {
  let number = 0;
  const registrations = new Map<string, Stand[]>();
  const sessions = new Map<string, Session>();
  const ledgers = new Map<string, Ledger>();
  const deliveries = new Map<string, Delivery>();
  /** Mails whose records are deleted. */
  const forgotten = new Set<string>();
  const claims = new Map<string, number>();
  const due = new Map<string, number>();
  /** When each event that waits was minted, in milliseconds. */
  const outbox = new Map<string, number>();
  const intakes = new Map<string, { readonly key: Key; readonly at: number; readonly since: number }>();
  const written = new Map<string, { readonly number: number; readonly time: number; readonly item: Item | undefined }>();
  const present = (id: string) => registrations.get(id)?.at(-1)?.registration;

  function turnOf(id: string, after: Registration | undefined): Turn {
    const before = present(id);
    registrations.set(id, [...(registrations.get(id) ?? []), { from: number, registration: after }]);
    return { before, after };
  }

  function put(item: Item): readonly Turn[] {
    written.set(nameOf(item), { number, time: time(), item });
    if (item.dueAt) due.set(nameOf(item), Date.parse(item.dueAt));
    else due.delete(nameOf(item));
    switch (item.type) {
      case registrationItem.type: {
        const after = registrationItem.read(item);
        return [turnOf(after.registrationId, after)];
      }
      case sessionItem.type: {
        const session = sessionItem.read(item);
        sessions.set(session.sessionId, session);
        return [];
      }
      case seatsItem.type: {
        const { sessionId } = seatsItem.read(item);
        ledgers.set(sessionId, ledgerOf(sessionId, item));
        return [];
      }
      case deliveryItem.type: {
        const delivery = deliveryItem.read(item);
        deliveries.set(delivery.deliveryId, delivery);
        if (delivery.state === 'claimed') claims.set(delivery.deliveryId, number);
        return [];
      }
      case outboxItem.type:
        outbox.set(nameOf(item), time());
        intakes.delete(nameOf(item));
        return [];
      case intakeItem.type:
        intakes.set(nameOf(item), { key: item, at: number, since: time() });
        return [];
      default:
        return [];
    }
  }

  function remove(key: Key): readonly Turn[] {
    const name = nameOf(key);
    for (const known of [due, outbox]) known.delete(name);
    intakes.delete(name);
    if (key.sk === 'DELIVERY') forgotten.add(key.pk.replace('DELIVERY#', ''));
    written.set(name, { number, time: time(), item: undefined });
    return key.sk.startsWith('REG#') ? [turnOf(key.sk.slice('REG#'.length), undefined)] : [];
  }

  return {
    /** The number of what happens now. */
    now: () => number,
    next: () => ++number,
    sessions,
    ledgers,
    deliveries,
    outbox,
    intakes,
    due,
    /** The present registrations of a session. */
    registered: (session: string): readonly Registration[] =>
      [...registrations.values()].flatMap((stands) => stands.at(-1)?.registration ?? []).filter(({ sessionId }) => sessionId === session),
    present,
    isForgotten: (delivery: string): boolean => forgotten.has(delivery),
    /** Since when it has been in its present state. */
    since(id: string): number {
      const stands = registrations.get(id) ?? [];
      const status = stands.at(-1)?.registration?.status;
      const other = stands.findLastIndex(({ registration }) => registration?.status !== status);
      return stands[other + 1]?.from ?? 0;
    },
    notesRequests: (session: string): readonly string[] =>
      [...written.values()].flatMap(({ item }) =>
        item?.type === 'notes-request' && item.pk === `SESSION#${session}` ? [item.sk.replace('NOTES-REQUEST#', '')] : [],
      ),
    actionPoints: (): readonly Item[] => [...written.values()].flatMap(({ item }) => (item?.type === 'action-point' ? [item] : [])),
    /** Whether a person ever had a registration for a session. */
    everRegistered: (session: string, person: string): boolean =>
      [...registrations.values()].some((stands) => stands.some(({ registration: one }) => one?.sessionId === session && one.personId === person)),
    /** All that it was between two moments, both included. */
    was: (id: string, from: number, to: number): readonly Registration[] => {
      const stands = registrations.get(id) ?? [];
      return stands
        .filter((stand, n) => stand.from <= to && (stands[n + 1]?.from ?? Number.POSITIVE_INFINITY) >= from)
        .flatMap(({ registration }) => registration ?? []);
    },
    /** When a mail was last claimed. */
    claimedAt: (delivery: string): number => claims.get(delivery) ?? 0,
    /** What last happened to an item, and when. */
    last: (key: Key) => written.get(nameOf(key)),
    /** Writes down a transaction. */
    commit(writes: readonly Write[]): Commit {
      number += 1;
      const left = writes.map(targetOf).filter((key) => intakes.has(nameOf(key)));
      const turns = writes.flatMap((one) => ('put' in one ? put(one.put) : 'remove' in one ? remove(one.remove) : []));
      const touched = writes.flatMap((one) => ('put' in one ? [one.put.pk] : 'remove' in one ? [one.remove.pk] : []));
      // Of a person who left, or has a place already, a request goes without becoming a registration: that overtakes nobody.
      const takenUp = left.filter(({ sk }) => turns.some(({ after }) => after?.registrationId === sk.slice(sk.lastIndexOf('#') + 1)));
      return { turns, takenUp, sessions: [...new Set(touched.filter((pk) => pk.startsWith('SESSION#')).map((pk) => pk.slice('SESSION#'.length)))] };
    },
  };
}
export type Chronicle = ReturnType<typeof chronicle>;
