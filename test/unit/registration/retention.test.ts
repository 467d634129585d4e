import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../functions/registration/domain/retention.ts';
import { person, SESSION, stage, value } from './stage.ts';

const NEEDS = { accessibility: 'Captions', interpretation: 'es' };

describe('how long personal fields are kept', () => {
  it('is written with them: needs 30 days, the rest a year after the session', async () => {
    const on = await stage();
    expect(await on.register(NEEDS)).toMatchObject({ needsKeptUntil: '2024-03-22T15:00:00.000Z', keptUntil: '2025-02-20T15:00:00.000Z' });
    expect(await on.register(person(2))).not.toHaveProperty('needsKeptUntil');
  });

  it('deletes needs when their time is over, once, and leaves the rest', async () => {
    const on = await stage();
    const { registrationId } = await on.register(NEEDS);
    await on.act.advance(SESSION, registrationId, '2024-03-22T14:59:59.999Z', on.cause);
    expect((await on.reload(registrationId)).details).toMatchObject(NEEDS);
    await on.act.advance(SESSION, registrationId, '2024-03-22T15:00:00.000Z', on.cause);
    const after = await on.reload(registrationId);
    expect(JSON.stringify(on.table.items())).not.toContain('Captions');
    expect(after.details).toMatchObject({ name: 'Ana Peña' });
    expect(dueAt(after)).toBe('2025-02-20T15:00:00.000Z');
    await on.act.advance(SESSION, registrationId, '2024-03-22T15:00:00.000Z', on.cause);
    expect((await on.reload(registrationId)).version).toBe(after.version);
  });

  it('deletes the registration at its own end, with everything that leads to it', async () => {
    const on = await stage();
    const { registrationId } = await on.register();
    await on.act.advance(SESSION, registrationId, '2025-02-20T15:00:00.000Z', on.cause);
    const left = on.table.items().filter(({ pk }) => !pk.startsWith('OUTBOX#'));
    expect(left.map(({ sk }) => sk).toSorted()).toEqual(['SEATS', 'SERIES', 'SESSION']);
    expect(await on.act.advance(SESSION, registrationId, '2025-02-20T15:00:00.000Z', on.cause)).toBe('nothing due');
  });

  it('leaves the later registration of the same person as it is', async () => {
    const on = await stage();
    const first = await on.register();
    value(await on.act.withdraw(on.token(first), on.cause));
    const second = await on.register();
    await on.act.advance(SESSION, first.registrationId, '2025-02-20T15:00:00.000Z', on.cause);
    expect((await on.all()).map(({ registrationId }) => registrationId)).toEqual([second.registrationId]);
    on.moveTo('2024-02-02T09:00:00.000Z');
    value(await on.act.submit(SESSION, { ...second.details }, on.cause));
    expect((await on.settleDown()).at(-1)?.data).toMatchObject({ repeat: 'same-person', registrationId: second.registrationId });
  });

  it('grows with a session that is moved, and does not end before a session that has no date', async () => {
    const on = await stage();
    const { registrationId } = await on.register(NEEDS);
    await on.change({ startsAt: '2024-06-21T13:00:00.000Z', endsAt: '2024-06-21T15:00:00.000Z' });
    on.moveTo('2024-03-22T15:00:00.000Z');
    await on.act.advance(SESSION, registrationId, on.clock.now(), on.cause);
    expect(await on.reload(registrationId)).toMatchObject({ details: NEEDS, needsKeptUntil: '2024-07-21T15:00:00.000Z' });
    await on.change({ startsAt: undefined, endsAt: undefined, status: 'postponed' });
    on.moveTo('2024-07-21T15:00:00.000Z');
    await on.act.advance(SESSION, registrationId, on.clock.now(), on.cause);
    expect(await on.reload(registrationId)).toMatchObject({ details: NEEDS, needsKeptUntil: '2024-08-20T15:00:00.000Z' });
  });

  it('deletes an unconfirmed new address and the one before a change after a day', async () => {
    const on = await stage();
    const mine = await on.register();
    const asked = value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    expect(dueAt(asked)).toBe('2024-02-02T09:00:00.000Z');
    await on.act.advance(SESSION, mine.registrationId, '2024-02-02T09:00:00.000Z', on.cause);
    expect(await on.reload(mine.registrationId)).not.toHaveProperty('newAddress');
    const again = value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    value(await on.act.confirmAddress(on.links.make('new-address', mine.registrationId, again.newAddress?.generation ?? 0), on.cause));
    await on.act.advance(SESSION, mine.registrationId, '2024-02-02T09:00:00.000Z', on.cause);
    expect(await on.reload(mine.registrationId)).not.toHaveProperty('formerAddress');
    expect(JSON.stringify(on.table.items())).not.toContain('ana@example.org');
  });
});

describe('an offer that expires', () => {
  async function offered() {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    const second = await on.register(person(2, NEEDS));
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    return { on, offered: await on.reload(second.registrationId) };
  }

  it('goes to the end of the queue and the seat to the next, in one transaction', async () => {
    const { on, offered: second } = await offered();
    const third = await on.register(person(3));
    await on.news();
    await on.act.advance(SESSION, second.registrationId, second.offerExpiresAt ?? '', on.cause);
    expect((await on.news()).map(({ type, data }) => [type, data])).toMatchObject([
      ['registration.waitlisted.v1', { registrationId: second.registrationId, position: 2, cause: 'offer-expired' }],
      ['registration.offered.v1', { registrationId: third.registrationId }],
    ]);
    expect((await on.reload(second.registrationId)).queueNumber).toBe(3);
  });

  it('comes back when nobody else waits', async () => {
    const { on, offered: second } = await offered();
    on.moveTo(second.offerExpiresAt ?? '');
    await on.act.advance(SESSION, second.registrationId, on.clock.now(), on.cause);
    const again = await on.reload(second.registrationId);
    expect(again).toMatchObject({ status: 'offered', offerExpiresAt: '2024-02-03T09:00:00.000Z', revision: second.revision + 2 });
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 0 });
    expect(await on.registrations.queue(SESSION, 1)).toEqual([]);
  });

  it('at the start lapses instead, and is not due again before', async () => {
    const { on, offered: second } = await offered();
    on.moveTo('2024-02-21T13:00:00.000Z');
    await on.news();
    await on.act.advance(SESSION, second.registrationId, on.clock.now(), on.cause);
    expect(await on.news()).toEqual([]);
    expect(dueAt(await on.reload(second.registrationId))).toBe('2024-03-22T15:00:00.000Z');
    await on.start();
    expect((await on.reload(second.registrationId)).status).toBe('lapsed');
  });
});
