import type { ActionPointId, Instant } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import { takeReminder } from '../domain/reminders.ts';
import type { ActionPoints } from '../ports.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly wait: Wait; readonly randomness: Randomness };

/**
 * The clock's part: says that an action point is to be remembered, once per due day, and plans the next time.
 *
 * @returns what it did, for the log
 */
export function advanceActionPoint({ actionPoints, wait, randomness }: Deps) {
  return (id: ActionPointId, now: Instant, cause: Cause): Promise<'reminded' | 'nothing due'> =>
    optimistically(
      async () => {
        const point = await actionPoints.get(id);
        const taken = point && takeReminder(point, now);
        if (!taken) return 'nothing due';
        const { seriesId, sessionId, actionPointId, revision } = point;
        const data = { seriesId, sessionId, actionPointId, revision, ...taken.due };
        return (await actionPoints.commit(point, taken.point, [{ type: 'action-point.due.v1', data }], cause)) ? 'reminded' : 'outdated';
      },
      { wait, randomness },
    );
}
