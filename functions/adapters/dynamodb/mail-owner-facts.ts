import type { PersonId } from '../../../events/values.ts';
import { type ActionPoint, isOpen } from '../../action-point/domain/action-point.ts';
import { ownerLinkId } from '../../kernel/links.ts';
import { dateIn, daysBetween } from '../../kernel/time.ts';
import type { Delivery } from '../../mail/domain/delivery.ts';
import type { ActionPointFacts, ActionPointReminder, MailFacts } from '../../mail/domain/facts.ts';
import type { Recipient } from '../../mail/domain/job.ts';
import { actionPointItem, actionPointOwnerItem } from './action-point-items.ts';
import { keys, lists } from './keys.ts';
import { everythingListed } from './mail-reads.ts';
import type { FactsDeps } from './mail-registrant-facts.ts';
import { unsubscribeUrl } from './mail-session-facts.ts';

type ToOwner = Recipient & { readonly type: 'owner' };

/** A point is written of in a digest from so many days before its date on: the first reminder (design, section 3). */
const SOON = -7;

/** The facts of a mail to the owner of action points; undefined when none of them needs anything any more. */
export async function ownerFacts(deps: FactsDeps, delivery: Delivery, to: ToOwner, now: string): Promise<MailFacts | undefined> {
  const point = await deps.reads.actionPoint(to.actionPointId);
  const series = point && (await deps.reads.series(point.seriesId));
  const email = point && emailOf(point, to.personId);
  if (!series || !email) return undefined;
  const envelope = {
    language: series.languages[0] ?? 'en',
    now: delivery.plannedAt,
    to: { email, name: point.owner?.name },
    senderEmail: deps.sender,
    contactEmail: series.contactEmail,
    organisers: series.organisers,
  };
  const ends = unsubscribeUrl({ personId: to.personId, seriesId: point.seriesId, topic: 'action-points' }, deps.addresses);
  switch (delivery.job.kind) {
    case 'action-points-recorded': {
      const actionPoints = await recorded(deps, delivery, to.personId);
      return actionPoints.length > 0 ? { ...envelope, kind: 'action-points-recorded', actionPoints } : undefined;
    }
    case 'action-points-digest': {
      const actionPoints = await reminders(deps, to.personId, now);
      return actionPoints.length > 0 ? { ...envelope, kind: 'action-points-digest', actionPoints, unsubscribeUrl: ends } : undefined;
    }
    case 'action-point-completed': {
      if (point.status !== 'completed') return undefined;
      const actionPoint = await actionPointFacts(deps, point, ownersPage(deps, point, to.personId));
      return { ...envelope, kind: 'action-point-completed', actionPoint, audience: 'owner', unsubscribeUrl: ends };
    }
    default:
      return undefined;
  }
}

/** The address behind a person's id: ids and addresses of an owner stand in the same order. */
function emailOf({ owner, ownerIds }: ActionPoint, person: PersonId): string | undefined {
  return owner?.emails[ownerIds.indexOf(person)];
}

function ownersPage({ addresses }: FactsDeps, { actionPointId, linkGeneration }: ActionPoint, person: PersonId): string {
  return addresses.paths.myActionPoint(addresses.links.make('action-point', ownerLinkId(actionPointId, person), linkGeneration));
}

/** An action point as mails tell of it. @param url the owner's page of it, or the organisers' */
export async function actionPointFacts({ reads }: FactsDeps, point: ActionPoint, url: string): Promise<ActionPointFacts> {
  const [session, series] = [await reads.session(point.sessionId), await reads.series(point.seriesId)];
  return {
    text: point.text,
    seriesTitle: series?.title ?? {},
    sessionTitle: session?.title ?? {},
    sessionNumber: session?.number,
    discreet: session?.discreet ?? true,
    priority: point.priority,
    dueOn: point.dueOn,
    status: point.status,
    ownerOrganisation: point.owner?.organisation,
    url,
  };
}

/** Those of the gathered points that are still theirs and still to be done. */
async function recorded(deps: FactsDeps, { job }: Delivery, person: PersonId): Promise<readonly ActionPointFacts[]> {
  const facts: ActionPointFacts[] = [];
  for (const id of job.about.actionPointIds ?? []) {
    const point = await deps.reads.actionPoint(id);
    if (!point?.ownerIds.includes(person) || !(isOpen(point) || point.status === 'proposed')) continue;
    facts.push(await actionPointFacts(deps, point, ownersPage(deps, point, person)));
  }
  return facts;
}

/** Everything of the owner that is due soon, due or late today, in all series whose reminders they still want. */
async function reminders(deps: FactsDeps, person: PersonId, now: string): Promise<readonly ActionPointReminder[]> {
  const owned = await everythingListed(deps.table, { listPk: lists.person(person), prefix: 'ACTION#' });
  const points = await deps.table.getMany(owned.map((item) => keys.actionPoint(actionPointOwnerItem.read(item).actionPointId)));
  const facts: ActionPointReminder[] = [];
  for (const item of points) {
    const point = actionPointItem.read(item);
    const reminder = point.ownerIds.includes(person) && isOpen(point) && !point.disputed ? reminderOf(point, now) : undefined;
    if (!reminder || (await deps.table.get(keys.unsubscription(person, point.seriesId, 'action-points')))) continue;
    facts.push({ ...(await actionPointFacts(deps, point, ownersPage(deps, point, person))), ...reminder });
  }
  return facts;
}

function reminderOf({ dueOn, timeZone, lastReminderOn }: ActionPoint, now: string): Pick<ActionPointReminder, 'reminder' | 'offsetDays'> | undefined {
  const today = dateIn(timeZone, now);
  // Without a date nothing presses: it is written of on the day it is remembered, once a month.
  if (!dueOn) return lastReminderOn === today ? { reminder: 'undated' } : undefined;
  const offsetDays = daysBetween(dueOn, today);
  if (offsetDays < SOON) return undefined;
  if (offsetDays < 0) return { reminder: 'due-soon', offsetDays };
  return { reminder: offsetDays === 0 ? 'due' : 'overdue', offsetDays };
}
