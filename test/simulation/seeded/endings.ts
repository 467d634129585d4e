import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { suppressionItem } from '../../../functions/adapters/dynamodb/mail-items.ts';
import { notesItem } from '../../../functions/adapters/dynamodb/notes-items.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import { isSettled } from '../../../functions/mail/domain/delivery.ts';
import { isInForce } from '../../../functions/mail/domain/suppression.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import { mayAttend } from '../../../functions/registration/domain/status.ts';
import type { Session } from '../../../functions/session/domain/session.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Chronicle } from './chronicle.ts';
import { REGISTRANTS } from './crowd.ts';
import type { Broken, Sent } from './promises.ts';

type End = {
  readonly chronicle: Chronicle;
  readonly acknowledged: Acknowledged;
  readonly sent: readonly Sent[];
  readonly items: readonly Item[];
  /** What still waits in queues and among dead letters, by their names. */
  readonly waiting: Readonly<Record<string, number>>;
  /** In UTC. */
  readonly now: string;
};

/** What somebody is told who is in that state. */
const TOLD: Readonly<Partial<Record<Registration['status'], readonly string[]>>> = {
  submitted: ['registration-received'],
  waitlisted: ['registration-waitlisted', 'offer-expired'],
  offered: ['seat-offered'],
  confirmed: ['registration-confirmed'],
  attended: ['registration-confirmed'],
  absent: ['registration-confirmed'],
  declined: ['registration-declined'],
  withdrawn: ['registration-withdrawn'],
  revoked: ['registration-revoked'],
  lapsed: ['registration-lapsed'],
  cancelled: ['session-cancelled'],
};

/** What is broken when everything has come to rest. */
export function atTheEnd(end: End): readonly Broken[] {
  const sessions = [...end.chronicle.sessions.values()];
  return [
    ...drained(end),
    ...twice(end),
    ...sessions.flatMap((session) => [
      ...end.chronicle.registered(session.sessionId).flatMap((one) => [...told(end, one), ...calendar(end, one, session)]),
      ...notes(end, session),
      ...rested(end, session),
    ]),
    ...takenUp(end),
    ...forgotten(end),
    ...onceEach(end),
  ];
}

function drained({ chronicle, waiting, now }: End): readonly Broken[] {
  const left = [
    ...Object.entries(waiting).flatMap(([name, count]) => (count > 0 ? [`${count} in ${name}`] : [])),
    ...[...chronicle.outbox.keys()].map((key) => `${key.replace('\n', ' ')} in the outbox`),
    ...[...chronicle.intakes.keys()].map((key) => `${key.replace('\n', ' ')} not taken up`),
    ...[...chronicle.deliveries.values()].flatMap(({ deliveryId, state, dueAt = '', job }) =>
      chronicle.isForgotten(deliveryId) || isSettled(state) || (state === 'queued' && dueAt > now) ? [] : [`${job.kind} ${deliveryId} is ${state}`],
    ),
    ...[...chronicle.due].flatMap(([key, at]) => (at < Date.parse(now) - 120_000 ? [`${key.replace('\n', ' ')} is still due`] : [])),
  ];
  return left.map((how) => ({ promise: 'everything drains', how }));
}

function twice({ sent, chronicle }: End): readonly Broken[] {
  return [...Map.groupBy(sent, ({ delivery }) => delivery.deliveryId)].flatMap(([id, mails]) => {
    const { resentInDoubt = 0, job } = chronicle.deliveries.get(id) ?? {};
    if (mails.length <= 1 + resentInDoubt) return [];
    return [
      {
        promise: 'a mail goes twice only in doubt',
        how: `${job?.kind} ${id} went out ${mails.length} times, ${resentInDoubt} times in doubt`,
      } as const,
    ];
  });
}

const isSuppressed = ({ chronicle }: End, person: string): boolean => {
  const item = chronicle.last(keys.suppression(person))?.item;
  return item !== undefined && isInForce(suppressionItem.read(item));
};

const mailsTo = ({ sent }: End, { registrationId }: Registration) =>
  sent.filter(({ delivery: { job } }) => job.to.type === 'registration' && job.to.registrationId === registrationId);

function told(end: End, registration: Registration): readonly Broken[] {
  const { status, registrationId, personId } = registration;
  const kinds = TOLD[status] ?? [];
  const since = end.chronicle.since(registrationId);
  const isLate = mayAttend(status);
  const got = mailsTo(end, registration).some(({ mail, at }) => kinds.includes(mail.kind) && (isLate || at >= since));
  if (got || isSuppressed(end, personId)) return [];
  const records = [...end.chronicle.deliveries.values()].filter(
    ({ job }) => job.to.type === 'registration' && job.to.registrationId === registrationId,
  );
  const known = records.map(({ job, state, reason }) => `${job.kind} ${state} ${reason ?? ''}`).join(', ');
  return [{ promise: 'each mail goes at least once', how: `${registrationId} was never told that it is ${status} (${known})` }];
}

/** What stands in the calendar of somebody's mail program after all their mails, in the order in which they went out. */
function calendar(end: End, registration: Registration, session: Session): readonly Broken[] {
  const { registrationId, status } = registration;
  const last = mailsTo(end, registration).findLast(({ mail }) => mail.mail.calendar);
  if (isOutOfReach(end, registration)) return [];
  const { method, content = '' } = last?.mail.mail.calendar ?? {};
  const broken = (how: string) => [{ promise: 'calendars are true', how: `${registrationId} is ${status} and ${how}` } as const];
  if (!mayAttend(status)) return method === 'REQUEST' ? broken('has an entry') : [];
  if (!needsEntry(end, registration, session)) return [];
  if (method !== 'REQUEST') return broken('has no entry');
  const told = /DTSTART[^:]*:(\d{8}T\d{6})Z/.exec(content)?.[1];
  const isOver = session.status === 'held' || session.status === 'concluded';
  return told === session.startsAt?.replaceAll(/[-:]|\..*/g, '') || isOver
    ? []
    : broken(`has an entry at ${told}, the session is at ${session.startsAt}`);
}

/** Mails to more than one address, or to one that takes none any more, are no one calendar. */
const isOutOfReach = (end: End, { personId, newAddress, formerAddress }: Registration) =>
  isSuppressed(end, personId) || newAddress !== undefined || formerAddress !== undefined;

/** Who is told only after the session began needs none any more, and of one that does not take place there is none. */
function needsEntry(end: End, registration: Registration, { status, startsAt = '~', pendingNotice }: Session): boolean {
  const since = mailsTo(end, registration).find(({ mail }) => mail.kind === 'registration-confirmed')?.time ?? '~';
  return !['cancelled', 'postponed', 'draft'].includes(status) && !pendingNotice && since < startsAt;
}

function notes(end: End, session: Session): readonly Broken[] {
  const item = end.chronicle.last(keys.notes(session.sessionId))?.item;
  const { status, distributedVersion } = item ? notesItem.read(item) : {};
  if (distributedVersion === undefined || status === 'pulled-back' || !end.acknowledged.distributed.has(session.sessionId)) return [];
  return end.chronicle.registered(session.sessionId).flatMap((registration) => {
    const { registrationId, personId, seriesId } = registration;
    const isExempt = isSuppressed(end, personId) || end.acknowledged.unsubscribed.has(`${personId}:${seriesId}:notes`);
    if (!mayAttend(registration.status) || isExempt || end.acknowledged.everUnsubscribed.has(`${personId}:${seriesId}:notes`)) return [];
    const got = mailsTo(end, registration).some(({ mail, delivery }) => mail.kind === 'notes-available' && Number(delivery.job.revision) > 0);
    return got ? [] : [{ promise: 'each mail goes at least once', how: `${registrationId} never got the notes` } as const];
  });
}

/** No offer outlives its end, nobody waits beside a free seat, and nobody is left in between once the session began. */
function rested({ chronicle, now }: End, session: Session): readonly Broken[] {
  const present = chronicle.registered(session.sessionId);
  const stale = new Date(Date.parse(now) - 600_000).toISOString();
  const isAhead = ['scheduled', 'registration-open', 'registration-closed'].includes(session.status);
  const hasBegun = session.startsAt !== undefined && session.startsAt < stale && isAhead;
  const taken = chronicle.ledgers.get(session.sessionId)?.taken ?? 0;
  const isFree = isAhead && !hasBegun && (session.startsAt ?? '~') > now && taken < (session.capacity ?? Number.POSITIVE_INFINITY);
  return present.flatMap(({ registrationId, status, offerExpiresAt = '~' }) => {
    const how = (what: string) => [{ promise: 'everything drains', how: `${registrationId} ${what}` } as const];
    if (status === 'offered' && offerExpiresAt < stale) return how(`holds an offer that ended at ${offerExpiresAt}`);
    if (status === 'waitlisted' && isFree) return how('waits although a seat is free');
    if (hasBegun && ['submitted', 'waitlisted', 'offered'].includes(status)) return how(`is still ${status} after the start`);
    return session.status === 'cancelled' && ['submitted', 'waitlisted', 'offered', 'confirmed'].includes(status) ? how(`is still ${status}`) : [];
  });
}

/** How long an erasure may take. */
const A_DAY = 86_400_000;

function forgotten({ acknowledged, items, now }: End): readonly Broken[] {
  return [...acknowledged.erased.values()].flatMap(({ email, began, time }) => {
    if (Date.parse(now) - Date.parse(time) < A_DAY || !acknowledged.isQuietSince(email, began)) return [];
    const traces = [email, ...REGISTRANTS.filter((one) => one.email === email).map(({ name }) => `"${name}"`)];
    const left = items.filter((item) => traces.some((trace) => JSON.stringify(item).includes(trace)));
    return left.map(({ pk, sk }) => ({ promise: 'who asks is forgotten', how: `${email} or a name of its owners is in ${pk} ${sk}` }) as const);
  });
}

function takenUp({ acknowledged, chronicle }: End): readonly Broken[] {
  return [...acknowledged.submitted].flatMap((one) => {
    const [session = '', person = ''] = one.split(' ');
    return chronicle.everRegistered(session, person) || acknowledged.erased.has(person)
      ? []
      : [{ promise: 'what was accepted is taken up', how: `${person} applied for ${session}` } as const];
  });
}

function onceEach({ items }: End): readonly Broken[] {
  const texts = items.flatMap(({ type, data }) => (type === 'action-point' ? [String(data['text'])] : []));
  const doubled = texts.filter((text, n) => texts.indexOf(text) < n);
  return doubled.map((text) => ({ promise: 'one effect of one key', how: `"${text}" was recorded twice` }));
}
