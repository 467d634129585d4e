import { describe, expect, it } from 'vitest';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { afterwards, confirmed, diedAfterTheClaim, find, ready } from './delivering.ts';
import { ids, jobTo, type MailWorld, mailWorld } from './world.ts';

const toNewAddress = jobTo(1, 'confirm-new-address', {
  to: { type: 'registration', sessionId: ids.session, registrationId: ids.registration(1), mailbox: 'new' },
});
const withdrawnWithNewAddress = (world: MailWorld) => {
  const [email, requestedAt] = ['new@ngo.example', world.clock.now()];
  return world.registration(1, { status: 'withdrawn', newAddress: { email, personId: world.people.idOf(email), requestedAt, generation: 1 } });
};

describe('what speaks against a mail is looked at when it is claimed', () => {
  const reminder = jobTo(1, 'session-reminder-day', { particulars: { scheduleRevision: 1 } });
  const cases: readonly [string, (world: MailWorld) => Promise<unknown>, typeof confirmed, string][] = [
    ['withdrawn', (w) => w.registration(1, { status: 'withdrawn' }), confirmed, 'skip: status-changed'],
    [
      'withdrawn since they applied again',
      (w) => w.registration(1, { status: 'withdrawn' }),
      jobTo(1, 'already-registered', { revision: '2024-02-01' }),
      'skip: status-changed',
    ],
    ['withdrawn while another address waits to be confirmed', withdrawnWithNewAddress, toNewAddress, 'skip: status-changed'],
    ['revoked before a reminder', (w) => w.registration(1, { status: 'revoked' }), reminder, 'skip: status-changed'],
    ['a later schedule', (w) => w.session({ scheduleRevision: 2 }), reminder, 'skip: outdated'],
    ['a postponed session', (w) => w.session({ status: 'postponed' }), reminder, 'skip: session-changed'],
    ['a cancelled session', (w) => w.session({ status: 'cancelled' }), confirmed, 'skip: session-changed'],
    ['a session that has started', (w) => Promise.resolve(w.moveTo('2024-02-21T13:00:00.000Z')), reminder, 'skip: outdated'],
    [
      'unsubscribed',
      (w) => w.refusals.unsubscribe(w.people.idOf('person-1@ngo.example'), ids.series, 'session-reminders'),
      reminder,
      'skip: unsubscribed',
    ],
    ['a suppressed address', (w) => w.refusals.putSuppression(suppressionOf(w)), confirmed, 'suppress: hard-bounce'],
    ['an update that came later', (w) => w.session({ sequence: 2 }), jobTo(1, 'session-moved', { particulars: { sequence: 1 } }), 'skip: outdated'],
    ['an expired offer', (w) => w.registration(1, { status: 'offered', offerExpiresAt: w.clock.now() }), jobTo(1, 'seat-offered'), 'skip: outdated'],
    ['an erased registrant', async () => {}, jobTo(2, 'registration-confirmed'), 'skip: recipient-gone'],
    [
      'a message to others',
      (w) => w.message(['waitlisted']),
      jobTo(1, 'organiser-message', { about: { seriesId: ids.series, messageId: ids.message } }),
      'skip: status-changed',
    ],
  ];

  it.each(cases)('%s', async (_, change, job, outcome) => {
    const world = await ready(mailWorld());
    await change(world);
    expect(await world.deliver(job)).toBe(outcome);
    expect(world.mailer.sent).toHaveLength(0);
    expect(await world.deliver(job)).toMatch(/already (skipped|suppressed)/);
  });

  it('who ended reminders still gets what they asked for', async () => {
    const world = await ready(mailWorld());
    await world.refusals.unsubscribe(world.people.idOf('person-1@ngo.example'), ids.series, 'session-reminders');
    expect(await world.deliver(confirmed)).toBe('sent');
  });

  it('the acknowledgement of a withdrawal goes out, with a CANCEL only when an entry had gone out', async () => {
    const world = await ready(mailWorld());
    await world.registration(2);
    await world.deliver(confirmed);
    await world.registration(1, { status: 'withdrawn' });
    await world.registration(2, { status: 'withdrawn' });
    expect(await world.deliver(jobTo(1, 'registration-withdrawn'))).toBe('sent');
    expect(await world.deliver(jobTo(2, 'registration-withdrawn'))).toBe('sent');
    expect(world.mailer.sent.map(({ mail }) => mail.mail.calendar?.method)).toEqual(['REQUEST', 'CANCEL', undefined]);
  });
});

describe('an entry that may stand in a calendar although no record tells of it', () => {
  const withdrawal = jobTo(1, 'registration-withdrawn');
  const methods = (world: MailWorld) => world.mailer.sent.map(({ mail }) => mail.mail.calendar?.method);

  /** SES took the confirmation; its worker died before it could say so, and SES has reported nothing yet. */
  async function unknown() {
    const world = await ready(mailWorld());
    await diedAfterTheClaim(world);
    await world.queue.put([confirmed]);
    await world.registration(1, { status: 'withdrawn' });
    return world;
  }

  it('is taken back once no worker can be at it any more', async () => {
    const world = await unknown();
    expect(await world.deliver(withdrawal)).toBe('held until 2024-02-01T09:01:00.000Z: the entry that it takes back may be on its way');
    expect(methods(world)).toEqual([]);
    await afterwards(world, '2024-02-01T09:02:00.000Z', withdrawal);
    expect(methods(world)).toEqual(['CANCEL']);
  });

  it('is taken back while the mail that brought it waits for the report of SES, and after it was given up', async () => {
    for (const later of ['2024-02-01T09:17:00.000Z', undefined]) {
      const world = await unknown();
      await afterwards(world, '2024-02-01T09:02:00.000Z');
      if (later) await afterwards(world, later);
      expect(await find(world)).toMatchObject(later ? { state: 'skipped', resentInDoubt: 1 } : { state: 'ambiguous' });
      expect(await world.deliver(withdrawal)).toBe('sent');
      expect(methods(world)).toEqual(['CANCEL']);
    }
  });

  it('is not there while the mail that would bring it has never been tried', async () => {
    const world = await ready(mailWorld());
    world.mailer.answer('throttled');
    await world.deliver(confirmed);
    await world.registration(1, { status: 'withdrawn' });
    expect(await world.deliver(withdrawal)).toBe('sent');
    expect(methods(world)).toEqual([undefined]);
  });
});

const suppressionOf = (world: MailWorld) =>
  ({
    personId: world.people.idOf('person-1@ngo.example'),
    reason: 'hard-bounce',
    at: world.clock.now(),
    deliveryId: deliveryIdOf(confirmed),
  }) as const;
