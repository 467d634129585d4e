import { describe, expect, it } from 'vitest';
import { registrationId } from '../../../events/values.ts';
import { application, kindOf, names, ORGANISER, person, SESSION, type Stage, stage, value } from './stage.ts';

const BEN = { name: 'Ben', accessibility: 'Captions' };

/** Ana is registered; Ben asks under the same address. The token is that of the question to the mailbox. */
async function twoOfOneMailbox(settings: Parameters<typeof stage>[0] = {}) {
  const on = await stage(settings);
  const ana = await on.register();
  value(await on.act.submit(SESSION, application(BEN), on.cause));
  const events = await on.settleDown();
  return { on, ana, events, token: tokenOf(on, events) };
}

function tokenOf(on: Stage, events: Awaited<ReturnType<Stage['settleDown']>>): string {
  const asked = events.find(({ data }) => 'repeat' in data && data.repeat === 'same-address');
  const id = registrationId.parse(asked && 'intakeId' in asked.data ? asked.data.intakeId : undefined);
  return on.links.make('same-address', id, 1);
}

const byName = async (on: Stage) => Object.fromEntries((await on.all()).map(({ details, status }) => [details.name, status]));

describe('another name under the same address', () => {
  it('asks the mailbox and gives no seat', async () => {
    const { on, ana, events } = await twoOfOneMailbox();
    expect(names(events)).toEqual(['registration.submitted', 'registration.repeated']);
    expect(events.at(-1)?.data).toMatchObject({ registrationId: ana.registrationId, repeat: 'same-address' });
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed' });
    expect(await on.registrations.inbox(SESSION, 1)).toEqual([]);
  });

  it('asks about the same request when the same person insists', async () => {
    const { on, token } = await twoOfOneMailbox();
    value(await on.act.submit(SESSION, application({ ...BEN, name: 'BEN' }), on.cause));
    expect(tokenOf(on, await on.settleDown())).toBe(token);
    value(await on.act.sameAddress(token, 'add', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed', Ben: 'confirmed' });
  });

  it('adds a person who then is one of their own', async () => {
    const { on, token } = await twoOfOneMailbox({ session: { capacity: 1 } });
    expect(value(await on.act.question(token)).intake.details.name).toBe('Ben');
    value(await on.act.sameAddress(token, 'add', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed', Ben: 'waitlisted' });
    on.moveTo('2024-02-02T09:00:00.000Z');
    value(await on.act.submit(SESSION, application(BEN), on.cause));
    expect((await on.settleDown()).at(-1)?.data).toMatchObject({ repeat: 'same-person' });
  });

  it('replaces the first one in the same seat', async () => {
    const { on, ana, token } = await twoOfOneMailbox({ session: { capacity: 1 } });
    const waiting = await on.register(person(3));
    await on.news();
    value(await on.act.sameAddress(token, 'replace', on.cause));
    expect(names(await on.settleDown())).toEqual(['registration.withdrawn', 'registration.confirmed']);
    expect(await byName(on)).toEqual({ 'Ana Peña': 'withdrawn', Ben: 'confirmed', 'Person 3': 'waitlisted' });
    expect((await on.reload(waiting.registrationId)).status).toBe('waitlisted');
    expect(kindOf(await on.act.mine(on.token(ana)))).toBe('gone');
  });

  it('replaces nobody once the session was cancelled', async () => {
    const { on, token } = await twoOfOneMailbox();
    await on.change({ status: 'cancelled' });
    value(await on.act.sameAddress(token, 'replace', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed', Ben: 'cancelled' });
  });

  it('replaces the first one in the same place of the queue', async () => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register(person(1));
    await on.register();
    await on.register(person(3));
    value(await on.act.submit(SESSION, application(BEN), on.cause));
    const token = tokenOf(on, await on.settleDown());
    value(await on.act.sameAddress(token, 'replace', on.cause));
    expect((await on.news()).at(-1)).toMatchObject({ type: 'registration.waitlisted.v1', data: { position: 1 } });
    const queue = await on.registrations.queue(SESSION, 10);
    expect(queue.map(({ details }) => details.name)).toEqual(['Ben', 'Person 3']);
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 2 });
  });

  it('hands an offer over as it is', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    await on.register();
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    value(await on.act.submit(SESSION, application(BEN), on.cause));
    const token = tokenOf(on, await on.settleDown());
    const expiresAt = (await on.all()).find(({ status }) => status === 'offered')?.offerExpiresAt;
    value(await on.act.sameAddress(token, 'replace', on.cause));
    expect((await on.news()).at(-1)).toMatchObject({ type: 'registration.offered.v1', data: { expiresAt } });
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 0 });
    expect(await on.registrations.queue(SESSION, 10)).toEqual([]);
  });

  it('sends whoever replaces somebody to the review, where there is one', async () => {
    const on = await stage({ series: { moderation: 'review' } });
    const ana = await on.register();
    value(await on.act.decide(ana.registrationId, { decision: 'confirm' }, ORGANISER, on.cause));
    value(await on.act.submit(SESSION, application(BEN), on.cause));
    value(await on.act.sameAddress(tokenOf(on, await on.settleDown()), 'replace', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'withdrawn', Ben: 'submitted' });
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 0 });
  });

  it('forgets the request when nobody knows of it', async () => {
    const { on, token } = await twoOfOneMailbox();
    value(await on.act.sameAddress(token, 'not-me', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed' });
    expect(JSON.stringify(on.table.items())).not.toContain('Captions');
    expect(kindOf(await on.act.question(token))).toBe('gone');
  });

  it('is answered once', async () => {
    const { on, token } = await twoOfOneMailbox();
    const answers = await Promise.all([1, 2, 3, 4].map(() => on.act.sameAddress(token, 'add', on.cause)));
    expect(answers.map(kindOf).toSorted()).toEqual(['gone', 'gone', 'gone', 'ok']);
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed', Ben: 'confirmed' });
  });

  it('is answered within a week, and then asked anew', async () => {
    const { on, token } = await twoOfOneMailbox();
    on.moveTo('2024-02-08T09:00:00.000Z');
    expect(kindOf(await on.act.sameAddress(token, 'add', on.cause))).toBe('gone');
    value(await on.act.submit(SESSION, application(BEN), on.cause));
    const other = tokenOf(on, await on.settleDown());
    expect(other).not.toBe(token);
    value(await on.act.sameAddress(other, 'add', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed', Ben: 'confirmed' });
  });

  it('is added like anybody when the first one has gone meanwhile', async () => {
    const { on, ana, token } = await twoOfOneMailbox();
    value(await on.act.withdraw(on.token(ana), on.cause));
    value(await on.act.sameAddress(token, 'replace', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'withdrawn', Ben: 'confirmed' });
  });

  it('opens by its own link only', async () => {
    const { on, ana, token } = await twoOfOneMailbox();
    const [id] = token.split('.');
    for (const wrong of [
      on.links.make('registration', id ?? '', 1),
      on.links.make('same-address', id ?? '', 2),
      on.links.make('same-address', ana.registrationId, 1),
    ])
      expect(kindOf(await on.act.sameAddress(wrong, 'add', on.cause))).toBe('gone');
    expect(kindOf(await on.act.sameAddress('nonsense', 'add', on.cause))).toBe('not-found');
    expect(kindOf(await on.act.mine(token))).toBe('gone');
  });

  it('asks nobody once the first one has withdrawn', async () => {
    const on = await stage();
    const ana = await on.register();
    value(await on.act.withdraw(on.token(ana), on.cause));
    expect((await on.register(BEN)).status).toBe('confirmed');
  });
});
