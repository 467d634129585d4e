import { describe, expect, it } from 'vitest';
import { kindOf, person, stage, value } from './stage.ts';

describe('an offer', () => {
  it('cannot be accepted from its end on, even before the sweep', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    await on.register();
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    const offered = (await on.all()).find(({ status }) => status === 'offered');
    if (!offered) throw new Error('Nobody was offered a seat');
    on.moveTo(offered.offerExpiresAt ?? '');
    expect(kindOf(await on.act.answer(on.token(offered), 'accept', on.cause))).toBe('gone');
    expect((await on.reload(offered.registrationId)).status).toBe('offered');
  });

  it('goes to the next when it is refused', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    const second = await on.register(person(2));
    const third = await on.register(person(3));
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    value(await on.act.answer(on.token(await on.reload(second.registrationId)), 'refuse', on.cause));
    await on.settleDown();
    expect((await on.reload(third.registrationId)).status).toBe('offered');
  });

  it('is none in the last 24 hours: the next in line is confirmed', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register(person(1));
    const second = await on.register(person(2));
    on.moveTo('2024-02-20T13:00:00.000Z');
    value(await on.act.withdraw(on.token(first), on.cause));
    expect((await on.settleDown()).at(-1)?.data).toMatchObject({ registrationId: second.registrationId, cause: 'promoted' });
  });
});
