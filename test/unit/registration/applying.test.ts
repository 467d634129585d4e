import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { application, kindOf, names, ORGANISER, person, SESSION, stage, value } from './stage.ts';

const CRITERIA = { rule: 'at-least-one' as const, items: [{ id: 'network', text: { en: 'Part of a network' } }] };

describe('the public door', () => {
  it.each([
    ['draft', { status: 'draft' as const }, 'not-found'],
    ['not open yet', { status: 'scheduled' as const, registration: { opensAt: '2024-02-10T09:00:00.000Z' } }, 'conflict'],
    ['closed', { status: 'registration-closed' as const }, 'conflict'],
    ['closed by the clock before the sweep says so', { registration: { closesAt: '2024-02-01T09:00:00.000Z' } }, 'conflict'],
    ['open by hand after the closing date', { registration: { closesAt: '2024-02-01T09:00:00.000Z' }, registrationByHand: true }, 'ok'],
    ['started', { startsAt: '2024-02-01T09:00:00.000Z' }, 'conflict'],
    ['held', { status: 'held' as const }, 'conflict'],
    ['concluded', { status: 'concluded' as const }, 'conflict'],
    ['postponed', { status: 'postponed' as const }, 'conflict'],
    ['cancelled', { status: 'cancelled' as const }, 'gone'],
    ['by invitation', { visibility: 'invited' as const }, 'not-found'],
    ['by invitation and cancelled', { visibility: 'invited' as const, status: 'cancelled' as const }, 'not-found'],
    ['unlisted', { visibility: 'unlisted' as const }, 'ok'],
    ['without a date', { startsAt: undefined, endsAt: undefined }, 'ok'],
  ])('%s', async (_, session, expected) => {
    const on = await stage({ session });
    const result = await on.act.submit(SESSION, application(), on.cause);
    expect(kindOf(result)).toBe(expected);
    expect(await on.published()).toHaveLength(expected === 'ok' ? 1 : 0);
    expect(await on.registrations.inbox(SESSION, 10)).toHaveLength(expected === 'ok' ? 1 : 0);
  });

  it('knows no session of a series that is not published', async () => {
    const on = await stage({ series: { status: 'draft' } });
    expect(await on.act.submit(SESSION, application(), on.cause)).toEqual(await on.act.submit(`ssn_${'1'.repeat(26)}`, application(), on.cause));
  });

  it('knows no other session', async () => {
    const on = await stage();
    expect(kindOf(await on.act.submit(`ssn_${'1'.repeat(26)}`, application(), on.cause))).toBe('not-found');
  });
});

describe('who may apply, and who is reviewed', () => {
  const observer = { attendeeType: 'observer' as const };
  it.each([
    ['a participant without criteria to meet', {}, {}, {}, 'confirmed'],
    ['a participant who meets one', {}, { criteria: CRITERIA }, { criteria: ['network'] }, 'confirmed'],
    ['a participant who meets none, unseen', {}, { criteria: CRITERIA }, {}, 'criteria'],
    ['a participant who meets none, where organisers judge', { moderation: 'review' as const }, { criteria: CRITERIA }, {}, 'submitted'],
    ['somebody with a criterion that does not exist', {}, { criteria: CRITERIA }, { criteria: ['network', 'nothing'] }, 'criteria.1'],
    ['a participant under review', {}, { moderation: 'review' as const }, {}, 'submitted'],
    [
      'a participant where the session overrides the review',
      { moderation: 'automatic' as const },
      { moderation: 'review' as const },
      {},
      'confirmed',
    ],
    ['an observer', {}, {}, observer, 'submitted'],
    ['an observer without criteria, where they are welcome', {}, { observers: 'open' as const, criteria: CRITERIA }, observer, 'confirmed'],
    ['an observer where there are none', {}, { observers: 'none' as const }, observer, 'attendeeType'],
    ['an observer where the session overrides the series', { observers: 'none' as const }, { observers: 'open' as const }, observer, 'attendeeType'],
    ['a registrant at risk', {}, {}, { discreet: true }, 'submitted'],
    ['a registrant who wants to be contacted first', {}, {}, { contactFirst: true }, 'submitted'],
    ['anybody in a discreet session', { discreet: true }, {}, {}, 'submitted'],
  ])('%s', async (_, session, series, over, expected) => {
    const on = await stage({ session, series });
    const result = await on.act.submit(SESSION, application(over), on.cause);
    if (!result.ok) {
      expect(result.rejection.problems.map(({ path }) => path)).toEqual([expected]);
      expect(await on.published()).toEqual([]);
      return;
    }
    const events = await on.settleDown();
    expect((await on.all()).map(({ status }) => status)).toEqual([expected]);
    expect(names(events)).toEqual(['registration.submitted', expected === 'submitted' ? 'registration.received' : 'registration.confirmed']);
  });

  it('tells who meets no criterion that observers are welcome, only where they are', async () => {
    const message = async (observers: 'none' | 'review') => {
      const on = await stage({ series: { criteria: CRITERIA, observers } });
      const result = await on.act.submit(SESSION, application(), on.cause);
      return result.ok ? '' : inEnglish(result.rejection.reason);
    };
    expect(await message('review')).toContain('or register as an observer');
    expect(await message('none')).not.toContain('observer');
  });
});

describe('who comes too late', () => {
  it('lapses when taken up after the start', async () => {
    const on = await stage();
    value(await on.act.submit(SESSION, application(), on.cause));
    on.moveTo('2024-02-21T13:00:00.000Z');
    expect(names(await on.settleDown())).toContain('registration.lapsed');
    expect(await on.statuses()).toEqual({ lapsed: 1 });
  });

  it('is told of the cancellation when taken up after it', async () => {
    const on = await stage();
    value(await on.act.submit(SESSION, application(), on.cause));
    await on.change({ status: 'cancelled' });
    expect(names(await on.settleDown())).toContain('registration.cancelled');
    expect(await on.statuses()).toEqual({ cancelled: 1 });
  });

  it('gets no seat of a session that is cancelled while the seat is given', async () => {
    let interfere: (() => Promise<void>) | undefined;
    const on = await stage({
      through: ({ table }) => ({
        ...table,
        write: async (writes) => {
          await interfere?.();
          return table.write(writes);
        },
      }),
    });
    value(await on.act.submit(SESSION, application(), on.cause));
    interfere = async () => {
      interfere = undefined;
      await on.change({ status: 'cancelled' });
    };
    await on.settleDown();
    expect(await on.statuses()).toEqual({ cancelled: 1 });
  });
});

describe('applying again', () => {
  it.each(['declined', 'withdrawn', 'lapsed'] as const)('works after %s', async (status) => {
    const on = await stage();
    const first = await on.register({ contactFirst: true });
    if (status === 'declined') value(await on.act.decide(first.registrationId, { decision: 'decline', reason: 'x' }, ORGANISER, on.cause));
    else if (status === 'withdrawn') value(await on.act.withdraw(on.token(first), on.cause));
    else {
      on.moveTo('2024-02-21T13:00:00.000Z');
      await on.start();
      await on.change({ startsAt: '2024-03-21T13:00:00.000Z', endsAt: '2024-03-21T15:00:00.000Z' });
    }
    await on.settleDown();
    const again = await on.register();
    expect(again.registrationId).not.toBe(first.registrationId);
    expect(again.status).toBe('confirmed');
    expect((await on.reload(first.registrationId)).status).toBe(status);
  });

  it('does not work by oneself after a revocation, nor under another name unseen, but an organiser may', async () => {
    const on = await stage();
    const first = await on.register();
    value(await on.act.revoke(first.registrationId, {}, ORGANISER, on.cause));
    await on.settleDown();
    on.moveTo('2024-02-02T09:00:00.000Z');
    value(await on.act.submit(SESSION, application(), on.cause));
    expect(names(await on.settleDown())).toEqual(['registration.submitted', 'registration.repeated']);
    expect(await on.statuses()).toEqual({ revoked: 1 });
    expect((await on.register({ name: 'Somebody Else' })).status).toBe('submitted');
    const added = value(await on.act.add(SESSION, application(), ORGANISER, on.cause));
    expect(added.registration.status).toBe('confirmed');
    expect(await on.statuses()).toEqual({ revoked: 1, submitted: 1, confirmed: 1 });
  });
});

describe('every event once more, in another order', () => {
  it('changes nothing', async () => {
    const on = await stage({ session: { capacity: 2 } });
    for (let n = 0; n < 6; n += 1) value(await on.act.submit(SESSION, person(n, { contactFirst: n === 5 }), on.cause));
    await on.settleDown();
    const [first, second] = await on.all();
    if (!first || !second) throw new Error('Nobody came');
    value(await on.act.withdraw(on.token(first), on.cause));
    value(await on.act.revoke(second.registrationId, {}, ORGANISER, on.cause));
    await on.settleDown();
    on.moveTo('2024-02-21T13:00:00.000Z');
    await on.start();
    await on.change({ status: 'cancelled' });
    await on.cancel();
    const before = on.table.items();
    const events = await on.published();
    for (const event of [...events.toReversed(), ...events]) await on.consume(event);
    await on.cancel();
    await on.start();
    expect(on.table.items()).toEqual(before);
  });
});
