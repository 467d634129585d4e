import { describe, expect, it } from 'vitest';
import { application, kindOf, NOBODY, names, ORGANISER, person, SESSION, stage, value } from './stage.ts';

const decided = { decision: 'confirm' } as const;

describe('adding by hand', () => {
  it('confirms without review or criteria', async () => {
    const on = await stage({
      session: { discreet: true },
      series: { criteria: { rule: 'at-least-one', items: [{ id: 'network', text: { en: 'x' } }] } },
    });
    const added = value(await on.act.add(SESSION, application(), ORGANISER, on.cause));
    expect(added.registration).toMatchObject({ status: 'confirmed', details: { language: 'en' } });
    expect(added.registration.history[0]).toMatchObject({ by: ORGANISER });
    expect((await on.news()).map(({ data }) => data)).toMatchObject([{ cause: 'added-by-organiser' }]);
  });

  it.each(['speaker', 'staff', 'interpreter', 'press'] as const)('gives a %s no seat, however full it is', async (attendeeType) => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register();
    await on.register(person(2));
    const added = value(await on.act.add(SESSION, person(3, { attendeeType }), ORGANISER, on.cause));
    expect(added.registration.status).toBe('confirmed');
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 1 });
    value(await on.act.revoke(added.registration.registrationId, {}, ORGANISER, on.cause));
    expect((await on.news()).at(-1)?.data).toMatchObject({ freedSeat: false });
    await on.settleDown();
    expect(await on.statuses()).toEqual({ confirmed: 1, waitlisted: 1, revoked: 1 });
  });

  it('lets nobody overtake the queue before the start, and says the place in it', async () => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register();
    await on.register(person(2));
    const added = value(await on.act.add(SESSION, person(3), ORGANISER, on.cause));
    expect(added).toMatchObject({ registration: { status: 'waitlisted' }, waitingPosition: 2 });
  });

  it.each([
    ['during', '2024-02-21T13:30:00.000Z'],
    ['after', '2024-02-25T13:30:00.000Z'],
  ])('confirms %s the session, seats or not', async (_, now) => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register();
    on.moveTo(now);
    const added = value(await on.act.add(SESSION, person(2), ORGANISER, on.cause));
    expect(added.registration.status).toBe('confirmed');
    expect(value(await on.act.attendance(SESSION, [added.registration.registrationId], ORGANISER, on.cause))).toEqual({ attended: 1, absent: 1 });
  });

  it('is refused twice, in a draft, in a cancelled session, and with unknown criteria', async () => {
    const on = await stage();
    await on.register();
    const add = (over = {}) => on.act.add(SESSION, application(over), ORGANISER, on.cause);
    expect(await add()).toMatchObject({ ok: false, rejection: { kind: 'conflict', problems: [{ path: 'email' }] } });
    expect(await add({ name: 'Ben', criteria: ['x'] })).toMatchObject({ ok: false, rejection: { problems: [{ path: 'criteria.0' }] } });
    await on.change({ status: 'draft' });
    expect(kindOf(await add({ name: 'Ben' }))).toBe('conflict');
    await on.change({ status: 'cancelled' });
    expect(kindOf(await add({ name: 'Ben' }))).toBe('conflict');
    expect(kindOf(await on.act.add(`ssn_${'1'.repeat(26)}`, application(), ORGANISER, on.cause))).toBe('not-found');
    expect(await on.all()).toHaveLength(1);
  });
});

describe('deciding', () => {
  it('never confirms beyond the seats, nor before the queue, and says what to do', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    const waiting = [await on.register(person(2)), await on.register(person(3))] as const;
    const reviewed = await on.register(person(4, { contactFirst: true }));
    const full = await on.act.decide(reviewed.registrationId, decided, ORGANISER, on.cause);
    expect(full).toMatchObject({ ok: false, rejection: { kind: 'conflict', reason: { code: 'seats-taken' } } });
    value(await on.act.withdraw(on.token(first), on.cause));
    for (const { registrationId } of [reviewed, waiting[1]])
      expect(await on.act.decide(registrationId, decided, ORGANISER, on.cause)).toMatchObject({
        ok: false,
        rejection: { reason: 'others-waited-longer' },
      });
    expect(value(await on.act.decide(waiting[0].registrationId, decided, ORGANISER, on.cause)).status).toBe('confirmed');
    expect(value(await on.act.decide(reviewed.registrationId, { decision: 'waitlist' }, ORGANISER, on.cause)).queueNumber).toBe(3);
  });

  it('lets nobody wait while a seat is free: they would keep it from all who come later', async () => {
    const on = await stage({ session: { capacity: 2 } });
    await on.register(person(1));
    const reviewed = await on.register(person(2, { contactFirst: true }));
    const wait = () => on.act.decide(reviewed.registrationId, { decision: 'waitlist' }, ORGANISER, on.cause);
    expect(await wait()).toMatchObject({ ok: false, rejection: { kind: 'conflict', reason: 'seat-is-free' } });
    expect((await on.register(person(3))).status).toBe('confirmed');
    expect(value(await wait()).status).toBe('waitlisted');
  });

  it('demands a reason for a no, which the registrant is told', async () => {
    const on = await stage();
    const { registrationId } = await on.register({ contactFirst: true });
    const unexplained = await on.act.decide(registrationId, { decision: 'decline' }, ORGANISER, on.cause);
    expect(unexplained).toMatchObject({ ok: false, rejection: { problems: [{ path: 'reason' }] } });
    expect(value(await on.act.decide(registrationId, { decision: 'decline', reason: 'Full' }, ORGANISER, on.cause)).reason).toBe('Full');
  });

  it('sends an invited person to no queue, knows no strangers, and stops at the start', async () => {
    const on = await stage();
    const { registrationId } = await on.register({ contactFirst: true });
    const speaker = value(await on.act.add(SESSION, person(2, { attendeeType: 'speaker' }), ORGANISER, on.cause));
    expect(kindOf(await on.act.decide(speaker.registration.registrationId, { decision: 'waitlist' }, ORGANISER, on.cause))).toBe('conflict');
    expect(kindOf(await on.act.decide(NOBODY, decided, ORGANISER, on.cause))).toBe('not-found');
    expect(kindOf(await on.act.revoke(NOBODY, {}, ORGANISER, on.cause))).toBe('not-found');
    on.moveTo('2024-02-21T13:00:00.000Z');
    expect(kindOf(await on.act.decide(registrationId, decided, ORGANISER, on.cause))).toBe('conflict');
  });
});

describe('more seats', () => {
  it('are offered in the order of the queue', async () => {
    const on = await stage({ session: { capacity: 1 } });
    for (let n = 0; n < 40; n += 1) value(await on.act.submit(SESSION, person(n), on.cause));
    await on.settleDown();
    await on.change({ capacity: 31 });
    await on.tell(['capacity']);
    expect(await on.statuses()).toEqual({ confirmed: 1, offered: 30, waitlisted: 9 });
    expect((await on.all()).slice(1, 31).every(({ status }) => status === 'offered')).toBe(true);
    await on.change({ capacity: 5 });
    await on.tell(['capacity']);
    expect(await on.statuses()).toEqual({ confirmed: 1, offered: 30, waitlisted: 9 });
  });

  it('wait while the session is postponed', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    await on.register(person(2));
    await on.change({ status: 'postponed' });
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    expect(await on.statuses()).toEqual({ withdrawn: 1, waitlisted: 1 });
    await on.change({ status: 'registration-open' });
    await on.tell(['time']);
    expect(await on.statuses()).toEqual({ withdrawn: 1, offered: 1 });
  });

  it('go to those under review when nobody is reviewed any more, in their order, but for those who still are', async () => {
    const on = await stage({ session: { capacity: 2, moderation: 'review' } });
    for (let n = 0; n < 30; n += 1) value(await on.act.submit(SESSION, person(n, { contactFirst: n === 0 }), on.cause));
    await on.settleDown();
    await on.change({ moderation: 'automatic' });
    await on.tell(['moderation']);
    expect((await on.all()).map(({ status }) => status).slice(0, 4)).toEqual(['submitted', 'confirmed', 'confirmed', 'waitlisted']);
    expect(await on.statuses()).toEqual({ submitted: 1, confirmed: 2, waitlisted: 27 });
  });
});

describe('attendance', () => {
  it('is recorded from the start on, for everybody confirmed, and corrected by saying it again', async () => {
    const on = await stage();
    const [ana, ben] = [await on.register(), await on.register(person(2))];
    const reviewed = await on.register(person(3, { contactFirst: true }));
    expect(kindOf(await on.act.attendance(SESSION, [ana.registrationId], ORGANISER, on.cause))).toBe('conflict');
    on.moveTo('2024-02-21T13:00:00.000Z');
    expect(await on.act.attendance(SESSION, [ana.registrationId, reviewed.registrationId, NOBODY], ORGANISER, on.cause)).toMatchObject({
      ok: false,
      rejection: { problems: [{ path: 'attended.1' }, { path: 'attended.2' }] },
    });
    expect(await on.statuses()).toEqual({ confirmed: 2, submitted: 1 });
    expect(value(await on.act.attendance(SESSION, [ana.registrationId], ORGANISER, on.cause))).toEqual({ attended: 1, absent: 1 });
    expect(value(await on.act.attendance(SESSION, [ben.registrationId], ORGANISER, on.cause))).toEqual({ attended: 1, absent: 1 });
    expect((await on.reload(ana.registrationId)).status).toBe('absent');
    expect((await on.reload(ben.registrationId)).history.map(({ to }) => to)).toEqual(['submitted', 'confirmed', 'absent', 'attended']);
  });

  it('of 250 people is more than one transaction', async () => {
    const on = await stage();
    for (let n = 0; n < 250; n += 1) value(await on.act.submit(SESSION, person(n), on.cause));
    await on.settleDown();
    on.moveTo('2024-02-21T13:00:00.000Z');
    const came = (await on.all()).slice(0, 200).map(({ registrationId }) => registrationId);
    expect(value(await on.act.attendance(SESSION, came, ORGANISER, on.cause))).toEqual({ attended: 200, absent: 50 });
    expect(await on.statuses()).toEqual({ attended: 200, absent: 50 });
  });
});

describe('the list', () => {
  it('comes in pages that join to the whole, by status or not', async () => {
    const on = await stage({ session: { capacity: 4 } });
    for (let n = 0; n < 11; n += 1) value(await on.act.submit(SESSION, person(n), on.cause));
    await on.settleDown();
    for (const status of [undefined, 'waitlisted', 'confirmed', 'absent'] as const) {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = value(await on.act.list(SESSION, { status, cursor, limit: 3 }));
        expect(page.items.length).toBeLessThanOrEqual(3);
        found.push(...page.items.map(({ registrationId }) => registrationId));
        cursor = page.next;
      } while (cursor !== undefined);
      const all = (await on.all()).filter((one) => status === undefined || one.status === status);
      expect(found).toEqual(all.map(({ registrationId }) => registrationId));
    }
  });

  it('reads a session once, however few of many have the status that is asked for', async () => {
    let queries = 0;
    const on = await stage({
      session: { capacity: 4 },
      through: ({ table }) => ({
        ...table,
        query(query) {
          queries += 1;
          return table.query(query);
        },
      }),
    });
    for (let n = 0; n < 24; n += 1) await on.register(person(n));
    queries = 0;
    const { items, next } = value(await on.act.list(SESSION, { status: 'confirmed', limit: 5 }));
    expect([items.length, next, queries]).toEqual([4, undefined, 1]);
  });

  it('leads to each with its place in the queue', async () => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register();
    const waiting = await on.register(person(2));
    expect(value(await on.act.get(waiting.registrationId))).toEqual({ registration: waiting, waitingPosition: 1 });
    expect(kindOf(await on.act.get(NOBODY))).toBe('not-found');
  });
});

describe('a message', () => {
  it('is stored with its fact, at most ten a day', async () => {
    const on = await stage();
    const write = () =>
      on.act.message(SESSION, { statuses: ['confirmed', 'confirmed'], subject: 'Room', markdown: 'Room **7**' }, ORGANISER, on.cause);
    const { messageId } = value(await write());
    expect((await on.news()).map(({ data }) => data)).toMatchObject([{ sessionId: SESSION, messageId }]);
    const stored = on.table.items().find(({ sk }) => sk === `MESSAGE#${messageId}`);
    expect(stored?.data).toMatchObject({ statuses: ['confirmed'], subject: 'Room', markdown: 'Room **7**', by: ORGANISER });
    for (let n = 1; n < 10; n += 1) value(await write());
    expect(kindOf(await write())).toBe('too-many');
    on.moveTo('2024-02-02T09:00:00.001Z');
    expect(kindOf(await write())).toBe('ok');
    expect(kindOf(await on.act.message(`ssn_${'1'.repeat(26)}`, { statuses: ['confirmed'], subject: 'x', markdown: 'x' }, ORGANISER, on.cause))).toBe(
      'not-found',
    );
  });
});

describe('the end of a session before its time', () => {
  it('reaches everybody through many pages, and goes on where it broke off', async () => {
    let left = 2;
    const on = await stage({
      session: { capacity: 20 },
      through: ({ table }) => ({
        ...table,
        write: async (writes) => {
          if (writes.length > 40 && left === 0) throw new Error('Killed');
          if (writes.length > 40) left -= 1;
          return table.write(writes);
        },
      }),
    });
    left = 99;
    for (let n = 0; n < 90; n += 1) value(await on.act.submit(SESSION, person(n), on.cause));
    await on.settleDown();
    await on.change({ status: 'cancelled' });
    left = 2;
    await expect(on.cancel()).rejects.toThrow('Killed');
    expect((await on.statuses())['cancelled']).toBe(50);
    left = 99;
    await on.cancel();
    expect(await on.statuses()).toEqual({ cancelled: 90 });
    expect(names(await on.published()).filter((name) => name === 'registration.cancelled')).toHaveLength(90);
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 0, waiting: 0 });
  });

  it('leaves a session alone that was moved to later or revived', async () => {
    const on = await stage();
    await on.register({ contactFirst: true });
    await on.start();
    await on.cancel();
    expect(await on.statuses()).toEqual({ submitted: 1 });
  });
});
