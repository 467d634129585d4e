import type { Instant, PersonId } from '../../../events/values.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import { plus } from '../../kernel/time.ts';
import { admitUnasked, isUnasked, unaskedMails } from '../../mail/domain/unasked.ts';
import type { Unasked } from '../../mail/ports.ts';
import type { Platform } from '../platform.ts';
import { defineItem } from './item.ts';
import { keys } from './keys.ts';

export const unaskedMailsItem = defineItem({ type: 'unasked-mails', v: 1, schema: unaskedMails });

/** Longer than the limit looks back. */
const KEPT = 'P2D';

type Needs = Pick<Platform, 'table' | 'clock' | 'wait' | 'randomness'>;

/** Counts in the table what strangers cause to be sent to somebody. */
export function unaskedStore(platform: Needs): Unasked {
  return {
    async admit({ deliveryId, job: { kind }, sessionId }, person) {
      const mail = { deliveryId, kind, ...(sessionId && { sessionId }) };
      return isUnasked(kind) ? optimistically(() => count(platform, person, mail), platform) : undefined;
    },
  };
}

async function count({ table, clock }: Needs, person: PersonId, mail: Parameters<typeof admitUnasked>[1]): Promise<Instant | undefined | Outdated> {
  const key = keys.recentMails(person, 'unasked');
  const stored = await table.get(key);
  const before = stored ? unaskedMailsItem.read(stored) : { mails: [], version: 0 };
  const verdict = admitUnasked(before.mails, mail, clock.now());
  if ('notBefore' in verdict) return verdict.notBefore;
  const version = before.version + 1;
  const put = unaskedMailsItem.item(key, { mails: [...verdict.mails], version }, { version, keptUntil: plus(clock.now(), KEPT) });
  const { committed } = await table.write([{ put, when: stored ? { version: before.version } : { absent: true } }]);
  return committed ? undefined : 'outdated';
}
