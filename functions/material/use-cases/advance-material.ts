import type { Instant, MaterialId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { announced, nextDue, withoutMissing } from '../domain/changes.ts';
import type { Materials } from '../ports.ts';
import type { ChangeDeps } from './store-change.ts';

type Advanced = 'nothing due' | 'advanced' | 'forgotten';

/**
 * The clock's part: forgets uploads that never arrived, with the material when nothing else was in it, and announces what its
 * day makes readable.
 *
 * @returns what it did, for the log
 */
export function advanceMaterial(deps: Omit<ChangeDeps, 'clock'>) {
  return (id: MaterialId, now: Instant, cause: Cause): Promise<Advanced> => optimistically(() => attempt(deps.materials, id, now, cause), deps);
}

async function attempt(materials: Materials, id: MaterialId, now: Instant, cause: Cause): Promise<Advanced | 'outdated'> {
  const before = await materials.get(id);
  const due = before && nextDue(before);
  if (!before || due === undefined || due > now) return 'nothing due';
  const rest = withoutMissing(before, now);
  const { material, facts } = rest ? announced(rest, now) : { material: undefined, facts: [] };
  if (!(await materials.commit(before, material, facts, cause))) return 'outdated';
  return material ? 'advanced' : 'forgotten';
}
