import type { ActionPointId, Instant, LocalDate, PersonId } from '../../../events/values.ts';
import { type ActionPoint, isOpen } from '../../action-point/domain/action-point.ts';
import type { Viewer } from '../../action-point/domain/openness.ts';
import { ownerLinkId } from '../../kernel/links.ts';
import { addDays, at, dateIn, daysBetween } from '../../kernel/time.ts';
import type { Delivery } from '../../mail/domain/delivery.ts';
import type { ActionPointFacts, ActionPointReminder, Later, MailFacts } from '../../mail/domain/facts.ts';
import type { Job, Recipient } from '../../mail/domain/job.ts';
import { MOST_POINTS, mostUrgentFirst } from '../../mail/domain/urgency.ts';
import { actionPointItem, actionPointOwnerItem } from './action-point-items.ts';
import { keys, lists } from './keys.ts';
import type { FactsDeps } from './mail-facts-deps.ts';
import { everythingListed } from './mail-reads.ts';
import { unsubscribeUrl } from './mail-session-facts.ts';
import { actionPointResults } from './material-store.ts';

type ToOwner = Recipient & { readonly type: 'owner' };

/** A point is written of in a digest from so many days before its date on: the first reminder (design, section 3). */
const SOON = -7;
/** When a digest goes on with what the one before had no room for, by the clocks of the series. */
const MORNING = '08:00';

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
      const due = await digest(deps, delivery.job, point, { to, now });
      return due && { ...envelope, ...due, kind: 'action-points-digest', unsubscribeUrl: ends };
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
export async function actionPointFacts(deps: FactsDeps, point: ActionPoint, url: string, viewer: Viewer = 'public'): Promise<ActionPointFacts> {
  const { reads } = deps;
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
    result: await resultOf(deps, point, viewer),
    url,
  };
}

async function resultOf(deps: FactsDeps, { result }: ActionPoint, viewer: Viewer): Promise<ActionPointFacts['result']> {
  const found = result && (await actionPointResults(deps).find(result, viewer));
  const [language] = found?.languages ?? [];
  return found && language !== undefined ? { title: found.title, url: deps.addresses.paths.material(found.materialId, language) } : undefined;
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

type Of = { readonly to: ToOwner; readonly now: Instant };

/** What is due, the most urgent first, and the mail that brings what this one has no room for; undefined when nothing is. */
async function digest(deps: FactsDeps, job: Job, { timeZone }: ActionPoint, { to, now }: Of) {
  const due = mostUrgentFirst(await reminders(deps, job, to.personId, now));
  if (due.length === 0) return undefined;
  const goesOn = due.length > MOST_POINTS ? later(job, due.slice(0, MOST_POINTS), dateIn(timeZone, now), timeZone) : undefined;
  return { actionPoints: due.map(({ actionPointId: _, ...facts }) => facts), goesOn };
}

type Due = ActionPointReminder & { readonly actionPointId: ActionPointId };

/** The digest of the next morning, which knows what this one told. A regular one of that day is the same mail. */
function later(job: Job, told: readonly Due[], today: LocalDate, timeZone: string): Later {
  const revision = addDays(today, 1);
  const actionPointIds = [...new Set([...(job.about.actionPointIds ?? []), ...told.map(({ actionPointId }) => actionPointId)])];
  return { job: { ...job, about: { ...job.about, actionPointIds }, revision, number: 0 }, at: at(timeZone, revision, MORNING) };
}

/**
 * Everything of the owner that is due soon, due or late today, in all series whose reminders they still want. What was told the
 * days before is left out unless today is the day of its own reminder.
 */
async function reminders(deps: FactsDeps, { about }: Job, person: PersonId, now: string): Promise<readonly Due[]> {
  const owned = await everythingListed(deps.table, { listPk: lists.person(person), prefix: 'ACTION#' });
  const points = await deps.table.getMany(owned.map((item) => keys.actionPoint(actionPointOwnerItem.read(item).actionPointId)));
  const facts: Due[] = [];
  for (const item of points) {
    const point = actionPointItem.read(item);
    const reminder = point.ownerIds.includes(person) && isOpen(point) && !point.disputed ? reminderOf(point, now) : undefined;
    if (!reminder || (await deps.table.get(keys.unsubscription(person, point.seriesId, 'action-points')))) continue;
    const isTold = about.actionPointIds?.includes(point.actionPointId) && point.lastReminderOn !== dateIn(point.timeZone, now);
    if (isTold) continue;
    facts.push({ ...(await actionPointFacts(deps, point, ownersPage(deps, point, person))), ...reminder, actionPointId: point.actionPointId });
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
