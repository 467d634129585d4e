import * as z from 'zod';
import { plus } from '../../kernel/time.ts';
import type { Limits } from '../../web/ports.ts';
import type { Platform } from '../platform.ts';
import { defineItem } from './item.ts';
import { keys } from './keys.ts';

export const limitItem = defineItem({ type: 'limit', v: 1, schema: z.object({ count: z.int().min(0) }) });

/** Counts in the table. A count may be exceeded by those who come at the same moment; that is a few, and harmless. */
export function limitStore({ table }: Pick<Platform, 'table'>): Limits {
  return {
    async take({ of, who, most, until }) {
      const key = keys.limit(of, who, until);
      const stored = await table.get(key);
      if (stored && limitItem.read(stored).count >= most) return false;
      const add = { add: { to: key, counters: { count: 1 } } };
      if (stored && (await table.write([add])).committed) return true;
      const first = limitItem.item(key, { count: 1 }, { keptUntil: plus(until, 'PT1H') });
      if (!(await table.write([{ put: first, when: { absent: true } }])).committed) await table.write([add]);
      return true;
    },
  };
}
