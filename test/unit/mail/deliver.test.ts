import { describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { after, planned } from '../../../functions/mail/domain/delivery.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { InOtherHandsError } from '../../../functions/mail/use-cases/deliver-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { ids, jobTo, type MailWorld, mailWorld } from './world.ts';

async function ready(world: MailWorld) {
  await world.series();
  await world.session();
  await world.registration();
  return world;
}

const confirmed = jobTo(1, 'registration-confirmed');
const find = (world: MailWorld, job = confirmed) => world.deliveries.find(deliveryIdOf(job));

describe('delivering a mail', () => {
  it('sends it once, however often the job comes', async () => {
    const world = await ready(mailWorld());
    expect(await world.deliver(confirmed)).toBe('sent');
    expect(await world.deliver(confirmed)).toBe('already sent');
    expect(world.mailer.sent).toHaveLength(1);
    expect(await find(world)).toMatchObject({
      state: 'sent',
      attempts: 1,
      sesMessageId: 'ses-1',
      personId: world.people.idOf('person-1@ngo.example'),
    });
  });

  it('is one mail when twenty workers have the same job at once', async () => {
    const world = await ready(mailWorld());
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => world.deliver(confirmed)));
    expect(world.mailer.sent).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps no address and no text in the record', async () => {
    const world = await ready(mailWorld());
    await world.deliver(confirmed);
    const record = JSON.stringify(await find(world));
    expect(record).not.toContain('@');
    expect(record).not.toContain('Person 1');
  });

  it.each([
    ['throttled', 'queued', 1],
    ['paused', 'queued', 0],
    ['refused', 'failed', 0],
    ['doubt', 'ambiguous', 0],
  ] as const)('SES says %s: the mail is %s', async (outcome, state, putBack) => {
    const world = await ready(mailWorld());
    world.mailer.answer(outcome);
    await world.deliver(confirmed);
    expect(await find(world)).toMatchObject({ state });
    expect(world.queue.waiting).toHaveLength(putBack);
    expect(world.mailer.sent).toHaveLength(0);
  });

  it('a throttle counts as no attempt, and the job comes back within seconds', async () => {
    const world = await ready(mailWorld());
    world.mailer.answer('throttled');
    world.mailer.answer('throttled');
    await world.queue.put([confirmed]);
    expect(await world.queue.drain(world.deliver)).toEqual(['throttled: told', 'throttled: told', 'sent']);
    expect(await find(world)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('whose turn does not come while the function runs goes back as it was', async () => {
    const world = await ready(mailWorld());
    world.pace.turns = false;
    await world.queue.put([confirmed]);
    expect(await world.deliver(confirmed)).toBe('goes back: its turn is later');
    expect(world.queue.waiting.at(-1)?.seconds).toBeGreaterThan(0);
    expect(await find(world)).toBeUndefined();
    world.pace.turns = true;
    await world.queue.drain(world.deliver);
    expect(world.mailer.sent).toHaveLength(1);
    expect(await find(world)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('throws when SES takes nothing at all, and loses nothing', async () => {
    const world = await ready(mailWorld());
    world.mailer.answer('unable');
    await expect(world.deliver(confirmed)).rejects.toThrow('SES takes no mail');
    expect(await world.deliver(confirmed)).toBe('sent');
  });

  it('while sending is paused the mail waits for the clock, then goes', async () => {
    const world = await ready(mailWorld());
    world.mailer.answer('paused');
    await world.deliver(confirmed);
    expect(await world.deliver(confirmed)).toBe('held until it is due');
    await afterwards(world, '2024-02-01T09:16:00.000Z');
    expect(world.mailer.sent).toHaveLength(1);
  });
});

/** The clock ticks at the time, then the bus and the queues do what follows. */
async function afterwards(world: MailWorld, now: string, job = confirmed) {
  world.moveTo(now);
  await world.advance(deliveryIdOf(job), now, world.cause);
  for (const event of await world.published()) if (event.type === 'mail.delivery-due.v1') await world.requeue(event);
  return world.queue.drain(world.deliver);
}

describe('a mail of which nobody knows whether it went out', () => {
  it('waits a quarter of an hour for SES, then is sent again and counted', async () => {
    const world = await ready(mailWorld());
    world.mailer.answer('doubt');
    await world.deliver(confirmed);
    expect(await world.deliver(confirmed)).toBe('left to the clock: ambiguous');
    expect(await world.advance(deliveryIdOf(confirmed), '2024-02-01T09:14:59.000Z', world.cause)).toBe('nothing is due');
    await afterwards(world, '2024-02-01T09:15:00.000Z');
    expect(world.mailer.sent).toHaveLength(1);
    expect(world.counted).toContain('mail.ambiguous_resend');
    expect(await find(world)).toMatchObject({ state: 'sent', attempts: 2, resentInDoubt: 1 });
  });

  it('is in doubt when its worker died, once the lease is over and its job comes again', async () => {
    const world = await ready(mailWorld());
    await diedAfterTheClaim(world);
    expect(await world.advance(deliveryIdOf(confirmed), '2024-02-01T09:00:30.000Z', world.cause)).toBe('nothing is due');
    world.moveTo('2024-02-01T09:00:59.000Z');
    await expect(world.deliver(confirmed)).rejects.toThrow(InOtherHandsError);
    world.moveTo('2024-02-01T09:01:00.000Z');
    expect(await world.deliver(confirmed)).toBe('ambiguous: waits for the report of SES');
    await afterwards(world, '2024-02-01T09:20:00.000Z');
    expect(world.mailer.sent).toHaveLength(1);
    expect(await find(world)).toMatchObject({ state: 'sent', attempts: 2, resentInDoubt: 1 });
  });

  it('of a worker that died is not sent again when SES had it after all', async () => {
    const world = await ready(mailWorld());
    await diedAfterTheClaim(world);
    await recordMailFeedback(world)({ eventId: 'e', deliveryId: deliveryIdOf(confirmed), personId: undefined, what: 'sent', permanent: false });
    world.moveTo('2024-02-01T09:06:00.000Z');
    expect(await world.deliver(confirmed)).toBe('already sent');
    expect(world.mailer.sent).toHaveLength(0);
  });

  it('keeps its job when nobody can tell whose claim it is', async () => {
    const life: { isLost: boolean } = { isLost: true };
    const losesTheAnswer = (table: Table): Table => ({
      ...table,
      async write(writes) {
        const written = await table.write(writes);
        const isClaim = writes.some((one) => 'put' in one && one.put.data['state'] === 'claimed');
        // The client asks again: its own first request, whose answer was lost, stands in the way.
        return isClaim && life.isLost ? { committed: false, failed: [0] } : written;
      },
    });
    const world = await ready(mailWorld({ wrap: losesTheAnswer }));
    await expect(world.deliver(confirmed)).rejects.toThrow(InOtherHandsError);
    life.isLost = false;
    await world.queue.put([confirmed]);
    for (const time of ['2024-02-01T09:02:00.000Z', '2024-02-01T09:17:00.000Z']) await afterwards(world, time);
    expect(world.mailer.sent).toHaveLength(1);
  });

  it('of a sign-in is repeated when its worker died and its job comes again', async () => {
    const world = await ready(mailWorld());
    const job = await signInJob(world);
    await diedAfterTheClaim(world, job);
    world.moveTo('2024-02-01T09:06:00.000Z');
    expect(await world.deliver(job)).toBe('goes again with another token');
    expect(await world.queue.drain(world.deliver)).toEqual(['sent']);
    expect(await find(world, job)).toMatchObject({ attempts: 2, resentInDoubt: 1 });
  });

  it('a sign-in mail is repeated at once, each time with another token', async () => {
    const world = await ready(mailWorld());
    const job = await signInJob(world);
    world.mailer.answer('doubt', true);
    expect(await world.deliver(job)).toBe('goes again with another token');
    // In a call of its own, which has all its time.
    expect(world.queue.waiting.map(({ seconds }) => seconds)).toEqual([0]);
    expect(await world.queue.drain(world.deliver)).toEqual(['sent']);
    const links = world.mailer.sent.map(({ mail }) => /sign-in\/[\w-]+/.exec(mail.mail.text)?.[0]);
    expect(new Set(links).size).toBe(2);
  });

  it('a sign-in mail is not repeated for ever', async () => {
    const world = await ready(mailWorld());
    const job = await signInJob(world);
    for (let n = 0; n < 5; n += 1) world.mailer.answer('doubt');
    await world.queue.put([job]);
    expect((await world.queue.drain(world.deliver)).at(-1)).toContain('ambiguous');
    expect(await find(world, job)).toMatchObject({ attempts: 3 });
  });
});

async function diedAfterTheClaim(world: MailWorld, job = confirmed) {
  const claimed = after(planned(job, deliveryIdOf(job), world.clock.now()), 'claim', world.clock.now());
  if (claimed) await world.deliveries.save(claimed, undefined);
}

async function signInJob(world: MailWorld) {
  const { requestSignIn } = await import('../../../functions/people/use-cases/request-sign-in.ts');
  const { peopleStore } = await import('../../../functions/adapters/dynamodb/people-store.ts');
  await requestSignIn({ ...world, signIns: peopleStore(world) })({ email: 'admin@office.example' }, world.cause);
  const event = (await world.published()).find(({ type }) => type === 'sign-in.requested.v1');
  if (event?.type !== 'sign-in.requested.v1') throw new Error('no request');
  const { jobOf } = await import('../../../functions/mail/domain/job.ts');
  return jobOf({ kind: 'sign-in', to: { type: 'sign-in', signInId: event.data.signInId }, revision: 0 }, 'test');
}

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
