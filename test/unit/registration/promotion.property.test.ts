import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plus } from '../../../functions/kernel/time.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import { dueAt } from '../../../functions/registration/domain/retention.ts';
import { holdsSeat } from '../../../functions/registration/domain/status.ts';
import { ORGANISER, person, SESSION, type Stage, stage } from './stage.ts';

type Step =
  | { readonly do: 'register'; readonly type: 'participant' | 'observer'; readonly review: boolean }
  | { readonly do: 'add'; readonly type: 'participant' | 'speaker' }
  | { readonly do: 'withdraw' | 'accept' | 'refuse' | 'confirm' | 'decline' | 'revoke' | 'substitute'; readonly who: number }
  | { readonly do: 'capacity'; readonly to: number }
  | { readonly do: 'wait'; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('register' as const),
      type: fc.constantFrom('participant' as const, 'observer' as const),
      review: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), type: fc.constantFrom('participant' as const, 'speaker' as const) }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'withdraw' as const,
        'accept' as const,
        'refuse' as const,
        'confirm' as const,
        'decline' as const,
        'revoke' as const,
        'substitute' as const,
      ),
      who: fc.nat(30),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 48 }) }) },
);

/** The personal or organisers' act on somebody; most are refused, as most would be in life. */
async function actOn(on: Stage, act: Exclude<Step['do'], 'register' | 'add' | 'capacity' | 'wait'>, who: Registration, n: number) {
  if (act === 'withdraw') return on.act.withdraw(on.token(who), on.cause);
  if (act === 'accept' || act === 'refuse') return on.act.answer(on.token(who), act, on.cause);
  if (act === 'revoke') return on.act.revoke(who.registrationId, {}, ORGANISER, on.cause);
  if (act === 'substitute') return on.act.substitute(on.token(who), person(n), on.cause);
  return on.act.decide(who.registrationId, { decision: act, reason: 'Because' }, ORGANISER, on.cause);
}

/** What the sweep does: every registration that is due, in the order of their times. */
async function sweep(on: Stage) {
  const now = on.clock.now();
  const due = (await on.all()).filter((one) => dueAt(one) <= now).toSorted((a, b) => (dueAt(a) < dueAt(b) ? -1 : 1));
  for (const { registrationId } of due) await on.act.advance(SESSION, registrationId, now, on.cause);
}

async function take(on: Stage, one: Step, n: number) {
  if (one.do === 'register') await on.act.submit(SESSION, person(n, { attendeeType: one.type, contactFirst: one.review }), on.cause);
  else if (one.do === 'add') await on.act.add(SESSION, person(n, { attendeeType: one.type }), ORGANISER, on.cause);
  else if (one.do === 'capacity') {
    await on.change({ capacity: one.to });
    await on.fill(['capacity']);
  } else if (one.do === 'wait') {
    on.moveTo(plus(on.clock.now(), `PT${one.hours}H`));
    await sweep(on);
  } else {
    const all = await on.all();
    const who = all[one.who % Math.max(all.length, 1)];
    if (who) await actOn(on, one.do, who, n);
  }
}

const queueOf = (all: readonly Registration[]) =>
  all.filter(({ status }) => status === 'waitlisted').toSorted((a, b) => (a.queueNumber ?? 0) - (b.queueNumber ?? 0));

/** Whoever waited before and still waits was not passed by anybody: neither from behind nor by a newcomer. */
function nobodyWasOvertaken(before: readonly Registration[], after: readonly Registration[], one: Step) {
  const was = new Map(before.map((registration) => [registration.registrationId, registration]));
  const stillWaiting = queueOf(after).filter(({ registrationId, queueNumber }) => was.get(registrationId)?.queueNumber === queueNumber);
  const first = stillWaiting[0]?.queueNumber ?? Number.POSITIVE_INFINITY;
  for (const registration of after.filter((now) => holdsSeat(now))) {
    const earlier = was.get(registration.registrationId);
    const gotSeat = !(earlier && holdsSeat(earlier));
    // A stand-in has the seat of somebody else; nobody waiting loses by it.
    if (gotSeat && one.do !== 'substitute') expect(earlier?.queueNumber ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(first);
  }
}

type Course = { readonly on: Stage; readonly before: readonly Registration[]; readonly seats: number };

async function everythingHolds({ on, before, seats }: Course, one: Step, isSettled: boolean) {
  const after = await on.all();
  const held = after.filter((registration) => holdsSeat(registration)).length;
  const heldBefore = before.filter((registration) => holdsSeat(registration)).length;
  const queue = queueOf(after);
  expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: held, waiting: queue.length });
  expect(held).toBeLessThanOrEqual(Math.max(seats, heldBefore));
  if (isSettled && held < seats) expect(queue).toEqual([]);
  const positions = await Promise.all(queue.map(({ queueNumber = 0 }) => on.registrations.position(SESSION, queueNumber)));
  expect(positions).toEqual(queue.map((_, place) => place + 1));
  const line = await on.registrations.queue(SESSION, 100);
  expect(line.map(({ registrationId }) => registrationId)).toEqual(queue.map(({ registrationId }) => registrationId));
  nobodyWasOvertaken(before, after, one);
}

/** Takes the steps one by one; events wait for some of them, and then come last first. */
async function run(capacity: number, steps: readonly { readonly one: Step; readonly delivers: boolean }[]) {
  const on = await stage({ session: { capacity, observers: 'open' } });
  let seats = capacity;
  for (const [n, { one, delivers }] of steps.entries()) {
    const before = await on.all();
    if (one.do === 'capacity') seats = one.to;
    await take(on, one, n);
    if (delivers) await on.settleDown({ isReversed: n % 2 === 1 });
    if (on.clock.now() >= '2024-02-21T13:00:00.000Z') return;
    await everythingHolds({ on, before, seats }, one, delivers);
  }
}

describe('whatever people do, in whatever order', () => {
  it('no seat is sold twice, none stays empty while somebody waits, and nobody is overtaken', { timeout: 60_000 }, async () => {
    const steps = fc.array(fc.record({ one: step, delivers: fc.boolean() }), { minLength: 5, maxLength: 40 });
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), steps, run), { numRuns: 250, seed: 2024 });
  });
});
