import { describe, expect, it } from 'vitest';
import { keepPace, LONGEST_TURN } from '../../../functions/mail/use-cases/keep-pace.ts';

describe('pace', () => {
  function paced(rate: number, workers = 1) {
    let now = 0;
    const clock = { now: () => new Date(now).toISOString() };
    const asked: number[] = [];
    const pass = (ms: number) => {
      now += ms;
    };
    const pace = keepPace({
      mailer: {
        maxSendRate: async () => {
          asked.push(now);
          return rate;
        },
      },
      clock,
      wait: async (ms) => pass(ms),
      workers,
    });
    return { pace, asked, at: () => now, pass };
  }

  it('a hundred mails take as long as the rate demands', async () => {
    const { pace, at } = paced(10);
    for (let n = 0; n < 100; n += 1) await pace.turn('transactional');
    expect(at()).toBeGreaterThanOrEqual(9_800);
    expect(at()).toBeLessThan(10_200);
  });

  it('workers share the rate', async () => {
    const { pace, at } = paced(20, 4);
    for (let n = 0; n < 50; n += 1) await pace.turn('bulk');
    expect(at()).toBeGreaterThanOrEqual(9_600);
  });

  it('a mail that somebody waits for goes at once in the midst of a fan-out', async () => {
    const { pace, at } = paced(10);
    for (let n = 0; n < 50; n += 1) await pace.turn('bulk');
    const before = at();
    await pace.turn('transactional');
    await pace.turn('transactional');
    expect(at() - before).toBe(0);
  });

  it('a batch asks for the rate once, and a refusal stops nobody', async () => {
    let [asked, now] = [0, 0];
    const pace = keepPace({
      mailer: {
        maxSendRate: async () => {
          asked += 1;
          if (asked === 1) throw new Error('Throttling');
          return 100;
        },
      },
      clock: { now: () => new Date(now).toISOString() },
      wait: async (ms) => {
        now += ms;
      },
      workers: 1,
    });
    await Promise.all(Array.from({ length: 5 }, () => pace.turn('transactional')));
    expect(asked).toBe(1);
    now = 20_000;
    await Promise.all(Array.from({ length: 5 }, () => pace.turn('transactional')));
    expect(asked).toBe(2);
  });

  it('nobody waits longer than the function has for it: the rest of a batch goes back, and all is sent at the rate', async () => {
    const { pace, at, pass } = paced(1, 4);
    let sent = 0;
    for (let batch = 0; batch < 10; batch += 1) {
      const began = at();
      for (let n = 0; n < 10 && at() - began <= LONGEST_TURN; n += 1) sent += (await pace.turn('transactional')) ? 1 : 0;
      expect(at() - began).toBeLessThanOrEqual(2 * LONGEST_TURN);
      pass(1_000);
    }
    expect(sent).toBe(1 + Math.floor(at() / 4_000));
  });

  it('is not waited for when SES does not tell its rate', async () => {
    let now = 0;
    const clock = { now: () => new Date(now).toISOString() };
    const maxSendRate = async () => {
      now += 8_000;
      return 100;
    };
    const pace = keepPace({ mailer: { maxSendRate }, clock, wait: async () => undefined, workers: 1 });
    expect([await pace.turn('transactional'), await pace.turn('transactional')]).toEqual([false, true]);
  });

  it('asks for the rate again after five minutes', async () => {
    const { pace, asked, pass } = paced(10);
    await pace.turn('bulk');
    pass(299_000);
    await pace.turn('bulk');
    pass(2_000);
    await pace.turn('bulk');
    expect(asked).toHaveLength(2);
  });
});
