import type { Instant } from '../../../events/values.ts';
import { earlier, plus } from '../../kernel/time.ts';
import { type Delivery, planned } from './delivery.ts';
import { deliveryIdOf, type Job } from './job.ts';
import { MOST_POINTS } from './urgency.ts';

/** A mail that gathers waits so long without an addition, and at most so long altogether: as notices of changes do (design, decision 5). */
const SETTLES = 'PT10M';
const AT_MOST = 'PT60M';

/**
 * Adds the action points of a job to the mail that gathers them.
 *
 * @param was the mail that may be gathering; undefined when there is none yet
 * @returns the mail to store; `has-it` when nothing is to be added; `closed` when this mail is on its way without them, or full
 */
export function gatherInto(was: Delivery | undefined, job: Job, now: Instant): Delivery | 'has-it' | 'closed' {
  if (!was) return planned(job, deliveryIdOf(job), now, plus(now, SETTLES));
  const gathered = was.job.about.actionPointIds ?? [];
  const added = (job.about.actionPointIds ?? []).filter((id) => !gathered.includes(id));
  if (added.length === 0) return 'has-it';
  if (was.state !== 'queued' || was.dueAt === undefined || was.dueAt <= now) return 'closed';
  if (gathered.length + added.length > MOST_POINTS) return 'closed';
  return {
    ...was,
    job: { ...was.job, about: { ...was.job.about, actionPointIds: [...gathered, ...added] } },
    dueAt: earlier(plus(now, SETTLES), plus(was.plannedAt, AT_MOST)),
    version: was.version + 1,
  };
}
