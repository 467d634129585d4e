import * as z from 'zod';
import { type Instant, instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { Begun, IdempotencyStore, IdempotentCall } from '../../web/ports.ts';
import type { Platform } from '../platform.ts';
import { defineItem } from './item.ts';
import { keys } from './keys.ts';

/** For how long an answer is repeated (design, section 7). */
export const KEPT = 'PT24H';
/** Longer than an HTTP API waits (30 s), so a call that still holds its lease may still be answered. */
const LEASE = 'PT60S';

const call = z.object({
  bodyHash: z.string(),
  leaseUntil: instant,
  keptUntil: instant,
  answer: z.object({ status: z.int(), value: z.unknown().optional() }).optional(),
  version: z.int().min(1),
});
export const callItem = defineItem({ type: 'idempotent-call', v: 1, schema: call });

/** Idempotency-Keys in the table. */
export function idempotencyStore({ table, clock }: Pick<Platform, 'table' | 'clock'>): IdempotencyStore {
  const keyOf = ({ caller, operation, key }: IdempotentCall) => keys.idempotency(caller, operation, key);

  async function read(one: IdempotentCall) {
    const item = await table.get(keyOf(one));
    return item && callItem.read(item);
  }

  async function write(one: IdempotentCall, data: z.infer<typeof call>, before: number | undefined) {
    const item = callItem.item(keyOf(one), data, { version: data.version, keptUntil: data.keptUntil, isPersonal: true });
    const { committed } = await table.write([{ put: item, when: before === undefined ? { absent: true } : { version: before } }]);
    return committed;
  }

  return {
    async begin(one) {
      const now = clock.now();
      const stored = await read(one);
      const standing = stored && standingOf(stored, one, now);
      if (standing) return standing;
      const version = (stored?.version ?? 0) + 1;
      const begun = { bodyHash: one.bodyHash, leaseUntil: plus(now, LEASE), keptUntil: plus(now, KEPT), version };
      return (await write(one, begun, stored?.version)) ? { state: 'begun', lease: version } : { state: 'in-progress' };
    },
    async complete(one, lease, answer) {
      const stored = await read(one);
      if (stored?.version === lease) await write(one, { ...stored, answer, version: lease + 1 }, lease);
    },
    async release(one, lease) {
      await table.write([{ remove: keyOf(one), when: { version: lease } }]);
    },
  };
}

/** How a call that was made before stands; undefined when it may be made again. DynamoDB deletes late, so the date is looked at here. */
function standingOf(stored: z.infer<typeof call>, { bodyHash }: IdempotentCall, now: Instant): Begun | undefined {
  if (stored.keptUntil <= now) return undefined;
  if (stored.bodyHash !== bodyHash) return { state: 'another-body' };
  if (stored.answer) return { state: 'done', answer: stored.answer };
  return stored.leaseUntil > now ? { state: 'in-progress' } : undefined;
}
