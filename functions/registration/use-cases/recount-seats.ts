import type { SessionId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import { begin, withStep } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import type { Registrations } from '../ports.ts';

type Deps = { readonly registrations: Registrations; readonly wait: Wait; readonly randomness: Randomness };

const PAGE = 500;
const COUNTED = ['taken', 'waiting', 'toReview', 'nextQueueNumber'] as const;

/**
 * Counts a session's seats and queue anew from its registrations. Every transaction keeps the ledger right; an old copy that was
 * written over the table brings back its ledger and not the registrations of later.
 *
 * @returns whether the ledger said something else
 */
export function recountSeats({ registrations, ...deps }: Deps): (id: SessionId, cause: Cause) => Promise<boolean> {
  return (id, cause) =>
    optimistically(async () => {
      // Read first: what changes while the registrations are counted raises its version.
      const was = await registrations.ledger(id);
      const empty = begin({ ...was, taken: 0, waiting: 0, toReview: 0 });
      const { ledger } = (await all(registrations, id)).reduce((plan, after) => withStep(plan, { after }), empty);
      if (COUNTED.every((count) => ledger[count] === was[count])) return false;
      return (await registrations.commit(begin(ledger), cause)) === 'committed' ? true : 'outdated';
    }, deps);
}

async function all(registrations: Registrations, id: SessionId): Promise<readonly Registration[]> {
  const found: Registration[] = [];
  let cursor: string | undefined;
  do {
    const page = await registrations.page(id, PAGE, cursor);
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}
