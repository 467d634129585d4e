import type { Fact } from '../../../events/registry.ts';
import type { ActionPointId, Instant } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import type { ActionPoint } from '../domain/action-point.ts';
import { takeReminder } from '../domain/reminders.ts';
import { withoutOwner } from '../domain/retention.ts';
import type { ActionPoints } from '../ports.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly wait: Wait; readonly randomness: Randomness };

/**
 * The clock's part: says that an action point is to be remembered, once per due day, and plans the next time; and forgets the
 * owner's name and addresses when their time is over.
 *
 * @returns what it did, for the log
 */
export function advanceActionPoint(deps: Deps) {
  const { actionPoints } = deps;
  return (id: ActionPointId, now: Instant, cause: Cause): Promise<Outcome> =>
    optimistically(async () => {
      const point = await actionPoints.get(id);
      const turn = point && turnOf(point, now);
      if (!turn) return 'nothing due';
      return (await actionPoints.commit(point, turn.point, turn.facts, cause)) ? turn.outcome : 'outdated';
    }, deps);
}

type Outcome = 'reminded' | 'owner forgotten' | 'nothing due';
type Turn = { readonly outcome: Outcome; readonly point: ActionPoint; readonly facts: readonly Fact[] };

function turnOf(point: ActionPoint, now: Instant): Turn | undefined {
  const forgotten = withoutOwner(point, now);
  if (forgotten) return { outcome: 'owner forgotten', point: forgotten, facts: [] };
  const taken = takeReminder(point, now);
  if (!taken) return undefined;
  const { seriesId, sessionId, actionPointId, revision } = point;
  const data = { seriesId, sessionId, actionPointId, revision, ...taken.due };
  return { outcome: 'reminded', point: taken.point, facts: [{ type: 'action-point.due.v1', data }] };
}
