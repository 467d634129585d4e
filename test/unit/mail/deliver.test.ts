import { describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { InOtherHandsError } from '../../../functions/mail/use-cases/deliver-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { afterwards, confirmed, diedAfterTheClaim, find, ready } from './delivering.ts';
import { type MailWorld, mailWorld } from './world.ts';

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

  it('says why it failed, also when that cannot be written down', async () => {
    let isDown = false;
    const failing = (table: Table): Table => ({
      ...table,
      get: (key) => (isDown ? Promise.reject(new Error('what is told cannot be read')) : table.get(key)),
      async write(writes) {
        if (isDown) throw new Error('nothing can be written');
        const written = await table.write(writes);
        isDown = writes.some((write) => 'put' in write && write.put.data['state'] === 'claimed');
        return written;
      },
    });
    const world = await ready(mailWorld({ wrap: failing }));
    await expect(world.deliver(confirmed)).rejects.toThrow('what is told cannot be read');
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

async function signInJob(world: MailWorld) {
  const { requestSignIn } = await import('../../../functions/people/use-cases/request-sign-in.ts');
  const { peopleStore } = await import('../../../functions/adapters/dynamodb/people-store.ts');
  await requestSignIn({ ...world, signIns: peopleStore(world) })({ email: 'admin@office.example' }, world.cause);
  const event = (await world.published()).find(({ type }) => type === 'sign-in.requested.v1');
  if (event?.type !== 'sign-in.requested.v1') throw new Error('no request');
  const { jobOf } = await import('../../../functions/mail/domain/job.ts');
  return jobOf({ kind: 'sign-in', to: { type: 'sign-in', signInId: event.data.signInId }, revision: 0 }, 'test');
}
