import * as z from 'zod';
import { registrationId, type SessionId, sessionId } from '../../../events/values.ts';
import { type Ledger, ledger } from '../../registration/domain/plan.ts';
import { type Intake, intake, message, registration, sameAddress } from '../../registration/domain/registration.ts';
import { defineItem } from './item.ts';
import type { Item } from './table.ts';

export const registrationItem = defineItem({ type: 'registration', v: 1, schema: registration });

/**
 * A request that waits, and the event that tells of it: one item, so that both are there or neither. What the event says is not said
 * twice: these are written with every request. No release had version 1, which lay in the partition of its session: there is nothing to migrate.
 */
export const intakeItem = defineItem({
  type: 'intake',
  v: 2,
  schema: intake.omit({ registrationId: true, sessionId: true, seriesId: true }).extend({
    event: z.looseObject({ data: intake.pick({ registrationId: true, sessionId: true, seriesId: true }) }),
  }),
});

/** The version of a request while it waits. Once it is taken up its place holds something without one. */
export const WAITING = 1;

/** Whether what lies in the place of a request is still the request. */
export function isIntake({ type }: Item): boolean {
  return type === intakeItem.type;
}

/** The request as it arrived. */
export function intakeOf(item: Item): Intake {
  const { event, ...rest } = intakeItem.read(item);
  return { ...event.data, ...rest };
}

/** What the ledger counts. Its version is the item's own: a change of the session raises it without knowing the counts. */
export const seatsItem = defineItem({
  type: 'seats',
  v: 2,
  schema: ledger.omit({ version: true }),
  migrations: { 1: ({ version: _, ...counts }) => counts },
});

/** What a session begins with. */
export const noSeats = (id: SessionId) => ({ sessionId: id, taken: 0, waiting: 0, toReview: 0, nextQueueNumber: 1 });

/** @param item as it is stored, if it is @returns the ledger; version 0 before the first change of the session or its seats */
export function ledgerOf(id: SessionId, item: Item | undefined): Ledger {
  return item ? { ...seatsItem.read(item), version: item.version ?? 0 } : { ...noSeats(id), version: 0 };
}

export const messageItem = defineItem({ type: 'message', v: 1, schema: message });

/** Where the thing with a registration's id lies: a registration, or a question that may become one. */
export const pointerItem = defineItem({ type: 'registration-pointer', v: 1, schema: z.object({ sessionId, sk: z.string() }) });

/** One person of a session leads to the registration that counts. */
export const registrantItem = defineItem({ type: 'registrant', v: 1, schema: z.object({ registrationId }) });

/** Stands in the place of a registrant until the mailbox has answered. */
export const sameAddressItem = defineItem({ type: 'same-address', v: 1, schema: sameAddress });

/** One place in the queue. */
export const waitingItem = defineItem({ type: 'waiting', v: 1, schema: z.object({ registrationId }) });
