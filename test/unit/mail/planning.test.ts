import { describe, expect, it } from 'vitest';
import type { EventOf, EventType } from '../../../events/registry.ts';
import { deliveryId } from '../../../events/values.ts';
import { readTally } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { planActionPointMail } from '../../../functions/mail/use-cases/plan-action-point-mail.ts';
import { planNotesMail } from '../../../functions/mail/use-cases/plan-notes-mail.ts';
import { planOrganiserMail } from '../../../functions/mail/use-cases/plan-organiser-mail.ts';
import { planRegistrationMail, type RegistrationEvent } from '../../../functions/mail/use-cases/plan-registration-mail.ts';
import { planSessionMail } from '../../../functions/mail/use-cases/plan-session-mail.ts';
import { planSignInMail } from '../../../functions/mail/use-cases/plan-sign-in-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { ids, jobTo, mailWorld } from './world.ts';

const of = { seriesId: ids.series, sessionId: ids.session };
const cause = { correlationId: 'request-1', causationId: ids.event() };

function event<T extends EventType>(type: T, data: EventOf<T>['data'], time = '2024-02-01T09:00:00.000Z', n = 1) {
  return { id: ids.event(n), time, correlationId: 'request-1', causationId: 'x', type, data };
}

async function ready() {
  const world = mailWorld();
  await world.series();
  await world.session();
  return world;
}

describe('mails of one registration', () => {
  const reg = { ...of, registrationId: ids.registration(), revision: 2 };
  const cases: readonly [RegistrationEvent, string][] = [
    [event('registration.received.v1', reg), 'registration-received'],
    [event('registration.confirmed.v1', { ...reg, attendeeType: 'participant', cause: 'seat-available' }), 'registration-confirmed'],
    [event('registration.waitlisted.v1', { ...reg, position: 4, cause: 'full' }), 'registration-waitlisted'],
    [event('registration.waitlisted.v1', { ...reg, position: 4, cause: 'offer-expired' }), 'offer-expired'],
    [event('registration.offered.v1', { ...reg, expiresAt: '2024-02-02T09:00:00.000Z' }), 'seat-offered'],
    [event('registration.declined.v1', reg), 'registration-declined'],
    [event('registration.withdrawn.v1', { ...reg, freedSeat: true, cause: 'registrant' }), 'registration-withdrawn'],
    [event('registration.revoked.v1', { ...reg, freedSeat: true }), 'registration-revoked'],
    [event('registration.lapsed.v1', reg), 'registration-lapsed'],
    [event('registration.cancelled.v1', reg), 'session-cancelled'],
    [event('registration.address-change-requested.v1', reg), 'confirm-new-address'],
    [event('registration.address-changed.v1', reg), 'address-changed'],
    [event('registration.repeated.v1', { ...of, registrationId: ids.registration(), repeat: 'same-person' }), 'already-registered'],
    [
      event('registration.repeated.v1', { ...of, registrationId: ids.registration(), repeat: 'same-address', intakeId: ids.registration(9) }),
      'same-address',
    ],
  ];

  it.each(cases)('$type', async (one, kind) => {
    const world = await ready();
    expect(await planRegistrationMail(world)(one, cause)).toBe(kind);
    await planRegistrationMail(world)(one, cause);
    const jobs = world.queue.jobs();
    expect(jobs).toMatchObject([{ kind, correlationId: 'request-1' }, { kind }]);
    expect(new Set(jobs.map(deliveryIdOf)).size).toBe(1);
    expect(world.queue.waiting[0]?.body).not.toContain('@');
  });

  it('an erased registrant gets what takes the calendar entry back', async () => {
    const world = await ready();
    expect(await planRegistrationMail(world)(event('registration.withdrawn.v1', { ...reg, freedSeat: true, cause: 'erased' }), cause)).toBe(
      'registration-withdrawn',
    );
    // Nobody got an entry yet: there is nothing to take back, and the acknowledgement is a mail of its own.
    const [job] = world.queue.jobs();
    await world.registration(1, { status: 'withdrawn' });
    expect(job && (await world.deliver(job))).toBe('skip: nothing-to-tell');
  });

  it('the same person twenty times is one mail a day', async () => {
    const world = await ready();
    const again = (n: number, time: string) =>
      event('registration.repeated.v1', { ...of, registrationId: ids.registration(), repeat: 'same-person' as const }, time, n);
    for (let n = 0; n < 20; n += 1) await planRegistrationMail(world)(again(n, '2024-02-01T09:00:00.000Z'), cause);
    await planRegistrationMail(world)(again(21, '2024-02-02T09:00:00.000Z'), cause);
    expect(new Set(world.queue.jobs().map(deliveryIdOf)).size).toBe(2);
  });

  it('each goes to the mailbox it is for', async () => {
    const world = await ready();
    const people = [world.people.idOf('new@ngo.example'), world.people.idOf('old@ngo.example')] as const;
    await world.registration(1, {
      newAddress: { email: 'new@ngo.example', personId: people[0], requestedAt: world.clock.now(), generation: 1 },
      formerAddress: { email: 'old@ngo.example', personId: people[1], keptUntil: '2024-03-01T00:00:00.000Z' },
    });
    await planRegistrationMail(world)(event('registration.address-change-requested.v1', reg), cause);
    await planRegistrationMail(world)(event('registration.address-changed.v1', reg), cause);
    await world.queue.drain(world.deliver);
    expect(world.mailer.sent.map(({ mail }) => mail.to)).toEqual(['new@ngo.example', 'old@ngo.example']);
  });

  it.each([
    ['submitted', ['address-changed', 'registration-received']],
    ['waitlisted', ['address-changed', 'registration-waitlisted']],
    ['offered', ['address-changed', 'seat-offered']],
    ['confirmed', ['address-changed', 'registration-confirmed']],
    ['attended', ['address-changed']],
  ] as const)('a changed address: the new one is told how it stands, with links that work, when %s', async (status, kinds) => {
    const world = await ready();
    await planRegistrationMail(world)(event('registration.address-changed.v1', { ...reg, status }), cause);
    const jobs = world.queue.jobs();
    expect(jobs.map(({ kind }) => kind)).toEqual(kinds);
    expect(jobs.map((job) => 'mailbox' in job.to && job.to.mailbox)).toEqual(
      kinds.map((kind) => (kind === 'address-changed' ? 'former' : 'present')),
    );
  });
});

describe('mails to many', () => {
  async function crowd() {
    const world = await ready();
    const states = ['confirmed', 'waitlisted', 'offered', 'submitted', 'withdrawn', 'declined', 'revoked', 'attended'] as const;
    for (let n = 1; n <= 240; n += 1) await world.registration(n, { status: states[n % states.length] ?? 'confirmed' });
    return world;
  }
  const recipients = (world: Awaited<ReturnType<typeof crowd>>) => new Set(world.queue.jobs().map(deliveryIdOf)).size;
  const update = (change: Partial<EventOf<'session.update-published.v1'>['data']>) =>
    event('session.update-published.v1', { ...of, changed: ['time'], joiningDetailsAreNew: false, sequence: 1, scheduleRevision: 2, ...change });

  it.each([
    ['a moved session: all who may attend', update({}), 'session-moved', 120],
    ['a new joining link: the confirmed', update({ changed: ['joining-link'], joiningDetailsAreNew: true }), 'joining-details', 30],
    ['another joining link: the confirmed', update({ changed: ['joining-link'] }), 'session-moved', 30],
    ['a new time with the first link: all', update({ changed: ['time', 'joining-link'], joiningDetailsAreNew: true }), 'session-moved', 120],
    ['postponed: all who may attend', event('session.postponed.v1', { ...of, sequence: 1 }), 'session-postponed', 120],
    ['a day before: the confirmed', event('session.reminder-due.v1', { ...of, lead: 'P1D', scheduleRevision: 1 }), 'session-reminder-day', 30],
    ['an hour before: the confirmed', event('session.reminder-due.v1', { ...of, lead: 'PT1H', scheduleRevision: 1 }), 'session-reminder-hour', 30],
  ] as const)('%s', async (_, one, kind, mails) => {
    const world = await crowd();
    expect(await planSessionMail(world.planning)(one, cause)).toBe(`${mails} times ${kind}`);
    await planSessionMail(world.planning)(one, cause);
    expect(world.queue.jobs()).toHaveLength(mails);
    expect(recipients(world)).toBe(mails);
    expect(world.queue.jobs().every((job) => job.kind === kind)).toBe(true);
  });

  it('a message goes to those it was written to; a message that is gone to nobody', async () => {
    const world = await crowd();
    const requested = event('message.requested.v1', { ...of, messageId: ids.message });
    expect(await planSessionMail(world.planning)(requested, cause)).toBe('the message is gone');
    await world.message(['waitlisted', 'offered']);
    expect(await planSessionMail(world.planning)(requested, cause)).toBe('60 times organiser-message');
  });

  it('notes: planned, sent and bounced are counted for the distribution', async () => {
    const world = await ready();
    for (const n of [1, 2, 3]) await world.registration(n, { status: n === 3 ? 'attended' : 'confirmed' });
    await world.registration(4, { status: 'revoked' });
    await world.notes();
    const requested = event('notes.distribution-requested.v1', { ...of, distributionId: ids.distribution, audience: 'registered', version: 1 });
    expect(await readTally(world.table, ids.distribution)).toBeUndefined();
    await planNotesMail(world.planning)(requested, cause);
    await planNotesMail(world.planning)(requested, cause);
    await world.refusals.unsubscribe(world.people.idOf('person-2@ngo.example'), ids.series, 'notes');
    await world.queue.drain(world.deliver);
    expect(await readTally(world.table, ids.distribution)).toEqual({
      planned: 3,
      complete: true,
      sent: 2,
      delivered: 0,
      bounced: 0,
      suppressed: 1,
      failed: 0,
    });
    const [first] = world.mailer.sent;
    if (!first) throw new Error('nothing was sent');
    const report = { eventId: 'e', deliveryId: first.mail.deliveryId, personId: first.mail.personId, permanent: true } as const;
    await recordMailFeedback(world)({ ...report, what: 'delivered' });
    await recordMailFeedback(world)({ ...report, what: 'bounced' });
    await recordMailFeedback(world)({ ...report, what: 'bounced' });
    expect(await readTally(world.table, ids.distribution)).toMatchObject({ sent: 2, delivered: 0, bounced: 1 });
  });

  it('notes that were pulled back do not go out any more', async () => {
    const world = await ready();
    await world.registration(1);
    await world.notes('pulled-back');
    await planNotesMail(world.planning)(
      event('notes.distribution-requested.v1', { ...of, distributionId: ids.distribution, audience: 'registered', version: 1 }),
      cause,
    );
    expect(await world.queue.drain(world.deliver)).toEqual(['skip: pulled-back']);
  });
});

describe('mails to organisers', () => {
  it('nobody is asked to send the notes once they went out', async () => {
    const world = await ready();
    await world.organiser();
    await world.notes('distributed');
    const nudge = event('session.nudge-due.v1', { ...of, nudge: 'publish-notes', day: 3, scheduleRevision: 1 });
    expect(await planOrganiserMail(world.planning)(nudge, cause)).toMatch(/nudge-notes/);
    expect(await world.queue.drain(world.deliver)).toEqual(expect.arrayContaining(['skip: nothing-to-tell']));
    expect(world.mailer.sent).toEqual([]);
  });

  it('a nudge and the digest go to each organiser once', async () => {
    const world = await ready();
    await world.organiser();
    await world.organiser('second@office.example');
    const plan = planOrganiserMail(world.planning);
    expect(await plan(event('session.nudge-due.v1', { ...of, nudge: 'publish-notes', day: 3, scheduleRevision: 1 }), cause)).toBe(
      '2 times nudge-notes',
    );
    expect(await plan(event('series.digest-due.v1', { seriesId: ids.series, date: '2024-02-01' }), cause)).toBe('2 times organiser-digest');
  });

  it('a quiet day brings no digest, a waiting registration does', async () => {
    const world = await ready();
    await world.organiser();
    const plan = planOrganiserMail(world.planning);
    await plan(event('series.digest-due.v1', { seriesId: ids.series, date: '2024-02-01' }), cause);
    expect(await world.queue.drain(world.deliver)).toEqual(['skip: nothing-to-tell']);
    await world.registration(1, { status: 'submitted' });
    await plan(event('series.digest-due.v1', { seriesId: ids.series, date: '2024-02-02' }), cause);
    expect(await world.queue.drain(world.deliver)).toEqual(['sent']);
  });

  it('they hear of an address that bounced, once a day, and never of their own', async () => {
    const world = await ready();
    await world.registration();
    await world.organiser();
    const job = jobTo(1, 'registration-confirmed');
    await world.deliver(job);
    const personId = world.people.idOf('person-1@ngo.example');
    await recordMailFeedback(world)({ eventId: 'e', deliveryId: deliveryIdOf(job), personId, what: 'bounced', permanent: true });
    const [bounced] = await world.published();
    if (bounced?.type !== 'mail.bounced.v1') throw new Error('no bounce');
    const plan = planOrganiserMail(world.planning);
    expect(await plan(bounced, cause)).toBe('1 times address-bounced');
    expect(await world.queue.drain(world.deliver)).toEqual(['sent']);
    expect(world.mailer.sent.at(-1)?.mail.mail.text).toContain('person-1@ngo.example');
    const own = world.mailer.sent.at(-1)?.mail.deliveryId;
    if (!own) throw new Error('not sent');
    expect(await plan({ ...bounced, data: { ...bounced.data, deliveryId: own } }, cause)).toBe('no mail');
  });
});

describe('mails to owners of action points', () => {
  const recorded = (n: number) => event('action-point.recorded.v1', { ...of, actionPointId: ids.point(n), revision: 1, status: 'open', owned: true });

  it('points recorded within minutes are one mail, and each is told once', async () => {
    const world = await ready();
    const plan = planActionPointMail(world.planning);
    for (const [n, time] of [
      [1, '09:00'],
      [2, '09:08'],
      [3, '09:16'],
    ] as const) {
      await world.point(n);
      world.moveTo(`2024-02-01T${time}:00.000Z`);
      await plan(recorded(n), cause);
      await plan(recorded(1), cause);
    }
    const mail = await dueMail(world, '2024-02-01T09:25:00.000Z');
    expect(mail).toBe(0);
    expect(await dueMail(world, '2024-02-01T09:26:00.000Z')).toBe(1);
    expect(['Point 1', 'Point 2', 'Point 3'].every((text) => world.mailer.sent[0]?.mail.mail.text.includes(text))).toBe(true);
    await plan(recorded(2), cause);
    await world.point(4);
    await plan(recorded(4), cause);
    expect(await dueMail(world, '2024-02-01T10:00:00.000Z')).toBe(2);
    expect(world.mailer.sent[1]?.mail.mail.text).not.toContain('Point 2');
  });

  /** The clock looks at all that is due; the mails sent so far. */
  async function dueMail(world: Awaited<ReturnType<typeof ready>>, now: string) {
    world.moveTo(now);
    const before = (await world.published()).length;
    const held = world.stored.items().flatMap(({ type, data }) => (type === 'delivery' ? [deliveryId.parse(data['deliveryId'])] : []));
    for (const id of held) await world.advance(id, now, cause);
    for (const one of (await world.published()).slice(before)) if (one.type === 'mail.delivery-due.v1') await world.requeue(one);
    await world.queue.drain(world.deliver);
    return world.mailer.sent.length;
  }

  it('one digest a day for all that is due, without what was done meanwhile', async () => {
    const world = await ready();
    for (const n of [1, 2, 3]) await world.point(n);
    const plan = planActionPointMail(world.planning);
    const due = (n: number) =>
      event('action-point.due.v1', { ...of, actionPointId: ids.point(n), revision: 1, reminder: 'due-soon', offsetDays: -1 });
    for (const n of [1, 2, 3]) await plan(due(n), cause);
    await world.point(2, { status: 'completed' });
    await world.queue.drain(world.deliver);
    expect(world.mailer.sent).toHaveLength(1);
    const text = world.mailer.sent[0]?.mail.mail.text ?? '';
    expect([text.includes('Point 1'), text.includes('Point 2'), text.includes('Point 3')]).toEqual([true, false, true]);
  });

  it('what a digest has no room for comes the next mornings, each point once, and nothing on the day after', async () => {
    const world = await ready();
    const all = Array.from({ length: 23 }, (_, n) => n + 1);
    for (const n of all) await world.point(n, { text: `Point number ${n}.` });
    const due = event('action-point.due.v1', { ...of, actionPointId: ids.point(1), revision: 1, reminder: 'due-soon', offsetDays: -1 });
    await planActionPointMail(world.planning)(due, cause);
    await world.queue.drain(world.deliver);
    for (const day of ['02', '03', '04', '05']) await dueMail(world, `2024-02-${day}T07:00:00.000Z`);
    const told = world.mailer.sent.map(({ mail: { mail } }) => all.filter((n) => mail.text.includes(`Point number ${n}.`)));
    expect(told.map((points) => points.length)).toEqual([10, 10, 3]);
    expect(told.flat().toSorted((a, b) => a - b)).toEqual(all);
  });

  it('more points than a mail holds are recorded in two', async () => {
    const world = await ready();
    const all = Array.from({ length: 12 }, (_, n) => n + 1);
    for (const n of all) {
      await world.point(n, { text: `Point number ${n}.` });
      await planActionPointMail(world.planning)(recorded(n), cause);
    }
    expect(await dueMail(world, '2024-02-01T11:00:00.000Z')).toBe(2);
    const told = world.mailer.sent.map(({ mail: { mail } }) => all.filter((n) => mail.text.includes(`Point number ${n}.`)));
    expect(told.map((points) => points.length).toSorted()).toEqual([10, 2]);
    expect(new Set(told.flat()).size).toBe(12);
  });

  it('no reminder after completion, none after unsubscribing', async () => {
    const world = await ready();
    await world.point(1, { status: 'completed' });
    const plan = planActionPointMail(world.planning);
    const due = event('action-point.due.v1', { ...of, actionPointId: ids.point(1), revision: 1, reminder: 'overdue', offsetDays: 7 });
    await plan(due, cause);
    expect(await world.queue.drain(world.deliver)).toEqual(['skip: nothing-to-tell']);
    await world.refusals.unsubscribe(world.people.idOf('owner@body.example'), ids.series, 'action-points');
    expect(await plan(due, cause)).toBe('0 times action-points-digest');
  });

  it('after four reminders the organisers are told instead; completion tells both', async () => {
    const world = await ready();
    await world.organiser();
    await world.point(1, { overdueReminders: 4 });
    const plan = planActionPointMail(world.planning);
    const escalated = event('action-point.due.v1', { ...of, actionPointId: ids.point(1), revision: 1, reminder: 'escalated', offsetDays: 35 });
    expect(await plan(escalated, cause)).toBe('1 times action-point-escalated');
    await world.queue.drain(world.deliver);
    await world.point(1, { status: 'completed' });
    expect(await plan(event('action-point.completed.v1', { ...of, actionPointId: ids.point(1), revision: 2 }), cause)).toBe(
      '2 times action-point-completed',
    );
    await world.queue.drain(world.deliver);
    expect(world.mailer.sent.map(({ mail }) => mail.to)).toEqual(['organiser@office.example', 'owner@body.example', 'organiser@office.example']);
  });
});

describe('mails that somebody asked for', () => {
  it('sign-in and my links are planned once a request', async () => {
    const world = await ready();
    const plan = planSignInMail(world);
    const request = event('sign-in.requested.v1', { signInId: 'sgn_01HNZZZZZZZZZZZZZZZZZZ0001' });
    await plan(request, cause);
    await plan(request, cause);
    expect(new Set(world.queue.jobs().map(deliveryIdOf)).size).toBe(1);
    expect(await plan(event('links.requested.v1', { linksRequestId: 'lnk_01HNZZZZZZZZZZZZZZZZZZ0001' }), cause)).toBe('my-links');
    expect(await world.queue.drain(world.deliver)).toContain('skip: recipient-gone');
  });
});
