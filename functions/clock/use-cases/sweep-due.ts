import type { Instant } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Advance, Due, SweepDeps, Unknown } from '../ports.ts';

/** How many things of one shard take their turn at once; all shards are swept side by side. */
const AT_ONCE = 4;

/** After this many milliseconds no new page is begun: the rest is still due a minute later, when the next sweep begins. */
const LONGEST = 45_000;

/** How many took their turn, how many failed to, and how many left-behind events were published. */
export type Swept = { readonly advanced: number; readonly failed: number; readonly published: number };

/**
 * Gives everything that is due its turn. One thing that fails is reported and comes again with the next sweep; it does not
 * stop the others. Cost grows with what is due, not with what is stored.
 */
export function sweepDue(deps: SweepDeps) {
  return async (now: Instant, cause: Cause): Promise<Swept> => {
    const count = { advanced: 0, failed: 0, published: 0 };
    const end = Date.parse(deps.clock.now()) + LONGEST;
    const isTimeLeft = () => Date.parse(deps.clock.now()) < end;
    const attempt = async (ids: Readonly<Record<string, string>>, turn: () => Promise<unknown>) => {
      try {
        await turn();
        count.advanced += 1;
      } catch (error) {
        count.failed += 1;
        deps.report(ids, error);
      }
    };
    const sweepShard = async (pages: AsyncIterable<readonly (Due | Unknown)[]>) => {
      for await (const page of pages) {
        for (let start = 0; start < page.length; start += AT_ONCE)
          await Promise.all(page.slice(start, start + AT_ONCE).map((thing) => attempt(thing, () => advance(deps.advance, thing, now, cause))));
        if (!isTimeLeft()) return;
      }
    };
    const shards = deps.index.due(now).map((pages) => guarded(deps, count, 'index', () => sweepShard(pages)));
    await Promise.all([...shards, guarded(deps, count, 'outbox', () => publishLeftovers(deps, count, now, isTimeLeft))]);
    return count;
  };
}

type Count = { advanced: number; failed: number; published: number };

async function guarded(deps: SweepDeps, count: Count, part: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    count.failed += 1;
    deps.report({ part }, error);
  }
}

async function publishLeftovers(deps: SweepDeps, count: Count, now: Instant, isTimeLeft: () => boolean): Promise<void> {
  const { published, unpublished } = await deps.publishLeftovers(now, isTimeLeft);
  count.published += published;
  count.failed += unpublished.length;
  for (const { reason } of unpublished) deps.report({ part: 'outbox' }, reason);
}

function advance(map: Advance, thing: Due | Unknown, now: Instant, cause: Cause): Promise<unknown> {
  switch (thing.kind) {
    case 'session':
      return map.session(thing, now, cause);
    case 'series':
      return map.series(thing, now, cause);
    case 'registration':
      return map.registration(thing, now, cause);
    case 'action-point':
      return map['action-point'](thing, now, cause);
    case 'delivery':
      return map.delivery(thing, now, cause);
    case 'summary':
      return map.summary(thing, now, cause);
    case 'distribution':
      return map.distribution(thing, now, cause);
    case 'material':
      return map.material(thing, now, cause);
    case 'erasure':
      return map.erasure(thing, now, cause);
    case 'perishable':
      return map.perishable(thing, now, cause);
    case 'unknown':
      return Promise.reject(new Error('No feature claims this due time'));
  }
}
