import { describe, expect, it } from 'vitest';
import { application, kindOf, NOBODY, names, ORGANISER, person, SESSION, stage, value } from './stage.ts';

describe('a personal link', () => {
  it('opens the registration, with the place in line of now', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    const second = await on.register(person(2));
    const third = await on.register(person(3));
    expect(value(await on.act.mine(on.token(first))).waitingPosition).toBeUndefined();
    expect(value(await on.act.mine(on.token(third))).waitingPosition).toBe(2);
    value(await on.act.withdraw(on.token(second), on.cause));
    expect(value(await on.act.mine(on.token(third))).waitingPosition).toBe(1);
  });

  it('opens nothing when it is cut, forged, of another purpose or of nobody', async () => {
    const on = await stage();
    const { registrationId } = await on.register();
    const other = await on.register(person(2));
    const right = on.links.make('registration', registrationId, 1);
    expect(kindOf(await on.act.mine(right.slice(0, 40)))).toBe('not-found');
    expect(kindOf(await on.act.mine(on.links.make('registration', SESSION, 1)))).toBe('not-found');
    const forged = right.replace(registrationId, other.registrationId);
    for (const wrong of [
      forged,
      on.links.make('notes', registrationId, 1),
      on.links.make('registration', registrationId, 2),
      on.links.make('registration', NOBODY, 1),
    ])
      expect(kindOf(await on.act.mine(wrong))).toBe('gone');
  });

  it('is renewed: the old one dies, the new one works', async () => {
    const on = await stage();
    const mine = await on.register();
    const renewed = value(await on.act.renew(on.token(mine), on.cause));
    expect(kindOf(await on.act.mine(on.token(mine)))).toBe('gone');
    expect(value(await on.act.mine(renewed)).registration.registrationId).toBe(mine.registrationId);
    expect(kindOf(await on.act.renew(on.token(mine), on.cause))).toBe('gone');
  });

  it('dies with the withdrawal, also for a withdrawal at the same moment', async () => {
    const on = await stage();
    const mine = await on.register();
    const both = await Promise.all([on.act.withdraw(on.token(mine), on.cause), on.act.withdraw(on.token(mine), on.cause)]);
    expect(both.map(kindOf).toSorted()).toEqual(['gone', 'ok']);
    const withdrawn = (await on.published()).filter(({ type }) => type === 'registration.withdrawn.v1');
    expect(withdrawn.map(({ data }) => data)).toMatchObject([{ freedSeat: true, cause: 'registrant' }]);
  });
});

describe('joining', () => {
  const join = async (over: Parameters<typeof application>[0] = {}, session = {}) => {
    const on = await stage({ session });
    return { on, mine: await on.register(over) };
  };

  it('works for the confirmed until an hour after the end', async () => {
    const { on, mine } = await join();
    expect(value(await on.act.join(on.token(mine)))).toBe('https://meet.example.org/1');
    on.moveTo('2024-02-21T15:59:59.999Z');
    expect(kindOf(await on.act.join(on.token(mine)))).toBe('ok');
    on.moveTo('2024-02-21T16:00:00.000Z');
    expect(kindOf(await on.act.join(on.token(mine)))).toBe('gone');
  });

  it('stays open for who is marked as attended meanwhile', async () => {
    const { on, mine } = await join();
    on.moveTo('2024-02-21T14:00:00.000Z');
    value(await on.act.attendance(SESSION, [mine.registrationId], ORGANISER, on.cause));
    expect(kindOf(await on.act.join(on.token(mine)))).toBe('ok');
  });

  it('leads to a personal address where there is one', async () => {
    const { on } = await join();
    const added = value(
      await on.act.add(SESSION, { ...person(2), attendeeType: 'interpreter', joinUrl: 'https://meet.example.org/booth' }, ORGANISER, on.cause),
    );
    expect(value(await on.act.join(on.token(added.registration)))).toBe('https://meet.example.org/booth');
  });

  it.each([
    ['who is under review', { contactFirst: true }, {}, 'forbidden'],
    ['while there is no link', {}, { joinUrl: undefined }, 'conflict'],
  ])('is refused to %s', async (_, over, session, expected) => {
    const { on, mine } = await join(over, session);
    expect(kindOf(await on.act.join(on.token(mine)))).toBe(expected);
  });

  it.each([
    ['cancelled' as const, 'gone'],
    ['postponed' as const, 'conflict'],
    ['concluded' as const, 'gone'],
  ])('is refused when the session is %s', async (status, expected) => {
    const { on, mine } = await join();
    await on.change({ status });
    expect(kindOf(await on.act.join(on.token(mine)))).toBe(expected);
  });

  it('ends with the revocation', async () => {
    const { on, mine } = await join();
    value(await on.act.revoke(mine.registrationId, {}, ORGANISER, on.cause));
    expect(kindOf(await on.act.join(on.token(mine)))).toBe('gone');
    expect(kindOf(await on.act.join(on.token(await on.reload(mine.registrationId))))).toBe('forbidden');
  });
});

describe('correcting the details', () => {
  it('changes what is given, clears what is null and leaves the rest', async () => {
    const on = await stage();
    const mine = await on.register({ position: 'Director', accessibility: 'Captions', country: 'CO' });
    const patch = { organisation: 'Fundación', position: null, showToParticipants: true, interpretation: 'es' };
    const after = value(await on.act.update(on.token(mine), patch, on.cause));
    expect(after.details).toEqual({
      ...mine.details,
      organisation: 'Fundación',
      position: undefined,
      showToParticipants: true,
      interpretation: 'es',
    });
    expect(names(await on.settleDown())).toEqual([]);
    expect(await on.reload(mine.registrationId)).toMatchObject({ status: 'confirmed', revision: mine.revision });
  });

  it('asks three new addresses in 24 hours and no more, and says so beside the field', async () => {
    const on = await stage();
    const mine = await on.register();
    const readdress = (n: number) => on.act.update(on.token(mine), { email: `new${n}@example.org` }, on.cause);
    for (const n of [1, 2, 3]) expect(kindOf(await readdress(n))).toBe('ok');
    const refused = await readdress(4);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'too-many', problems: [{ path: 'email' }] } });
    expect(await on.reload(mine.registrationId)).toMatchObject({ newAddress: { email: 'new3@example.org' } });
    expect(kindOf(await on.act.update(on.token(mine), { organisation: 'Another' }, on.cause))).toBe('ok');
    on.moveTo('2024-02-02T09:00:00.001Z');
    expect(kindOf(await readdress(5))).toBe('ok');
    expect(names(await on.settleDown()).filter((name) => name === 'registration.address-change-requested')).toHaveLength(4);
  });

  it('corrects a name, under which the person is known from then on', async () => {
    const on = await stage();
    const mine = await on.register({ name: 'Anna Pena' });
    value(await on.act.update(on.token(mine), { name: 'Ana Peña' }, on.cause));
    on.moveTo('2024-02-02T09:00:00.000Z');
    value(await on.act.submit(SESSION, application(), on.cause));
    expect((await on.settleDown()).at(-1)?.data).toMatchObject({ repeat: 'same-person', registrationId: mine.registrationId });
    expect(await on.all()).toHaveLength(1);
  });

  it('does not give a reviewed seat away by a change of name, but mends the spelling of case', async () => {
    const on = await stage({ series: { moderation: 'review' } });
    const mine = await on.register();
    value(await on.act.update(on.token(mine), { name: 'Ana María Peña' }, on.cause));
    value(await on.act.decide(mine.registrationId, { decision: 'confirm' }, ORGANISER, on.cause));
    const refused = await on.act.update(on.token(mine), { name: 'Somebody Else' }, on.cause);
    expect(refused).toMatchObject({ ok: false, rejection: { problems: [{ path: 'name' }] } });
    expect(kindOf(await on.act.update(on.token(mine), { name: 'ANA MARÍA PEÑA' }, on.cause))).toBe('ok');
  });

  it('takes no name that stands under the address already', async () => {
    const on = await stage();
    const mine = await on.register();
    value(await on.act.add(SESSION, application({ name: 'Ben' }), ORGANISER, on.cause));
    expect(await on.act.update(on.token(mine), { name: 'ben' }, on.cause)).toMatchObject({ ok: false, rejection: { problems: [{ path: 'name' }] } });
  });

  it('is over when the registration is', async () => {
    const on = await stage();
    const mine = await on.register({ contactFirst: true });
    value(await on.act.decide(mine.registrationId, { decision: 'decline', reason: 'x' }, ORGANISER, on.cause));
    expect(kindOf(await on.act.update(on.token(mine), { organisation: 'Other' }, on.cause))).toBe('conflict');
  });
});

describe('another address', () => {
  it('counts once it is confirmed from there; links in the old mailbox die', async () => {
    const on = await stage();
    const mine = await on.register();
    const asked = value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    expect(asked.details.email).toBe('ana@example.org');
    expect((await on.settleDown()).map(({ type, data }) => [type, data])).toMatchObject([
      ['registration.address-change-requested.v1', { registrationId: mine.registrationId, revision: asked.revision }],
    ]);
    const token = on.links.make('new-address', mine.registrationId, asked.newAddress?.generation ?? 0);
    const after = value(await on.act.confirmAddress(token, on.cause));
    expect(after).toMatchObject({
      details: { email: 'new@example.org' },
      personId: on.people.idOf('new@example.org'),
      formerAddress: { email: 'ana@example.org', personId: mine.personId },
      revision: asked.revision + 1,
    });
    expect(names(await on.settleDown())).toEqual(['registration.address-changed']);
    expect(kindOf(await on.act.mine(on.token(mine)))).toBe('gone');
    expect(kindOf(await on.act.confirmAddress(token, on.cause))).toBe('gone');
    expect(kindOf(await on.act.mine(on.token(await on.reload(mine.registrationId))))).toBe('ok');
    const again = await on.register({ email: 'new@example.org' });
    expect(again.registrationId).toBe(mine.registrationId);
    expect((await on.register()).registrationId).not.toBe(mine.registrationId);
  });

  it('is confirmed by the link of the last request only, within a day', async () => {
    const on = await stage();
    const mine = await on.register();
    const first = value(await on.act.update(on.token(mine), { email: 'first@example.org' }, on.cause));
    const second = value(await on.act.update(on.token(mine), { email: 'second@example.org' }, on.cause));
    const token = ({ registrationId, newAddress }: typeof first) => on.links.make('new-address', registrationId, newAddress?.generation ?? 0);
    expect(kindOf(await on.act.confirmAddress(token(first), on.cause))).toBe('gone');
    on.moveTo('2024-02-02T09:00:00.000Z');
    expect(kindOf(await on.act.confirmAddress(token(second), on.cause))).toBe('gone');
  });

  it('is dropped when the old one is given again', async () => {
    const on = await stage();
    const mine = await on.register();
    const asked = value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    value(await on.act.update(on.token(mine), { email: 'ANA@example.org' }, on.cause));
    const token = on.links.make('new-address', mine.registrationId, asked.newAddress?.generation ?? 0);
    expect(kindOf(await on.act.confirmAddress(token, on.cause))).toBe('gone');
  });

  it('is no way out for somebody who was revoked meanwhile', async () => {
    const on = await stage();
    const mine = await on.register();
    const asked = value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    value(await on.act.revoke(mine.registrationId, {}, ORGANISER, on.cause));
    const token = on.links.make('new-address', mine.registrationId, asked.newAddress?.generation ?? 0);
    expect(await on.act.confirmAddress(token, on.cause)).toMatchObject({
      rejection: { kind: 'conflict', reason: { code: 'registration-ended', facts: { status: 'revoked' } } },
    });
    await on.register();
    expect((await on.all()).map(({ status, details }) => [status, details.email])).toEqual([['revoked', 'ana@example.org']]);
  });

  it('is refused where the person is registered already', async () => {
    const on = await stage();
    const mine = await on.register();
    await on.register({ email: 'new@example.org' });
    const asked = value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    const token = on.links.make('new-address', mine.registrationId, asked.newAddress?.generation ?? 0);
    expect(kindOf(await on.act.confirmAddress(token, on.cause))).toBe('conflict');
  });
});
