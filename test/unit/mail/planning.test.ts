import { describe, expect, it } from 'vitest';
import type { EventOf } from '../../../events/registry.ts';
import { readTally } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { planNotesMail } from '../../../functions/mail/use-cases/plan-notes-mail.ts';
import { planRegistrationMail, type RegistrationEvent } from '../../../functions/mail/use-cases/plan-registration-mail.ts';
import { planSessionMail } from '../../../functions/mail/use-cases/plan-session-mail.ts';
import { planSignInMail } from '../../../functions/mail/use-cases/plan-sign-in-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { cause, event, of, ready } from './planning.ts';
import { ids } from './world.ts';

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
