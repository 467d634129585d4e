import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalClock } from './clock.ts';
import type { DueTimes } from './due-times.ts';
import type { EventSources } from './event-sources.ts';
import type { LocalFunction } from './functions.ts';
import type { Queues } from './queues.ts';
import type { Schedule } from './schedule.ts';

/** What moves on a machine, and how to wait for it or to let time pass. */
export type Motion = {
  /**
   * Waits until nothing more happens unless time passes: no call runs, the streams are read to their end, the queues are empty
   * but for messages that wait for their visibility timeout.
   *
   * @param within milliseconds
   * @throws Error that says what still moves
   */
  settle(within?: number): Promise<void>;
  /** Lets the schedules run now, and settles. */
  sweep(): Promise<void>;
  /**
   * Moves the clock, stopping at each minute at which something is due, as if all that time had passed:
   * the sweep runs at each stop, and hidden messages come again when their time is over.
   *
   * @param instant not before the clock's time
   */
  moveTo(instant: string): Promise<void>;
};

type Parts = {
  readonly clock: LocalClock;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly queues: Queues;
  readonly sources: EventSources;
  readonly schedule: Schedule;
  readonly dueTimes: DueTimes | undefined;
  /** How many calls have begun, ever. */
  readonly calls: () => number;
  /** Whether something else is under way, such as a request or the feedback about a mail. */
  readonly busy: () => boolean;
};

const MINUTE = 60_000;
const LOOK_EVERY_MS = 3;
const WITHIN_MS = 60_000;
/** A sweep takes a bounded number of items; when so many in a row leave as much behind, the rest is stuck. */
const SWEEPS_AT_ONCE = 200;

export function motion(parts: Parts): Motion {
  const settle = async (within = WITHIN_MS) => {
    const until = Date.now() + within;
    do await quiet(parts, until, within);
    while (!(await isAtEnd(parts)));
  };

  const sweep = async () => {
    await parts.schedule.tick();
    await settle();
  };

  /** Sweeps until what is due is done, or nothing more of it gets done. Gives when something is due after that. */
  const sweepAll = async () => {
    let left = Number.POSITIVE_INFINITY;
    for (let n = 0; n < SWEEPS_AT_ONCE; n += 1) {
      await sweep();
      const now = parts.clock.now();
      const first = await parts.dueTimes?.first();
      if (first === undefined || first > now) return first;
      const overdue = (await parts.dueTimes?.overdue(now)) ?? 0;
      if (overdue >= left) break;
      left = overdue;
    }
    return parts.dueTimes?.next(parts.clock.now());
  };

  const stopAt = async (time: number) => {
    const passed = time - parts.clock.now();
    parts.clock.set(time);
    await parts.queues.releaseHidden(Date.now() + passed);
    return sweepAll();
  };

  return {
    settle,
    sweep,
    moveTo: async (instant) => {
      const destination = Date.parse(instant);
      if (Number.isNaN(destination)) throw new Error(`${instant} is no instant such as 2024-02-01T09:00:00.000Z`);
      if (destination < parts.clock.now()) throw new Error(`The clock does not go back: it is ${new Date(parts.clock.now()).toISOString()}`);
      await settle();
      let due = await parts.dueTimes?.next(parts.clock.now());
      // The schedule looks once a minute, on the minute.
      while (due !== undefined && due <= destination) due = await stopAt(Math.min(destination, Math.ceil(due / MINUTE) * MINUTE));
      await stopAt(destination);
    },
  };
}

async function quiet(parts: Parts, until: number, within: number): Promise<void> {
  while (isMoving(parts)) {
    if (Date.now() > until) throw new Error(`The machine did not settle within ${within} ms: ${movingNow(parts).join(', ')}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Whether the streams hold nothing new, and nothing began while they were asked. */
async function isAtEnd(parts: Parts): Promise<boolean> {
  const before = parts.calls();
  const drained = await Promise.all(parts.sources.streams.map((stream) => stream.isDrained()));
  return drained.every(Boolean) && parts.calls() === before && !isMoving(parts);
}

/** The same question as `movingNow`, asked so often that what costs least is looked at first. */
function isMoving({ functions, queues, sources, busy }: Parts): boolean {
  return (
    busy() ||
    [...functions.values()].some((one) => one.busy() > 0) ||
    sources.streams.some((stream) => stream.busy()) ||
    sources.queues.some((poller) => poller.busy()) ||
    sources.queues.some(({ queue }) => queues.hasWork(queue) || queues.depth(queue).delayed > 0)
  );
}

/** What moves, by name. */
function movingNow({ functions, queues, sources, busy }: Parts): readonly string[] {
  const calls = [...functions.values()].filter((one) => one.busy() > 0).map(({ name }) => name);
  const waiting = sources.queues.filter((poller) => poller.busy() || queues.hasWork(poller.queue) || queues.depth(poller.queue).delayed > 0);
  const streams = sources.streams.filter((stream) => stream.busy()).map(() => 'a stream');
  return [...calls, ...waiting.map(({ queue }) => queue), ...streams, ...(busy() ? ['a request or the feedback about a mail'] : [])];
}
