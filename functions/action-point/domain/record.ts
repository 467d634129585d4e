import type { Fact } from '../../../events/registry.ts';
import type { ActionPointId, Instant, PersonId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { dateIn } from '../../kernel/time.ts';
import type { ActionPoint } from './action-point.ts';
import { checkDueDate, type KnownOwner } from './changes.ts';
import { nextReminderAt } from './reminders.ts';
import { keepingOwner } from './retention.ts';

export type Recorded = Pick<
  ActionPoint,
  'seriesId' | 'sessionId' | 'text' | 'supporting' | 'priority' | 'visibility' | 'timeZone' | 'dueOn' | 'proposal'
> & {
  readonly known: KnownOwner | undefined;
  /** Absent: open when it has an owner, else proposed. */
  readonly status: 'proposed' | 'open' | undefined;
};

/**
 * Writes an action point down for the first time.
 *
 * @returns `invalid` when the due date has passed
 */
export function newActionPoint(
  actionPointId: ActionPointId,
  { known, status = known ? 'open' : 'proposed', dueOn, ...recorded }: Recorded,
  by: PersonId,
  now: Instant,
): Result<ActionPoint> {
  const problems = dueOn ? checkDueDate(dueOn, recorded.timeZone, now) : [];
  if (problems[0]) return reject('invalid', problems[0].reason, problems);
  const point: ActionPoint = {
    ...recorded,
    actionPointId,
    ...(known ?? { ownerIds: [] }),
    ...(dueOn && { dueOn }),
    status,
    progress: [],
    history: [{ at: now, by, role: 'organiser', what: 'recorded', status, ...(known && { organisation: known.owner.organisation }) }],
    overdueReminders: 0,
    // The owner is told of it now: that is the mail of the day.
    ...(known && { lastReminderOn: dateIn(recorded.timeZone, now) }),
    linkGeneration: 1,
    revision: 1,
    createdAt: now,
    version: 1,
  };
  return ok({ ...keepingOwner(point, now), remindAt: nextReminderAt(point, now) });
}

/** The fact that an action point was written down. */
export function recordedFact({ seriesId, sessionId, actionPointId, revision, status, owner }: ActionPoint): Fact {
  return { type: 'action-point.recorded.v1', data: { seriesId, sessionId, actionPointId, revision, status, owned: owner !== undefined } };
}
