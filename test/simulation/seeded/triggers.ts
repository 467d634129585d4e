import { entryOf } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import type { Chance } from './chance.ts';
import type { Chronicle } from './chronicle.ts';
import type { Container } from './container.ts';
import type { End, Scheduler, Source } from './scheduler.ts';
import type { Forecast } from './weather.ts';

/** Runs a function. */
type Run = (name: string, timeout: number, work: (inside: Container) => Promise<unknown>, told: (end: End) => void) => void;
type Deps = { readonly scheduler: Scheduler; readonly chance: Chance; readonly forecast: Forecast; readonly chronicle: Chronicle; readonly run: Run };

/** A record of the stream, and from when on it can be read. */
export type Entry = { readonly item: Item; readonly at: number };

const MINUTE = 60_000;
/** As `infra` has them, in milliseconds. */
const [RELAY_TIMEOUT, CLOCK_TIMEOUT] = [30_000, 55_000];
/** As `infra` has them: how often a batch of the stream is tried, and how large it is at most. */
const [TRIES, LARGEST] = [10, 10];

/** The stream: in order, again from the first that failed, and after so many tries not any more. */
export function relay({ scheduler, chance, forecast, run }: Deps, stream: Entry[]): Source {
  let [isBusy, tries, from] = [false, 0, 0];
  const ended = (batch: readonly Entry[], done: number) => {
    isBusy = false;
    tries = done > 0 ? 0 : tries + 1;
    from = scheduler.now() + (done === batch.length ? 0 : chance.below(10_000));
    const isGivenUp = tries >= TRIES;
    stream.splice(0, isGivenUp ? batch.length : done);
    if (isGivenUp) tries = 0;
  };
  return {
    readyAt: () => (isBusy || !stream[0] ? undefined : Math.max(stream[0].at, from, forecast.openFrom('relay'))),
    begin() {
      isBusy = true;
      const hidden = stream.findIndex(({ at }) => at > scheduler.now());
      const batch = stream.slice(0, Math.min(LARGEST, hidden < 0 ? LARGEST : hidden));
      let done = 0;
      const work = async (inside: Container) => {
        done = firstFailed(batch, await inside.relay(batch.map(({ item }) => entryOf(item))));
      };
      run('outbox/relay-events', RELAY_TIMEOUT, work, () => ended(batch, done));
    },
  };
}

function firstFailed(batch: readonly Entry[], failed: Awaited<ReturnType<Container['relay']>>): number {
  const first = batch.findIndex(({ item }) => failed.some(({ message }) => message.id === item.sk));
  return first < 0 ? batch.length : first;
}

/** The schedule: each minute in which there is something to do. Where there is nothing, a tick changes nothing. */
export function clock({ scheduler, chance, forecast, chronicle, run }: Deps): Source {
  let last = 0;
  // It is asked at each step, and changes with what is written only.
  let [lookedAt, first] = [-1, Number.POSITIVE_INFINITY];
  const firstDue = () => {
    // What was put into the outbox a minute ago has been left behind by the relay.
    const left = [...chronicle.outbox.values(), ...[...chronicle.intakes.values()].map(({ since }) => since)].map((at) => at + MINUTE + 1);
    return Math.min(...chronicle.due.values(), ...left);
  };
  return {
    readyAt() {
      if (lookedAt !== chronicle.now()) [lookedAt, first] = [chronicle.now(), firstDue()];
      if (!Number.isFinite(first)) return undefined;
      return Math.max(Math.ceil(first / MINUTE) * MINUTE, last + MINUTE, forecast.openFrom('clock'));
    },
    begin() {
      last = Math.floor(scheduler.now() / MINUTE) * MINUTE;
      if (chance.happens(forecast.rate('tickLost'))) return;
      const tick = new Date(last).toISOString();
      const cause = { correlationId: `tick-${last}`, causationId: `tick-${last}` };
      run(
        'clock/sweep-due',
        CLOCK_TIMEOUT,
        (inside) => inside.sweep(tick, cause),
        () => undefined,
      );
    },
  };
}
