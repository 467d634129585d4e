import { isSettled } from '../../mail/domain/delivery.ts';
import { deliveryIdOf, jobOf } from '../../mail/domain/job.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import type { OfPerson } from '../../registration/ports.ts';
import type { Platform } from '../platform.ts';
import { INTAKES, keys, lists } from './keys.ts';
import { deliveryItem } from './mail-items.ts';
import { everything, everythingListed } from './mail-reads.ts';
import { OUTBOX_SHARDS, outboxPartition } from './outbox.ts';
import { intakeOf, isIntake, registrationItem, sameAddressItem } from './registration-items.ts';
import { QUESTIONS } from './registration-writes.ts';
import type { Table } from './table.ts';

/** What one address has asked for, in the table. */
export function registrationsOfPerson({ table }: Pick<Platform, 'table'>): OfPerson {
  return {
    async registrations(person) {
      const items = await everythingListed(table, { listPk: lists.person(person), prefix: 'REGISTRATION#' });
      // The index may lag behind: what has another address by now is not theirs.
      return items.map((item) => registrationItem.read(item)).filter(({ personId }) => personId === person);
    },
    async questions(person) {
      const items = await everythingListed(table, { listPk: lists.person(person), prefix: QUESTIONS });
      return items.filter(({ type }) => type === sameAddressItem.type).map((item) => sameAddressItem.read(item));
    },
    async intakes(person) {
      const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => everything(table, { pk: outboxPartition(shard), prefix: INTAKES }));
      const waiting = (await Promise.all(shards)).flat().filter(isIntake);
      return waiting.map(intakeOf).filter(({ personId }) => personId === person);
    },
    isToldOfWithdrawal: (registration) => isToldOfWithdrawal(table, registration),
  };
}

async function isToldOfWithdrawal(table: Table, { sessionId: session, registrationId, revision }: Registration): Promise<boolean> {
  const to = { type: 'registration', sessionId: session, registrationId, mailbox: 'present' } as const;
  const item = await table.get(keys.delivery(deliveryIdOf(jobOf({ kind: 'registration-withdrawn', to, revision }, ''))));
  return item !== undefined && isSettled(deliveryItem.read(item).state);
}
