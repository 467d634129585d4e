import type { Instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { OutboxDeps, OutboxEntry } from '../ports.ts';
import { fits, publishEvents, type Unpublished } from './publish-events.ts';

/** The relay needs a second or two; what is there after a minute has been left behind. */
const GRACE = '-PT60S';

/**
 * Publishes what the relay left behind, however long that was ago. Of entries that wait to be dealt with it publishes one for all: who
 * is woken looks at them all.
 *
 * @param isTimeLeft asked before each page; what is not reached waits for the next sweep
 * @returns how many were published, and what still could not be
 */
export function publishLeftovers(deps: OutboxDeps) {
  return async (now: Instant, isTimeLeft: () => boolean): Promise<{ readonly published: number; readonly unpublished: readonly Unpublished[] }> => {
    const unpublished: Unpublished[] = [];
    const woken = new Set<string>();
    const isNeeded = (entry: OutboxEntry) => {
      // One that fits no schema wakes nobody, and is to be told.
      if (entry.wakes === undefined || !fits(entry)) return true;
      const isFirst = !woken.has(entry.wakes);
      woken.add(entry.wakes);
      return isFirst;
    };
    let seen = 0;
    for await (const entries of deps.entries.leftovers(plus(now, GRACE))) {
      if (!isTimeLeft()) break;
      const needed = entries.filter(isNeeded);
      seen += needed.length;
      unpublished.push(...(await publishEvents(deps)(needed)));
    }
    return { published: seen - unpublished.length, unpublished };
  };
}
