import type { Instant, MaterialId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { announced, missingScans, nextDue, withoutMissing } from '../domain/changes.ts';
import type { ScanCounter } from '../ports.ts';
import type { ChangeDeps } from './store-change.ts';

type Deps = Omit<ChangeDeps, 'clock'> & { readonly counter: ScanCounter };

type Advanced = 'nothing due' | 'advanced' | 'forgotten';

/**
 * The clock's part: forgets uploads that never arrived, with the material when nothing else was in it, refuses those whose scan
 * never came to its end, and announces what its day makes readable.
 *
 * @returns what it did, for the log
 */
export function advanceMaterial(deps: Deps) {
  return (id: MaterialId, now: Instant, cause: Cause): Promise<Advanced> => optimistically(() => attempt(deps, id, now, cause), deps);
}

async function attempt(
  { materials, counter }: Pick<Deps, 'materials' | 'counter'>,
  id: MaterialId,
  now: Instant,
  cause: Cause,
): Promise<Advanced | 'outdated'> {
  const before = await materials.get(id);
  const due = before && nextDue(before);
  if (!before || due === undefined || due > now) return 'nothing due';
  const rest = withoutMissing(before, now);
  const { material, facts } = rest ? announced(rest, now) : { material: undefined, facts: [] };
  if (!(await materials.commit(before, material, facts, cause))) return 'outdated';
  for (let missing = missingScans(before, now); missing > 0; missing -= 1) counter.count('scan.failed');
  return material ? 'advanced' : 'forgotten';
}
