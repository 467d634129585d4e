import { isDeepStrictEqual } from 'node:util';
import { type Item, type Key, type Table, targetOf, type Write, type Written } from '../../../functions/adapters/dynamodb/table.ts';
import type { Chance } from './chance.ts';
import type { Invocation, Scheduler } from './scheduler.ts';
import type { Forecast } from './weather.ts';

/** DynamoDB took too much or met another transaction, and went on doing so through all repetitions. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
}

/** Without the places where they were thrown: there are thousands, and their trace is that of the simulation. */
const [THROTTLED, LOST] = [new TableFault('Throttled'), new TableFault('The answer was lost')];

type Deps = {
  readonly memory: Table;
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly forecast: Forecast;
  /** Hears of each write that took effect. */
  readonly committed: (writes: readonly Write[], by: Invocation) => void;
  /** When an item was last written, in milliseconds. */
  readonly writtenAt: (key: Key) => number;
};

/** So many reads wait for their turn, and can fail. */
const QUEUED_READS = 0.3;
/** So long an index may lag behind its table. */
const LAG = 2_000;

/** The table as one run of a function meets it. */
export function simulatedTable(deps: Deps, by: Invocation): Table {
  const { memory, scheduler, chance, forecast } = deps;
  const call = <T>(what: string, act: () => Promise<T>) =>
    scheduler.call(by, what, async () => {
      if (forecast.isOut('table') || chance.happens(forecast.rate('refused'))) throw THROTTLED;
      return act();
    });
  // Most reads go straight through: nothing that matters can come between a read and the call before it.
  const read = <T>(what: string, act: () => Promise<T>) => (by.isDead || chance.happens(QUEUED_READS) ? call(what, act) : act());
  return {
    get: (key) => read(`get ${key.pk} ${key.sk}`, () => memory.get(key)),
    getMany: (keys) => read(`get ${keys.length} items`, () => memory.getMany(keys)),
    query: (query) => read(`query ${query.pk} ${query.prefix ?? ''}`, () => memory.query(query)),
    queryIndex: (query) =>
      read(`index ${query.index}`, async () => {
        const page = await memory.queryIndex(query);
        const isSeen = (key: Key) => scheduler.now() - deps.writtenAt(key) > LAG || !chance.happens(forecast.rate('staleIndex'));
        return { ...page, items: page.items.filter(isSeen) };
      }),
    async write(writes) {
      const what = `write ${writes.map(describe).join(', ')}`;
      const [only, ...others] = writes;
      const written = await call(what, () => write(deps, by, writes));
      if (written !== 'unheard') return written;
      // The SDK repeats the request, a moment later. A transaction carries a token, so that DynamoDB knows it again; a single write meets
      // its own work, or what came of it.
      if (only && others.length === 0) return call(`${what} again`, () => repeated(deps, by, only));
      if (chance.happens(0.5)) return { committed: true };
      throw LOST;
    },
  };
}

async function write({ memory, chance, forecast, committed }: Deps, by: Invocation, writes: readonly Write[]): Promise<Written | 'unheard'> {
  const written = await memory.write(writes);
  if (!written.committed) return written;
  committed(writes, by);
  return chance.happens(forecast.rate('lostAnswer')) ? 'unheard' : written;
}

async function repeated({ memory, committed }: Deps, by: Invocation, only: Write): Promise<Written> {
  const before = await memory.get(targetOf(only));
  const written = await memory.write([only]);
  const isNews = written.committed && !isDeepStrictEqual(await memory.get(targetOf(only)), before);
  if (isNews) committed([only], by);
  return written;
}

export function describe(one: Write): string {
  if ('put' in one) return `${one.put.pk} ${one.put.sk}${stateOf(one.put)}`;
  if ('remove' in one) return `-${one.remove.pk} ${one.remove.sk}`;
  if ('raise' in one) return `^${one.raise.pk} ${one.raise.sk}`;
  return 'check' in one ? `?${one.check.pk}` : `+${one.add.to.pk}`;
}

function stateOf({ data }: Item): string {
  const { status, state } = data;
  return typeof status === 'string' ? ` (${status})` : typeof state === 'string' ? ` (${state})` : '';
}
