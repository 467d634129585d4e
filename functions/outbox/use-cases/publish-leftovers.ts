import type { Instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { OutboxDeps } from '../ports.ts';
import { publishEvents, type Unpublished } from './publish-events.ts';

/** The relay needs a second or two; what is there after a minute has been left behind. */
const GRACE = '-PT60S';

/**
 * Publishes what the relay left behind, however long that was ago.
 *
 * @param isTimeLeft asked before each page; what is not reached waits for the next sweep
 * @returns how many were published, and what still could not be
 */
export function publishLeftovers(deps: OutboxDeps) {
  return async (now: Instant, isTimeLeft: () => boolean): Promise<{ readonly published: number; readonly unpublished: readonly Unpublished[] }> => {
    const unpublished: Unpublished[] = [];
    let seen = 0;
    for await (const entries of deps.entries.leftovers(plus(now, GRACE))) {
      if (!isTimeLeft()) break;
      seen += entries.length;
      unpublished.push(...(await publishEvents(deps)(entries)));
    }
    return { published: seen - unpublished.length, unpublished };
  };
}
