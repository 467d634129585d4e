import type { Instant } from '../../../events/values.ts';
import { isOpen } from '../../action-point/domain/action-point.ts';
import { dateIn, endOfDay } from '../../kernel/time.ts';
import type { Delivery } from '../../mail/domain/delivery.ts';
import { isDigestWorthwhile } from '../../mail/domain/digest.ts';
import type { MailFacts, SessionFacts, WaitingInSession } from '../../mail/domain/facts.ts';
import type { Recipient } from '../../mail/domain/job.ts';
import { ruleOf } from '../../mail/domain/kinds.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import { actionPointItem } from './action-point-items.ts';
import { keys, lists } from './keys.ts';
import { exampleFacts } from './mail-example-facts.ts';
import { type FactsDeps, withDeadLinks } from './mail-facts-deps.ts';
import { deliveryItem } from './mail-items.ts';
import { actionPointFacts } from './mail-owner-facts.ts';
import { everything, everythingListed, type Organiser } from './mail-reads.ts';
import { sessionFacts, unsubscribeUrl } from './mail-session-facts.ts';
import { notesRequestItem } from './notes-items.ts';
import { messageItem, registrationItem } from './registration-items.ts';
import { sessionItem } from './session-items.ts';

type ToOrganiser = Recipient & { readonly type: 'organiser' };

/** Finds whose address a mail went to, as organisers see it. */
export type Describe = (
  to: Recipient,
) => Promise<{ readonly name?: string | undefined; readonly email: string; readonly discreet: boolean } | undefined>;

/** The facts of a mail to an organiser; undefined when what it asks for was done meanwhile. */
export async function organiserFacts(deps: FactsDeps, delivery: Delivery, to: ToOrganiser, describe: Describe): Promise<MailFacts | undefined> {
  const { reads, addresses } = deps;
  const [organiser, series] = [await reads.organiser(to), await reads.series(to.seriesId)];
  if (!organiser || !series) return undefined;
  if (delivery.job.kind === 'organiser-message') return testOfMessage(deps, delivery, organiser);
  const envelope = {
    language: series.languages[0] ?? 'en',
    now: delivery.plannedAt,
    to: { email: organiser.email },
    senderEmail: deps.sender,
    consoleUrl: addresses.paths.console(),
    contactEmail: series.contactEmail,
  };
  const told = { envelope, delivery, series, to };
  return (await aboutTheSession(deps, told)) ?? (await aboutThePoint(deps, told)) ?? (await aboutTheSeries(deps, told, describe));
}

/** A message as registrants would get it, to the organiser who wrote it; the way out of such mails is the organiser's own. */
async function testOfMessage(deps: FactsDeps, { job: { about } }: Delivery, organiser: Organiser): Promise<MailFacts | undefined> {
  const { sessionId, seriesId, messageId } = about;
  const item = sessionId && messageId && (await deps.table.get(keys.message(sessionId, messageId)));
  if (!item || !seriesId) return undefined;
  const { subject, markdown } = messageItem.read(item);
  const example = await exampleFacts(withDeadLinks(deps), sessionId, { kind: 'organiser-message', message: { subject, markdown } });
  const ending = unsubscribeUrl({ personId: organiser.personId, seriesId, topic: 'messages' }, deps.addresses);
  return example?.kind === 'organiser-message' ? { ...example, to: { email: organiser.email }, unsubscribeUrl: ending } : undefined;
}

type Envelope = Omit<Extract<MailFacts, { readonly kind: 'nudge-hold' }>, 'kind' | 'session' | 'day'>;
type Told = { readonly envelope: Envelope; readonly delivery: Delivery; readonly series: Series; readonly to: ToOrganiser };

async function sessionOf({ reads }: FactsDeps, { delivery }: Told): Promise<Session | undefined> {
  const { sessionId } = delivery.job.about;
  return sessionId && reads.session(sessionId);
}

async function aboutTheSession(deps: FactsDeps, told: Told): Promise<MailFacts | undefined> {
  const { kind, particulars } = told.delivery.job;
  const session = await sessionOf(deps, told);
  if (!session) return undefined;
  const facts = sessionFacts(session, told.series, deps.addresses);
  const isOver = session.status === 'held' || session.status === 'concluded';
  const day = particulars.day ?? 0;
  switch (kind) {
    case 'joining-link-missing':
      if (session.joinUrl) return undefined;
      return { ...told.envelope, kind, session: facts, confirmed: (await statesOf(deps, session)).confirmed };
    case 'nudge-hold':
      return isOver ? undefined : { ...told.envelope, kind, session: facts, day };
    case 'nudge-notes':
      return session.status === 'concluded' ? undefined : { ...told.envelope, kind, session: facts, day };
    default:
      return undefined;
  }
}

async function aboutThePoint(deps: FactsDeps, told: Told): Promise<MailFacts | undefined> {
  const { kind, about } = told.delivery.job;
  const [id] = about.actionPointIds ?? [];
  const point = id && (await deps.reads.actionPoint(id));
  if (!point) return undefined;
  const actionPoint = await actionPointFacts(deps, point, deps.addresses.paths.console(), 'organiser');
  if (kind === 'action-point-escalated')
    return isOpen(point) ? { ...told.envelope, kind, actionPoint, reminders: point.overdueReminders } : undefined;
  if (kind !== 'action-point-completed' || point.status !== 'completed') return undefined;
  const { consoleUrl: _, ...envelope } = told.envelope;
  const { contactEmail, organisers } = told.series;
  return { ...envelope, kind, contactEmail, organisers, actionPoint, audience: 'organiser', unsubscribeUrl: ending(deps, told) };
}

async function aboutTheSeries(deps: FactsDeps, told: Told, describe: Describe): Promise<MailFacts | undefined> {
  const { kind, about, revision } = told.delivery.job;
  if (kind === 'organiser-digest') return digest(deps, told, revision);
  if (kind !== 'address-bounced' || !about.bounced) return undefined;
  const item = await deps.table.get(keys.delivery(about.bounced));
  const bounced = item && deliveryItem.read(item);
  const person = bounced && (await describe(bounced.job.to));
  if (!person) return undefined;
  const session = await sessionOf(deps, told);
  return {
    ...told.envelope,
    kind,
    person,
    permanent: bounced.bounce === 'permanent',
    session: session && sessionFacts(session, told.series, deps.addresses),
  };
}

function ending({ addresses }: FactsDeps, { to, delivery }: Told): string {
  return unsubscribeUrl({ personId: to.personId, seriesId: to.seriesId, topic: ruleOf(delivery.job.kind).topic ?? 'organiser-digest' }, addresses);
}

/** What waits in a series for an organiser; undefined on a day that brought nothing new, so that it brings no mail. */
async function digest(deps: FactsDeps, told: Told, date: string): Promise<MailFacts | undefined> {
  const { seriesId } = told.to;
  const now = told.delivery.plannedAt;
  const listed = await everythingListed(deps.table, { listPk: lists.sessionsOf(seriesId) });
  const sessions: (WaitingInSession & { readonly since: readonly Instant[] })[] = [];
  for (const item of listed) {
    const session = sessionItem.read(item);
    if (['cancelled', 'draft'].includes(session.status)) continue;
    const waiting = await waitingIn(deps, session, sessionFacts(session, told.series, deps.addresses));
    if (waiting.toReview + waiting.waitlisted + waiting.notesRequests > 0) sessions.push(waiting);
  }
  const { since, ...actionPoints } = await pointsOf(deps, told.series, now);
  // Who is on a waiting list waits for a seat, not for an organiser: told along with the rest, no reason to write.
  if (!isDigestWorthwhile(date, [...sessions.flatMap((session) => session.since), ...since], now)) return undefined;
  return {
    ...told.envelope,
    kind: 'organiser-digest',
    seriesTitle: told.series.title,
    date,
    sessions: sessions.map(({ since: _, ...session }) => session),
    actionPoints,
    unsubscribeUrl: ending(deps, told),
  };
}

async function waitingIn(deps: FactsDeps, session: Session, facts: SessionFacts) {
  // Nothing of a concluded session waits but a request for its notes.
  const { submitted, waitlisted, confirmed, since } = session.status === 'concluded' ? NOBODY : await statesOf(deps, session);
  const asked = await requestsWaiting(deps, session);
  return {
    since: [...since, ...asked],
    session: facts,
    toReview: submitted,
    waitlisted,
    confirmed,
    capacity: session.capacity,
    notesRequests: asked.length,
    consoleUrl: deps.addresses.paths.console(),
  };
}

const NOBODY = { submitted: 0, waitlisted: 0, confirmed: 0, since: [] };

/** When each request for the notes was made that waits for an organiser. */
async function requestsWaiting({ table, clock }: FactsDeps, { sessionId }: Session): Promise<readonly Instant[]> {
  const items = await everything(table, { pk: keys.session(sessionId).pk, prefix: 'NOTES-REQUEST#' });
  const requests = items.map((item) => notesRequestItem.read(item));
  return requests.filter(({ status, keptUntil }) => status === 'waiting' && keptUntil > clock.now()).map(({ requestedAt }) => requestedAt);
}

async function statesOf({ table }: FactsDeps, { sessionId }: Session) {
  const items = await everything(table, { pk: keys.session(sessionId).pk, prefix: 'REG#' });
  const all = items.map((item) => registrationItem.read(item));
  const inState = (state: string) => all.filter(({ status }) => status === state);
  const toReview = inState('submitted');
  return {
    submitted: toReview.length,
    waitlisted: inState('waitlisted').length,
    confirmed: inState('confirmed').length,
    /** When each of those to review arrived. */
    since: toReview.map(({ registeredAt }) => registeredAt),
  };
}

async function pointsOf({ table }: FactsDeps, { seriesId, timeZone }: Series, now: string) {
  const items = await everythingListed(table, { listPk: lists.actionPointsOf(seriesId) });
  const points = items.map((item) => actionPointItem.read(item));
  const today = dateIn(timeZone, now);
  const proposed = points.filter(({ status }) => status === 'proposed');
  const overdue = points.flatMap((point) =>
    isOpen(point) && point.dueOn !== undefined && point.dueOn < today ? endOfDay(timeZone, point.dueOn) : [],
  );
  // Who said "not mine" does not own it until an organiser says so again.
  const unowned = points.filter((point) => isOpen(point) && (point.ownerIds.length === 0 || point.disputed));
  const lastTouched = [...proposed, ...unowned].map(({ history, createdAt }) => history.at(-1)?.at ?? createdAt);
  return { proposed: proposed.length, overdue: overdue.length, unowned: unowned.length, since: [...overdue, ...lastTouched] };
}
