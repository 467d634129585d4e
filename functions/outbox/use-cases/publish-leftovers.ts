import type { DomainEvent } from '../../../events/registry.ts';
import type { Instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { OutboxDeps, OutboxEntry } from '../ports.ts';
import { eventOf, publishEvents, type Unpublished } from './publish-events.ts';

/** The relay needs a second or two; what is there after a minute has been left behind. */
const GRACE = '-PT60S';

/**
 * What waits although it was told of waits for somebody to mend it: each telling ends as a dead letter. It is told of again once it has
 * waited an eighth longer, so with each sweep for eight minutes, and from eight hours on once an hour, for as long as it waits.
 */
const SHARE = 8;
const LONGEST_PAUSE = 3_600_000;

type Swept = { readonly published: number; readonly unpublished: readonly Unpublished[] };

/**
 * Publishes what the relay left behind, however long that was ago. Of entries that wait to be dealt with it publishes one for all: who
 * is woken looks at them all. When it last woke whom it knows by heart only: a process that begins anew wakes once more.
 *
 * @param isTimeLeft asked before each page; what is not reached waits for the next sweep
 * @returns how many were published, and what still could not be
 */
export function publishLeftovers(deps: OutboxDeps) {
  const woken: Woken = new Map();
  return async (now: Instant, isTimeLeft: () => boolean): Promise<Swept> => {
    const at = Date.parse(now);
    for (const [whom, last] of woken) if (at - last > LONGEST_PAUSE) woken.delete(whom);
    let published = 0;
    const unpublished: Unpublished[] = [];
    for await (const entries of deps.entries.leftovers(plus(now, GRACE))) {
      if (!isTimeLeft()) break;
      const swept = await sweepPage(deps, entries, at, woken);
      published += swept.published;
      unpublished.push(...swept.unpublished);
    }
    return { published, unpublished };
  };
}

/** When whom was woken last, in milliseconds since 1970. */
type Woken = Map<string, number>;

async function sweepPage(deps: OutboxDeps, entries: readonly OutboxEntry[], at: number, woken: Woken): Promise<Swept> {
  const told = new Map<string, OutboxEntry>();
  const needed = entries.filter((entry) => isNeeded(entry, at, { woken, told }));
  const unpublished = await publishEvents(deps)(needed);
  // Whom the bus did not tell was not woken.
  const failed = new Set(unpublished.map(({ message }) => message));
  for (const [whom, entry] of told) if (!failed.has(entry)) woken.set(whom, at);
  return { published: needed.length - unpublished.length, unpublished };
}

type Wakings = {
  readonly woken: Woken;
  /** Who is woken by this page, and by which entry. */
  readonly told: Map<string, OutboxEntry>;
};

function isNeeded(entry: OutboxEntry, at: number, { woken, told }: Wakings): boolean {
  const event = eventOf(entry);
  // One that fits no schema wakes nobody, and is to be told.
  if (entry.wakes === undefined || !event) return true;
  if (told.has(entry.wakes) || isTooSoon(event, at, woken.get(entry.wakes))) return false;
  told.set(entry.wakes, entry);
  return true;
}

function isTooSoon({ time }: DomainEvent, at: number, last = Number.NEGATIVE_INFINITY): boolean {
  return at - last < Math.min((at - Date.parse(time)) / SHARE, LONGEST_PAUSE);
}
