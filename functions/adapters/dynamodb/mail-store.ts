import type { DeliveryId, PersonId, RegistrationId, SeriesId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import { type Delivery, type Tally, tallyChange } from '../../mail/domain/delivery.ts';
import type { Topic } from '../../mail/domain/kinds.ts';
import type { Suppression } from '../../mail/domain/suppression.ts';
import type { Consequences, Deliveries, FanOuts, Refusals } from '../../mail/ports.ts';
import type { Platform } from '../platform.ts';
import { SHARDS, shardOf } from './item.ts';
import { keys, lists } from './keys.ts';
import { deliveryItem, fanOutItem, registrationMailItem, suppressionItem, tallyItem, unsubscriptionItem } from './mail-items.ts';
import { everything } from './mail-reads.ts';
import type { Item, Table, Write } from './table.ts';

/** How many mails stand on one page of a session's list. */
const PAGE = 50;
/** How many addresses without mail are shown of a series. */
const MOST_SUPPRESSED = 100;
/** A planner's progress is of no use once its queue has given up on the event (14 days). */
const FAN_OUT_KEPT = 'P30D';

/** Delivery records in the table. */
export function deliveryStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): Deliveries {
  return {
    find: (id) => find(table, id),
    findMany: async (ids) => (await table.getMany(ids.map(keys.delivery))).map((item) => deliveryItem.read(item)),
    async save(next, was, { facts = [], cause, suppression }: Consequences = {}) {
      // By itself and before the record: should this end in between, it leads nowhere yet.
      for (const one of registrantWrites(next, was)) await table.write([one]);
      const { committed } = await table.write([
        deliveryPut(next, was),
        ...tallyWrites(next, was),
        ...(suppression ? [{ put: suppressionPut(suppression, next.seriesId) }] : []),
        ...(cause ? outbox(facts, cause) : []),
      ]);
      return committed;
    },
    ofSession: (session, cursor) => listed(table, lists.mailsOf(session), cursor),
    toPerson: (person, cursor) => listed(table, lists.mailsTo(person), cursor),
    ofRegistration: async (registration) => (await mailsOfRegistration(table, registration)).slice(0, PAGE),
    async remove({ deliveryId, version, job: { to } }) {
      const pointer = to.type === 'registration' ? [{ remove: keys.registrationMail(to.registrationId, deliveryId) }] : [];
      await table.write([{ remove: keys.delivery(deliveryId), when: { version } }, ...pointer]);
    },
    tally: (distribution) => readTally(table, distribution),
  };
}

async function listed(table: Table, listPk: string, cursor: string | undefined) {
  const page = await table.queryIndex({ index: 'list', listPk, limit: PAGE, descending: true, ...(cursor !== undefined && { cursor }) });
  const items = await table.getMany(page.items);
  return { items: items.map((item) => deliveryItem.read(item)), cursor: page.cursor };
}

async function find(table: Table, id: DeliveryId): Promise<Delivery | undefined> {
  const item = await table.get(keys.delivery(id));
  return item && deliveryItem.read(item);
}

function deliveryPut(next: Delivery, was: Delivery | undefined): Write {
  const { deliveryId, version, dueAt, plannedAt, keptUntil } = next;
  const pk = listOf(next);
  const list = pk === undefined ? undefined : { pk, sk: `${plannedAt}#${deliveryId}` };
  return {
    put: deliveryItem.item(keys.delivery(deliveryId), next, { version, dueAt, list, keptUntil }),
    when: was ? { version: was.version } : { absent: true },
  };
}

/** Mails of a session are its organisers' to see; the others are listed for those they went to, once that is known. */
function listOf({ sessionId, personId, job: { to } }: Delivery): string | undefined {
  if (sessionId) return lists.mailsOf(sessionId);
  const person = 'personId' in to ? to.personId : personId;
  return person === undefined ? undefined : lists.mailsTo(person);
}

/** A registrant's mails are found by the registration as well, from the first write on. */
function registrantWrites({ deliveryId, job, keptUntil }: Delivery, was: Delivery | undefined): readonly Write[] {
  if (was || job.to.type !== 'registration') return [];
  return [{ put: registrationMailItem.item(keys.registrationMail(job.to.registrationId, deliveryId), { deliveryId }, { keptUntil }) }];
}

/** All mails to a registrant, newest first. */
export async function mailsOfRegistration(table: Table, registration: RegistrationId): Promise<readonly Delivery[]> {
  const pointers = await everything(table, { pk: keys.registrationPointer(registration).pk, prefix: 'MAIL#' });
  const found = await table.getMany(pointers.map((item) => keys.delivery(registrationMailItem.read(item).deliveryId)));
  return found.map((item) => deliveryItem.read(item)).toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1));
}

/** Listed for the organisers of the series whose mail it was. */
function suppressionPut(suppression: Suppression, series: SeriesId | undefined): Item {
  const list = series && { pk: lists.suppressedOf(series), sk: `${suppression.at}#${suppression.personId}` };
  return suppressionItem.item(keys.suppression(suppression.personId), suppression, { list });
}

function tallyWrites(next: Delivery, was: Delivery | undefined): readonly Write[] {
  const { distributionId, messageId, counted } = next.job.about;
  const sending = distributionId ?? (counted && messageId);
  const counters: Record<string, number> = { ...tallyChange(was?.state, next.state) };
  if (!sending || Object.keys(counters).length === 0) return [];
  return [{ add: { to: keys.tally(sending, shardOf(next.deliveryId)), counters } }];
}

/** The part of a tally, after the shards, that holds how many mails were planned: it comes when the list is complete. */
const LIST_LENGTH = SHARDS;
const NOTHING: Tally = { sent: 0, delivered: 0, bounced: 0, suppressed: 0, failed: 0 };

/**
 * What a distribution has come to so far: its mails by what became of them, and how many were planned.
 *
 * @returns undefined before its first mail was planned; `complete` once the whole list is planned
 */
export async function readTally(table: Table, distribution: string) {
  const parts = await table.getMany(Array.from({ length: SHARDS + 1 }, (_, part) => keys.tally(distribution, part)));
  if (parts.length === 0) return undefined;
  let [sum, planned]: [Tally, number | undefined] = [NOTHING, undefined];
  for (const part of parts.map((item) => tallyItem.read(item))) {
    planned ??= part.planned;
    sum = {
      sent: sum.sent + part.sent,
      delivered: sum.delivered + part.delivered,
      bounced: sum.bounced + part.bounced,
      suppressed: sum.suppressed + part.suppressed,
      failed: sum.failed + part.failed,
    };
  }
  return { ...sum, planned: planned ?? 0, complete: planned !== undefined };
}

/** The progress of mails to many in the table. */
export function fanOutStore({ table, clock }: Pick<Platform, 'table' | 'clock'>): FanOuts {
  return {
    async find(id) {
      const item = await table.get(keys.fanOut(id));
      return item && fanOutItem.read(item);
    },
    async save(next) {
      const { version } = next;
      const put = fanOutItem.item(keys.fanOut(next.id), next, { version, keptUntil: plus(clock.now(), FAN_OUT_KEPT) });
      const { committed } = await table.write([{ put, when: version === 1 ? { absent: true } : { version: version - 1 } }]);
      return committed;
    },
    async openTally(distribution) {
      // All or none: where one is there already, all are.
      const puts = Array.from({ length: SHARDS }, (_, shard) => tallyItem.item(keys.tally(distribution, shard), NOTHING));
      await table.write(puts.map((put) => ({ put, when: { absent: true } })));
    },
    async closeTally(distribution, planned) {
      const put = tallyItem.item(keys.tally(distribution, LIST_LENGTH), { ...NOTHING, planned });
      await table.write([{ put, when: { absent: true } }]);
    },
  };
}

/** Suppressed addresses and ended topics in the table. */
export function refusalStore({ table, clock }: Pick<Platform, 'table' | 'clock'>): Refusals {
  const key = (person: PersonId, series: SeriesId, topic: Topic) => keys.unsubscription(person, series, topic);
  return {
    async suppression(person) {
      const item = await table.get(keys.suppression(person));
      return item && suppressionItem.read(item);
    },
    async suppressedOf(series) {
      const { items } = await table.queryIndex({ index: 'list', listPk: lists.suppressedOf(series), limit: MOST_SUPPRESSED });
      return (await table.getMany(items)).map((item) => suppressionItem.read(item));
    },
    async putSuppression(suppression) {
      await table.write([{ put: suppressionItem.item(keys.suppression(suppression.personId), suppression) }]);
    },
    async hasUnsubscribed(person, series, topic) {
      return (await table.get(key(person, series, topic))) !== undefined;
    },
    async unsubscribe(person, series, topic) {
      await table.write([{ put: unsubscriptionItem.item(key(person, series, topic), { at: clock.now() }) }]);
    },
    async resubscribe(person, series, topic) {
      await table.write([{ remove: key(person, series, topic) }]);
    },
  };
}
