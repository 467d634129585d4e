import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../events/registry.ts';
import { plus } from '../../../functions/kernel/time.ts';
import { planOf } from '../../../functions/session/domain/plan.ts';
import { published, type Setting } from './setting.ts';

type Life = Setting & Awaited<ReturnType<typeof published>>;

const actions = ['open', 'close', 'postpone', 'cancel', 'hold', 'conclude'] as const;
const texts = [{ title: 'One' }, { title: 'Two' }, { place: 'Room XX' }, { place: null }, { joinUrl: 'https://meet.example.org/2' }, { capacity: 5 }];

/** What an organiser does next, after how many hours, and how often the clock came by before. */
const step = fc.record({
  wait: fc.integer({ min: 0, max: 200 }),
  sweeps: fc.integer({ min: 0, max: 2 }),
  what: fc.oneof(
    fc.constantFrom(...actions).map((action) => (life: Life) => life[action](life.sessionId)),
    fc.constantFrom(...texts).map((fields) => (life: Life) => life.update(life.sessionId, fields)),
    fc.integer({ min: -48, max: 400 }).map((inHours) => (life: Life) => {
      const startsAt = plus(life.clock.now(), `${inHours < 0 ? '-' : ''}PT${Math.abs(inHours)}H`);
      return life.update(life.sessionId, { startsAt, endsAt: plus(startsAt, 'PT2H'), registration: { opensAt: null, closesAt: null } });
    }),
  ),
});

/** Nothing is due that the clock has been asked to do, and the index says when it is needed next. */
async function expectAtRest(life: Life) {
  const session = await life.stored(life.sessionId);
  const now = life.clock.now();
  const next = planOf(session, { published: true }).find(({ until }) => until === undefined || now < until);
  expect(next === undefined || next.at > now).toBe(true);
  expect(life.dueAt(life.sessionId)).toBe(next?.at);
}

function expectSane(events: readonly DomainEvent[]) {
  const reminders = events.flatMap((event) =>
    event.type === 'session.reminder-due.v1' ? [`${event.data.lead}@${event.data.scheduleRevision}`] : [],
  );
  expect(new Set(reminders).size, 'one reminder of a kind for a revision').toBe(reminders.length);
  const sequences = events.flatMap(({ data }) => ('sequence' in data ? [data.sequence] : []));
  expect(sequences, 'the sequence rises by one with each update that is told').toEqual(sequences.map((_, n) => n + 1));
  const last = events.findLastIndex(({ type }) => type === 'session.cancelled.v1');
  if (last >= 0)
    expect(
      events.slice(last + 1).map(({ type }) => type),
      'nothing follows a cancellation',
    ).toEqual([]);
  const window = events.flatMap(({ type }) => (/^registration|postponed/.test(type) ? [type] : []));
  for (const [n, type] of window.entries()) if (type === 'registration.opened.v1') expect(window[n - 1]).not.toBe(type);
}

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(life: Life, { wait, sweeps, what }: Step) {
  life.moveTo(plus(life.clock.now(), `PT${wait}H`));
  for (let n = 0; n < sweeps; n += 1) await life.advance(life.sessionId);
  if (sweeps > 0) await expectAtRest(life);
  const result = await what(life);
  if (result.ok && result.value.version > 1) await expectAtRest(life);
}

/** Lets the clock do whatever is left, each at its time. */
async function takeTheRest(life: Life) {
  for (let n = 0; ; n += 1) {
    const due = life.dueAt(life.sessionId);
    if (due === undefined) return;
    expect(n).toBeLessThan(50);
    if (due > life.clock.now()) life.moveTo(due);
    await life.advance(life.sessionId);
  }
}

describe('whatever organisers do, in any order, with a clock that is late or early', () => {
  it('the clock comes to rest, nobody is told twice, nothing follows a cancellation', async () => {
    const lives = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const life = await published();
      for (const one of steps) await take(life, one);
      await takeTheRest(life);
      expectSane((await life.published()).filter(({ data }) => 'sessionId' in data));
    });
    await fc.assert(lives, { numRuns: 80, seed: 20240221 });
  });
});
