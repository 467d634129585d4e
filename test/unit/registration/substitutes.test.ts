import { describe, expect, it } from 'vitest';
import { kindOf, ORGANISER, person, stage, value } from './stage.ts';

describe('a substitute', () => {
  it('takes the seat in the same moment; nobody in the queue loses by it', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const mine = await on.register();
    await on.register(person(2));
    await on.news();
    const answer = value(await on.act.substitute(on.token(mine), person(3), on.cause));
    expect(answer.status).toBe('confirmed');
    const events = await on.settleDown();
    expect(events.map(({ type, data }) => [type, data])).toMatchObject([
      ['registration.withdrawn.v1', { registrationId: mine.registrationId, freedSeat: false, cause: 'substituted' }],
      ['registration.confirmed.v1', { registrationId: answer.registrationId, cause: 'substituted' }],
    ]);
    expect(await on.statuses()).toEqual({ withdrawn: 1, confirmed: 1, waitlisted: 1 });
  });

  it('is written to in the language of the first unless another is chosen', async () => {
    const on = await stage({});
    const mine = await on.register(person(1, { language: 'ar' }));
    const { registrationId } = value(await on.act.substitute(on.token(mine), person(2), on.cause));
    expect((await on.registrations.find(registrationId))?.details.language).toBe('ar');
  });

  it('is reviewed where everybody is', async () => {
    const on = await stage({ series: { moderation: 'review' } });
    const mine = await on.register();
    value(await on.act.decide(mine.registrationId, { decision: 'confirm' }, ORGANISER, on.cause));
    expect(value(await on.act.substitute(on.token(mine), person(3), on.cause)).status).toBe('submitted');
  });

  it('is refused for who has no seat, who is registered already, and once the session began', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const mine = await on.register();
    const waiting = await on.register(person(2));
    expect(kindOf(await on.act.substitute(on.token(waiting), person(3), on.cause))).toBe('conflict');
    expect(await on.act.substitute(on.token(mine), person(2), on.cause)).toMatchObject({ ok: false, rejection: { problems: [{ path: 'email' }] } });
    on.moveTo('2024-02-21T13:00:00.000Z');
    expect(kindOf(await on.act.substitute(on.token(mine), person(3), on.cause))).toBe('conflict');
  });

  it('gets no seat of a session that was cancelled, also before those who have one were told', async () => {
    const on = await stage({});
    const mine = await on.register();
    await on.change({ status: 'cancelled' });
    expect(kindOf(await on.act.substitute(on.token(mine), person(3), on.cause))).toBe('gone');
    expect(await on.statuses()).toEqual({ confirmed: 1 });
  });
});
