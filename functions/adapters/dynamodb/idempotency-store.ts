import * as z from 'zod';
import { type Instant, instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { Begun, IdempotencyStore, IdempotentCall } from '../../web/ports.ts';
import type { Platform } from '../platform.ts';
import type { HoldingTable } from './held-writes.ts';
import { defineItem } from './item.ts';
import { keys } from './keys.ts';
import type { Write } from './table.ts';

type Deps = Pick<Platform, 'table' | 'clock'> & Pick<HoldingTable, 'together'>;

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

/** Idempotency-Keys in the table. @param together holds back what a call writes, so that its answer is stored with it */
export function idempotencyStore({ table, clock, together }: Deps): IdempotencyStore {
  const keyOf = ({ caller, operation, key }: IdempotentCall) => keys.idempotency(caller, operation, key);

  function put(one: IdempotentCall, data: z.infer<typeof call>, before: number | undefined): Write {
    const item = callItem.item(keyOf(one), data, { version: data.version, keptUntil: data.keptUntil, isPersonal: true });
    return { put: item, when: before === undefined ? { absent: true } : { version: before } };
  }

  return {
    async begin(one) {
      const now = clock.now();
      const item = await table.get(keyOf(one));
      const stored = item && callItem.read(item);
      const standing = stored && standingOf(stored, one, now);
      if (standing) return standing;
      const version = (stored?.version ?? 0) + 1;
      const begun = { bodyHash: one.bodyHash, leaseUntil: plus(now, LEASE), keptUntil: plus(now, KEPT), version };
      const { committed } = await table.write([put(one, begun, stored?.version)]);
      return committed ? { state: 'begun', lease: version } : { state: 'in-progress' };
    },
    async carryOut(one, lease, run, answerOf) {
      const keptUntil = plus(clock.now(), KEPT);
      const begun = { bodyHash: one.bodyHash, leaseUntil: clock.now(), keptUntil, version: lease + 1 };
      // Conditional on the lease, as is the answer: what was kept after all is not forgotten.
      const forget: Write = { remove: keyOf(one), when: { version: lease } };
      try {
        const result = await together(run, (value) => {
          const answer = answerOf(value);
          return answer ? put(one, { ...begun, answer }, lease) : forget;
        });
        return result === 'not-closed' ? 'lease-lost' : result;
      } catch (error) {
        // Where that fails as well the lease ends by itself: what is told is why the call failed.
        await table.write([forget]).catch(() => undefined);
        throw error;
      }
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
