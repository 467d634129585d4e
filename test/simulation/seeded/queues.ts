import type { Chance } from './chance.ts';
import type { Source } from './scheduler.ts';
import type { Forecast } from './weather.ts';

/** A message as it lies in a queue. */
type Message<T> = { readonly body: T; receives: number; visibleAt: number };

type Deps = { readonly chance: Chance; readonly forecast: Forecast; readonly now: () => number };

/** After so long an unacknowledged message is seen again: six times the function's timeout, as `WorkQueue` has it. */
const VISIBILITY = 90_000;
/** So many runs of one function at once: enough to race each other. */
const AT_ONCE = 2;
const LARGEST_BATCH = 3;

type Handling<T> = {
  readonly name: string;
  /** As `infra` has it. */
  readonly maxReceives: number;
  /** Handles a batch; `told` hears which of it was handled, and whether the function came to its end. */
  readonly handle: (bodies: readonly T[], told: (handled: readonly boolean[]) => void) => void;
};

/**
 * A queue that hands over at least once and in any order, the function that reads it, and its dead letters. A message that the
 * function did not acknowledge is seen again later.
 */
export function simulatedQueue<T>({ chance, forecast, now }: Deps, { name, maxReceives, handle }: Handling<T>) {
  let messages: Message<T>[] = [];
  let flying = 0;
  const underWay = new Set<Message<T>>();
  const dead: Message<T>[] = [];
  const visible = () => messages.filter((message) => message.visibleAt <= now() && !underWay.has(message));

  function put(body: T, delay = 0): void {
    const late = chance.happens(forecast.rate('late')) ? chance.below(3_600_000) : chance.below(200);
    messages.push({ body, receives: 0, visibleAt: now() + delay + late });
    if (chance.happens(forecast.rate('duplicate'))) messages.push({ body, receives: 0, visibleAt: now() + delay + late + chance.below(120_000) });
  }

  function acknowledge(batch: readonly Message<T>[], handled: readonly boolean[]): void {
    flying -= 1;
    for (const [n, message] of batch.entries()) {
      underWay.delete(message);
      if (handled[n] === true) messages = messages.filter((one) => one !== message);
      else message.visibleAt = now() + chance.between(1, VISIBILITY);
    }
    const spent = messages.filter((message) => batch.includes(message) && message.receives >= maxReceives);
    messages = messages.filter((message) => !spent.includes(message));
    dead.push(...spent);
  }

  const source: Source = {
    readyAt() {
      if (flying >= AT_ONCE || messages.length === underWay.size) return undefined;
      let first = Number.POSITIVE_INFINITY;
      for (const message of messages) if (!underWay.has(message)) first = Math.min(first, message.visibleAt);
      return Math.max(first, forecast.openFrom('consumers'));
    },
    begin() {
      const ready = visible();
      const first = chance.below(ready.length);
      const batch = [...ready.slice(first), ...ready.slice(0, first)].slice(0, chance.between(1, LARGEST_BATCH));
      for (const message of batch) {
        message.receives += 1;
        underWay.add(message);
      }
      flying += 1;
      handle(
        batch.map(({ body }) => body),
        (handled) => acknowledge(batch, handled),
      );
    },
  };

  return {
    name,
    put,
    source,
    waiting: () => messages.length,
    dead: () => dead.length,
    /** An operator mended the cause and moves the dead letters back. */
    redrive() {
      for (const message of dead.splice(0)) messages.push({ ...message, receives: 0, visibleAt: now() });
    },
  };
}
