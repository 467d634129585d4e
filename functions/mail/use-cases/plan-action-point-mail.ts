import { actionPointCompletedV1 } from '../../../events/action-point/action-point.completed.v1.ts';
import { actionPointDueV1 } from '../../../events/action-point/action-point.due.v1.ts';
import { actionPointRecordedV1 } from '../../../events/action-point/action-point.recorded.v1.ts';
import { actionPointUpdatedV1 } from '../../../events/action-point/action-point.updated.v1.ts';
import type { EventOf } from '../../../events/registry.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { dateIn } from '../../kernel/time.ts';
import { gatherInto } from '../domain/gathering.ts';
import { deliveryIdOf, type Job, jobOf, type Recipient } from '../domain/job.ts';
import type { Audiences, Deliveries, MailQueue, Refusals } from '../ports.ts';

/** The events of which owners or organisers are told. */
export const actionPointMailEvents = [actionPointRecordedV1, actionPointUpdatedV1, actionPointDueV1, actionPointCompletedV1] as const;
export type ActionPointEvent = EventOf<(typeof actionPointMailEvents)[number]['type']>;

type Deps = {
  readonly audiences: Audiences;
  readonly deliveries: Deliveries;
  readonly refusals: Refusals;
  readonly queue: MailQueue;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};
type Owner = Recipient & { readonly type: 'owner' };

/** Plans what owners and organisers are told of an action point. */
export function planActionPointMail(deps: Deps): (event: ActionPointEvent, cause: Cause) => Promise<string> {
  return async (event, cause) => {
    switch (event.type) {
      case 'action-point.recorded.v1':
        return recorded(deps, event.data, cause);
      case 'action-point.updated.v1':
        // Who owned it before has that mail already, and gets no second one.
        return event.data.changed.includes('owner') ? recorded(deps, { ...event.data, owned: true }, cause) : 'nothing to tell';
      case 'action-point.due.v1':
        return event.data.reminder === 'escalated' ? escalated(deps, event, cause) : due(deps, event, cause);
      case 'action-point.completed.v1':
        return completed(deps, event, cause);
    }
  };
}

/** Points recorded one after the other become one mail to each owner: the mail waits until nothing was added for a while. */
async function recorded(deps: Deps, data: Omit<EventOf<'action-point.recorded.v1'>['data'], 'status'>, cause: Cause): Promise<string> {
  const { owners } = data.owned ? await deps.audiences.owners(data.actionPointId) : { owners: [] };
  for (const to of owners) {
    const first = jobOf(
      { kind: 'action-points-recorded', to, about: { seriesId: data.seriesId, actionPointIds: [data.actionPointId] }, revision: data.seriesId },
      cause.correlationId,
    );
    await optimistically(() => gather(deps, first), deps);
  }
  return `${owners.length} times action-points-recorded`;
}

/** Walks along the owner's mails of the series to the one that has the point already or still waits, or begins a new one. */
async function gather({ deliveries, clock }: Deps, first: Job): Promise<'gathered' | 'outdated'> {
  for (let number = 0; ; number += 1) {
    const job = { ...first, number };
    const was = await deliveries.find(deliveryIdOf(job));
    const next = gatherInto(was, job, clock.now());
    if (next === 'has-it') return 'gathered';
    if (next !== 'closed') return (await deliveries.save(next, was)) ? 'gathered' : 'outdated';
  }
}

/** One digest an owner a day, whatever of theirs is due: the first event of the day plans it, its text is made of all when it is sent. */
async function due(deps: Deps, { data, time }: EventOf<'action-point.due.v1'>, cause: Cause): Promise<string> {
  const { owners, timeZone } = await deps.audiences.owners(data.actionPointId);
  const willing: Owner[] = [];
  for (const to of owners) if (!(await deps.refusals.hasUnsubscribed(to.personId, data.seriesId, 'action-points'))) willing.push(to);
  const revision = dateIn(timeZone, time);
  const about = { seriesId: data.seriesId };
  const jobs = willing.map((to) => jobOf({ kind: 'action-points-digest', to, about, revision }, cause.correlationId));
  await deps.queue.put(jobs);
  return `${jobs.length} times action-points-digest`;
}

async function escalated(deps: Deps, { data }: EventOf<'action-point.due.v1'>, { correlationId }: Cause): Promise<string> {
  const organisers = await deps.audiences.organisers(data.seriesId);
  const about = { seriesId: data.seriesId, sessionId: data.sessionId, actionPointIds: [data.actionPointId] };
  // The point stands in the revision, since points that a mail gathers do not tell mails apart; the days tell one month's mail from the next.
  const revision = `${data.actionPointId}/${data.revision}/${data.offsetDays ?? ''}`;
  await deps.queue.put(organisers.map((to) => jobOf({ kind: 'action-point-escalated', to, about, revision }, correlationId)));
  return `${organisers.length} times action-point-escalated`;
}

async function completed(deps: Deps, { data }: EventOf<'action-point.completed.v1'>, { correlationId }: Cause): Promise<string> {
  const { owners } = await deps.audiences.owners(data.actionPointId);
  const recipients = [...owners, ...(await deps.audiences.organisers(data.seriesId))];
  const about = { seriesId: data.seriesId, sessionId: data.sessionId, actionPointIds: [data.actionPointId] };
  const revision = `${data.actionPointId}/${data.revision}`;
  await deps.queue.put(recipients.map((to) => jobOf({ kind: 'action-point-completed', to, about, revision }, correlationId)));
  return `${recipients.length} times action-point-completed`;
}
