import { describe, expect, it } from 'vitest';
import type { RegistrationStatus } from '../../../events/values.ts';
import { plus } from '../../../functions/kernel/time.ts';
import { organiserView, participantsView, registrantPageView, registrantView, seatsView } from '../../../functions/registration/views.ts';
import { kindOf, ORGANISER, person, SESSION, type Stage, stage, value } from './stage.ts';

async function seats(on: Stage) {
  return seatsView(value(await on.act.seats(SESSION)));
}

describe('the views of a registration', () => {
  it('show organisers the fields that the API promises, and nobody the keys to links', async () => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register(person(9));
    const waiting = await on.register({ position: 'Director' });
    const mine = value(await on.act.mine(on.token(waiting)));
    expect(organiserView(mine)).toMatchObject({
      registrationId: waiting.registrationId,
      status: 'waitlisted',
      attendeeType: 'participant',
      name: 'Ana Peña',
      email: 'ana@example.org',
      organisation: 'Casa',
      position: 'Director',
      waitingPosition: 1,
    });
    expect(registrantView(mine)).toMatchObject({ status: 'waitlisted', waitingPosition: 1, email: 'ana@example.org' });
    expect(registrantView(mine)).not.toHaveProperty('history');
    for (const view of [organiserView(mine), registrantView(mine)]) {
      expect(JSON.stringify(view)).not.toMatch(/linkGeneration|personId|queueNumber|per_/);
    }
  });

  it('show the registrant what was written to them, then or now, newest first, and not by whom', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register();
    const write = async (subject: string, statuses: RegistrationStatus[]) => {
      on.moveTo(plus(on.clock.now(), 'PT1H'));
      value(await on.act.message(SESSION, { statuses, subject, markdown: 'Text' }, ORGANISER, on.cause));
    };
    await write('To those who wait', ['waitlisted']);
    on.moveTo(plus(on.clock.now(), 'PT1M'));
    const waits = await on.register(person(2));
    await write('Still waiting', ['waitlisted']);
    await write('To the confirmed', ['confirmed']);
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    value(await on.act.answer(on.token(await on.reload(waits.registrationId)), 'accept', on.cause));
    const mine = await on.reload(waits.registrationId);
    expect(mine.status).toBe('confirmed');
    const view = registrantPageView(value(await on.act.mine(on.token(mine))));
    expect(view.messages.map(({ subject }) => subject)).toEqual(['To the confirmed', 'Still waiting']);
    expect(JSON.stringify(view)).not.toContain('per_');
  });

  it('show the registrant the address that waits to be confirmed', async () => {
    const on = await stage();
    const mine = await on.register();
    value(await on.act.update(on.token(mine), { email: 'new@example.org' }, on.cause));
    expect(registrantView(value(await on.act.mine(on.token(mine))))).toMatchObject({ email: 'ana@example.org', newEmail: 'new@example.org' });
  });
});

describe('who else comes', () => {
  const YES = { showToParticipants: true };

  it('is shown to the confirmed, of those who agreed, with name and organisation only', async () => {
    const on = await stage({ session: { capacity: 5 } });
    const mine = await on.register({ accessibility: 'Captions' });
    const shown = await on.register(person(2, YES));
    await on.register(person(3));
    for (const [n, wish] of [{ discreet: true }, { contactFirst: true }].entries()) {
      const { registration } = value(await on.act.add(SESSION, person(5 + n, { ...YES, ...wish }), ORGANISER, on.cause));
      expect(registration.status).toBe('confirmed');
    }
    const waiting = await on.register(person(4, YES));
    expect(participantsView(value(await on.act.participants(on.token(mine))))).toEqual({
      items: [{ name: shown.details.name, organisation: 'Casa', attendeeType: 'participant' }],
    });
    expect(kindOf(await on.act.participants(on.token(waiting)))).toBe('forbidden');
  });

  it.each([{ chathamHouse: true }, { discreet: true }])('is shown to nobody in a session with %o', async (session) => {
    const on = await stage({ session });
    const added = value(await on.act.add(SESSION, person(2, YES), ORGANISER, on.cause));
    expect(participantsView(value(await on.act.participants(on.token(added.registration))))).toEqual({ items: [] });
  });
});

describe('the seats', () => {
  it('are told honestly: a free seat that somebody waits for is not left', async () => {
    const on = await stage({ session: { capacity: 2 } });
    expect(await seats(on)).toEqual({ capacity: 2, isFull: false, seatsLeft: 2, waiting: 0 });
    const first = await on.register(person(1));
    expect(await seats(on)).toMatchObject({ isFull: false, seatsLeft: 1 });
    await on.register(person(2));
    await on.register(person(3));
    expect(await seats(on)).toEqual({ capacity: 2, isFull: true, seatsLeft: 0, waiting: 1 });
    value(await on.act.withdraw(on.token(first), on.cause));
    expect(await seats(on)).toEqual({ capacity: 2, isFull: true, seatsLeft: 0, waiting: 1 });
  });

  it('are not counted where there is no end of them', async () => {
    expect(await seats(await stage())).toEqual({ capacity: undefined, isFull: false, seatsLeft: undefined, waiting: 0 });
  });

  it('of a discreet session show no number under 5, nor one that tells it', async () => {
    const on = await stage({ session: { capacity: 20, discreet: true } });
    const add = async (n: number) => value(await on.act.add(SESSION, person(n), ORGANISER, on.cause));
    for (let n = 0; n < 4; n += 1) await add(n);
    expect(await seats(on)).toEqual({ capacity: 20, isFull: false, seatsLeft: undefined, waiting: undefined });
    for (let n = 4; n < 6; n += 1) await add(n);
    expect(await seats(on)).toMatchObject({ seatsLeft: 14 });
    for (let n = 6; n < 25; n += 1) await add(n);
    expect(await seats(on)).toEqual({ capacity: 20, isFull: true, seatsLeft: undefined, waiting: 5 });
    expect(kindOf(await on.act.seats(`ssn_${'1'.repeat(26)}`))).toBe('not-found');
  });
});
